package dev.hadron.rules;

import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comment {@code hadron:suppress <rule> <reason>} in SQL, Java, YAML, properties or XML. It holds
 * for its own line where something stands before it, else for the lines up to the next that is no
 * comment (for a Java declaration, up to its own line below the annotations); in the head of a file
 * also for findings about the whole file.
 *
 * @param reason empty where none is given; such a comment suppresses nothing
 * @param first the first line that it holds for, counted from 1
 * @param last the last line that it holds for
 * @param wholeFile whether nothing but comments stands before it
 */
record Suppression(
    String rule, String reason, int first, int last, boolean wholeFile, SourceLocation where) {

  private static final String MARK = "hadron:suppress";

  private static final Pattern COMMENT =
      Pattern.compile(
          "(?<before>.*?)(?:--|//|#|/\\*|\\*|<!--)\\s*"
              + MARK
              + "(?:\\s+(?<rule>[\\w-]+))?(?<reason>.*?)(?:-->|\\*/)?\\s*");

  private static final Pattern NO_CODE = Pattern.compile("\\s*(?:(?:--|//|#|/\\*|\\*|<!--).*)?");

  /** The suppressions of a file, in order; prose has none, it only quotes them. */
  static List<Suppression> in(SourceFile file) {
    if (!file.text().contains(MARK) || file.name().endsWith(".md")) {
      return List.of();
    }
    List<Suppression> found = new ArrayList<>();
    String[] lines = file.text().split("\n", -1);
    boolean inHead = true;
    for (int i = 0; i < lines.length; i++) {
      Matcher comment = COMMENT.matcher(lines[i]);
      if (comment.matches()) {
        boolean alone = NO_CODE.matcher(comment.group("before")).matches();
        int last = alone ? afterAnnotations(lines, nextCode(lines, i)) : i + 1;
        String rule = comment.group("rule") == null ? "" : comment.group("rule");
        found.add(
            new Suppression(
                rule,
                comment.group("reason").strip(),
                alone ? i + 2 : i + 1,
                last,
                inHead && alone,
                new SourceLocation(file.name(), i + 1, comment.end("before") + 1)));
      }
      inHead = inHead && NO_CODE.matcher(lines[i]).matches();
    }
    return found;
  }

  boolean holdsFor(Finding finding) {
    return !reason.isEmpty()
        && finding.rule().equals(rule)
        && finding.where().file().equals(where.file())
        && (covers(finding.where().line()) || finding.where().line() == 0 && wholeFile);
  }

  private boolean covers(int line) {
    return first <= line && line <= last;
  }

  private static int afterAnnotations(String[] lines, int first) {
    int last = first;
    while (last < lines.length && lines[last - 1].strip().startsWith("@")) {
      last++;
    }
    return last;
  }

  private static int nextCode(String[] lines, int comment) {
    int next = comment + 1;
    while (next < lines.length && NO_CODE.matcher(lines[next]).matches()) {
      next++;
    }
    return next + 1;
  }
}
