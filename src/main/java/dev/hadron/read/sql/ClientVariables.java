package dev.hadron.read.sql;

import dev.hadron.catalog.Dialect;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Variables that a client fills in before a server reads: {@code &owner.} of SQL*Plus with its
 * {@code DEFINE}, {@code $(Database)} of sqlcmd with its {@code :setvar}. One without a value
 * becomes a name that is called as itself, and is left alone inside of quotes. Those of psql are
 * {@link PsqlVariables}.
 */
final class ClientVariables {

  private static final Pattern ORACLE = Pattern.compile("&&?([A-Za-z]\\w*)\\.?");
  private static final Pattern DEFINE =
      Pattern.compile("(?mi)^[ \\t]*def(?:ine)?[ \\t]+(\\w+)[ \\t]*=[ \\t]*(.+?)[ \\t]*;?[ \\t]*$");
  private static final Pattern OFF =
      Pattern.compile("(?mi)^[ \\t]*set[ \\t]+(?:[^;\\n]*[ \\t])?(?:define|scan)[ \\t]+off\\b");
  private static final Pattern SQLCMD = Pattern.compile("\\$\\(([A-Za-z_]\\w*)\\)");
  private static final Pattern SETVAR =
      Pattern.compile("(?mi)^[ \\t]*:setvar[ \\t]+(\\w+)[ \\t]+(.+?)[ \\t]*$");

  private final Dialect dialect;
  private final Lexing lexing;
  private final Pattern variable;
  private final Map<String, String> values = new HashMap<>();
  private final Map<String, SourceLocation> unknown = new LinkedHashMap<>();

  private ClientVariables(Dialect dialect, Pattern variable) {
    this.dialect = dialect;
    this.lexing = Lexing.of(dialect);
    this.variable = variable;
  }

  /**
   * The files with values in the place of variables.
   *
   * @param ledger takes one entry for each variable without a value
   */
  static List<SourceFile> fill(
      Dialect dialect, List<SourceFile> files, List<LedgerEntry> ledger) {
    return switch (dialect) {
      case ORACLE -> new ClientVariables(dialect, ORACLE).fill(files, DEFINE, ledger);
      case SQLSERVER -> new ClientVariables(dialect, SQLCMD).fill(files, SETVAR, ledger);
      case POSTGRESQL, COCKROACHDB -> PsqlVariables.fill(files, ledger);
      default -> files;
    };
  }

  private List<SourceFile> fill(
      List<SourceFile> files, Pattern definition, List<LedgerEntry> ledger) {
    for (SourceFile file : files) {
      Matcher given = definition.matcher(file.text());
      while (given.find()) {
        String value = given.group(2).replaceFirst("^([\"'])(.*)\\1$", "$2");
        values.putIfAbsent(given.group(1).toLowerCase(Locale.ROOT), value);
      }
    }
    List<SourceFile> filled = files.stream().map(this::fill).toList();
    unknown.forEach(
        (name, where) ->
            ledger.add(
                new LedgerEntry(
                    "client-variable-without-value",
                    "variable " + name,
                    "read as the name that it has, because nothing gives it a value",
                    where)));
    return filled;
  }

  private SourceFile fill(SourceFile file) {
    String text = file.text();
    if (!variable.matcher(text).find() || dialect == Dialect.ORACLE && OFF.matcher(text).find()) {
      return file;
    }
    StringBuilder filled = new StringBuilder();
    TreeMap<Integer, SourceLocation> places = new TreeMap<>();
    Matcher matcher = variable.matcher(text);
    int copied = 0;
    int at = 0;
    while (at < text.length()) {
      int skipped = lexing.skip(text, at, text.length());
      int behind = skipped == SqlScan.UNTERMINATED ? text.length() : Math.max(skipped, at + 1);
      boolean quoted = skipped != at;
      matcher.region(at, quoted ? behind : text.length());
      while (quoted ? matcher.find() && matcher.start() < behind : matcher.lookingAt()) {
        String value = value(file, matcher, quoted);
        if (value != null) {
          Placeholders.copy(file, copied, matcher.start(), filled, places);
          places.put(filled.length(), file.locate(matcher.start()));
          filled.append(value);
          copied = matcher.end();
        }
        behind = Math.max(behind, matcher.end());
        if (!quoted) {
          break;
        }
      }
      at = behind;
    }
    if (copied == 0) {
      return file;
    }
    Placeholders.copy(file, copied, text.length(), filled, places);
    return SourceFile.derived(file.name(), filled.toString(), places);
  }

  /** The text to put in its place; null where it stays. */
  private String value(SourceFile file, Matcher matcher, boolean quoted) {
    String name = matcher.group(1);
    String value = values.get(name.toLowerCase(Locale.ROOT));
    if (value != null || quoted) {
      return value;
    }
    unknown.putIfAbsent(matcher.group(), file.locate(matcher.start()));
    return name;
  }
}
