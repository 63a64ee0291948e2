package dev.hadron.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads which columns of the new row a trigger function in PL/pgSQL sets on its straight way, before
 * it branches off, loops or returns for the first time: {@code NEW.changed := now()}.
 */
final class PlpgsqlAssignments {

  private static final Pattern BODY = Pattern.compile("(?s)\\$(\\w*)\\$(.*)\\$\\1\\$");

  private static final Pattern TOKEN =
      Pattern.compile(
          "--[^\\n]*|(?s:/\\*.*?\\*/)|'(?:[^']|'')*'|\"[^\"]+\"|[\\p{L}_][\\p{L}\\p{N}_]*|:=|\\S");

  private final String body;
  private final List<Word> words = new ArrayList<>();

  /** A token in small letters, quoted names as they are. */
  private record Word(String text, int start, int end) {}

  private PlpgsqlAssignments(String body) {
    this.body = body;
    Matcher token = TOKEN.matcher(body);
    while (token.find()) {
      String text = token.group();
      if (!text.startsWith("--") && !text.startsWith("/*")) {
        words.add(new Word(text.toLowerCase(Locale.ROOT), token.start(), token.end()));
      }
    }
  }

  /**
   * The expressions by column, without those that read what the column has, or an older row.
   *
   * @param definition the statement that creates the function
   */
  static Map<String, String> of(String definition) {
    Matcher body = BODY.matcher(definition);
    return body.find() ? new PlpgsqlAssignments(body.group(2)).assigned() : Map.of();
  }

  private Map<String, String> assigned() {
    Map<String, String> found = new LinkedHashMap<>();
    int at = indexOf("begin", 0) + 1;
    while (at > 0 && at < words.size() && isPlain(words.get(at).text())) {
      int end = indexOf(";", at);
      if (end < 0) {
        break;
      }
      if (isAssignment(at)) {
        add(at, end, found);
      }
      at = end + 1;
    }
    return found;
  }

  /** Whether a statement that begins so is done in any case, and what comes after it as well. */
  private static boolean isPlain(String word) {
    return switch (word) {
      case "if", "case", "for", "foreach", "while", "loop", "begin", "declare", "<", "return",
              "exception", "end" ->
          false;
      default -> true;
    };
  }

  private boolean isAssignment(int at) {
    return at + 3 < words.size()
        && words.get(at).text().equals("new")
        && words.get(at + 1).text().equals(".")
        && (words.get(at + 3).text().equals(":=") || words.get(at + 3).text().equals("="));
  }

  private void add(int at, int end, Map<String, String> found) {
    String column = words.get(at + 2).text();
    boolean own = false;
    for (int i = at + 4; i < end; i++) {
      String word = words.get(i).text();
      own |= word.equals("old") || word.equals("new") && isOf(i, column);
    }
    String name =
        column.startsWith("\"")
            ? body.substring(words.get(at + 2).start() + 1, words.get(at + 2).end() - 1)
            : column;
    if (own) {
      found.remove(name);
    } else {
      found.put(name, body.substring(words.get(at + 4).start(), words.get(end - 1).end()));
    }
  }

  /** Whether NEW stands there for the column, or for the row as a whole. */
  private boolean isOf(int at, String column) {
    return at + 2 >= words.size()
        || !words.get(at + 1).text().equals(".")
        || words.get(at + 2).text().equals(column);
  }

  private int indexOf(String text, int from) {
    for (int i = from; i < words.size(); i++) {
      if (words.get(i).text().equals(text)) {
        return i;
      }
    }
    return -1;
  }
}
