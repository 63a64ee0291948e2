package dev.hadron.read.sql;

import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces <code>${name}</code> as Flyway does. What has no value is taken out where it stands
 * among the words of a statement or of a block of code, and left alone inside of quotes and comments
 * and before a dot, where it names a schema.
 */
public final class Placeholders {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^{}\\n]+)}");

  private static final Map<String, String> BUILT_IN =
      Map.of(
          "flyway:defaultSchema", "public",
          "flyway:table", "flyway_schema_history",
          "flyway:user", "postgres",
          "flyway:database", "postgres");

  private final Map<String, String> values;
  private final Map<String, SourceLocation> unknown = new LinkedHashMap<>();

  /**
   * @param values what the user gives, by name
   */
  public Placeholders(Map<String, String> values) {
    this.values = new TreeMap<>(values);
    BUILT_IN.forEach(this.values::putIfAbsent);
  }

  /** The files with values in the place of placeholders. */
  public List<SourceFile> replace(List<SourceFile> files) {
    return files.stream().map(this::replace).toList();
  }

  /** One entry for each name without a value. */
  public List<LedgerEntry> ledger() {
    List<LedgerEntry> entries = new ArrayList<>();
    unknown.forEach(
        (name, where) ->
            entries.add(
                new LedgerEntry(
                    "placeholder-without-value",
                    "placeholder ${" + name + "}",
                    "taken out, because it has no value: give one with --placeholders "
                        + name
                        + "=…",
                    where)));
    return entries;
  }

  private SourceFile replace(SourceFile file) {
    String text = file.text();
    Matcher matcher = PLACEHOLDER.matcher(text);
    StringBuilder replaced = new StringBuilder();
    TreeMap<Integer, SourceLocation> places = new TreeMap<>();
    int copied = 0;
    while (matcher.find()) {
      String value = value(file, matcher);
      if (value != null) {
        copy(file, copied, matcher.start(), replaced, places);
        places.put(replaced.length(), file.locate(matcher.start()));
        replaced.append(value);
        copied = matcher.end();
      }
    }
    if (copied == 0) {
      return file;
    }
    copy(file, copied, text.length(), replaced, places);
    return SourceFile.derived(file.name(), replaced.toString(), places);
  }

  /** The text to put in its place; null where it stays. */
  private String value(SourceFile file, Matcher matcher) {
    String name = matcher.group(1).strip();
    String value =
        name.equals("flyway:filename")
            ? file.name().substring(file.name().lastIndexOf('/') + 1)
            : values.get(name);
    boolean qualifies =
        matcher.end() < file.text().length() && file.text().charAt(matcher.end()) == '.';
    if (value != null || qualifies || isQuoted(file.text(), matcher.start())) {
      return value;
    }
    unknown.putIfAbsent(name, file.locate(matcher.start()));
    return "";
  }

  private static boolean isQuoted(String text, int offset) {
    int at = 0;
    while (at < offset) {
      int behind = SqlScan.skip(text, at, text.length());
      boolean around = behind > offset || behind == SqlScan.UNTERMINATED;
      if (around && text.charAt(at) != '$') {
        return true;
      }
      if (around) {
        // A dollar quote holds code: what counts is what stands around the place in there.
        at += SqlScan.dollarTag(text, at, text.length()).length();
      } else {
        at = behind == at ? at + 1 : behind;
      }
    }
    return false;
  }

  /** Copies text, and notes the place of each of its characters that a token may start with. */
  static void copy(
      SourceFile file, int from, int to, StringBuilder into, TreeMap<Integer, SourceLocation> at) {
    boolean before = false;
    for (int i = from; i < to; i++) {
      boolean word = SqlScan.isIdentifierPart(file.text().charAt(i));
      if (!word || !before) {
        at.put(into.length() + i - from, file.locate(i));
      }
      before = word;
    }
    into.append(file.text(), from, to);
  }
}
