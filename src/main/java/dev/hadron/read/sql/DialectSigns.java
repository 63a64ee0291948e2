package dev.hadron.read.sql;

import dev.hadron.catalog.Dialect;
import dev.hadron.diagnostic.SourceFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells from what only one family of servers writes which one a script is for. */
final class DialectSigns {

  /** A spelling, and how strongly it speaks for a dialect. */
  private record Sign(Dialect dialect, int weight, Pattern pattern) {}

  private static final String NUMBER =
      "(?:tiny|small|medium|big)?int(?:eger)?|decimal|numeric|float|double";

  /** Looked for in the whole text, at the starts of lines. */
  private static final List<Sign> LINES =
      List.of(
          sign(Dialect.MYSQL, 5, "^/\\*!\\d{5}"),
          sign(Dialect.MYSQL, 5, "^[ \\t]*delimiter\\s+\\S+\\s*$"),
          sign(Dialect.MYSQL, 5, "^-- (?:mysql|mariadb) dump"),
          sign(Dialect.MYSQL, 3, "^[ \\t]*(?:create|use|drop)[^;'\n]*`"),
          sign(Dialect.MYSQL, 3, "^[ \\t]*(?:lock|unlock) tables\\b"),
          sign(Dialect.MYSQL, 2, "^[ \\t]*use\\s+\\w+\\s*;"),
          sign(Dialect.SQLITE, 5, "^[ \\t]*pragma\\s+\\w+"),
          sign(Dialect.SQLITE, 6, "\\b(?:datetime|strftime)\\s*\\((?:'%\\w+',\\s*)?'now'"),
          sign(Dialect.SQLITE, 5, "\\bsqlite_(?:master|sequence|schema)\\b|\\bnew\\.rowid\\b"),
          sign(Dialect.SQLSERVER, 5, "^[ \\t]*go\\s*$"),
          sign(Dialect.ORACLE, 3, "^/\\s*$"),
          sign(Dialect.ORACLE, 3, "^[ \\t]*(?:prompt|rem|spool|whenever)\\s"),
          sign(Dialect.ORACLE, 5, "\\b\\w+\\.nextval\\b"),
          sign(Dialect.ORACLE, 4, ":(?:new|old)\\.\\w"),
          sign(Dialect.H2, 30, "^[ \\t]*set\\s+(?:referential_integrity|mode|db_close)\\b"),
          sign(Dialect.H2, 4, "^[ \\t]*runscript\\b|^\\s*merge\\s+into\\s+\\w+[^;]*\\bkey\\s*\\("),
          sign(Dialect.POSTGRESQL, 6, "^-- postgresql database dump"),
          sign(Dialect.POSTGRESQL, 5, "^[ \\t]*create\\s+(?:or\\s+replace\\s+)?extension\\b"),
          sign(Dialect.POSTGRESQL, 5, "^[ \\t]*\\\\(?:connect|c|restrict|set|copy|i|ir)\\b"),
          sign(Dialect.POSTGRESQL, 4, "^[ \\t]*set\\s+search_path\\b"),
          sign(Dialect.POSTGRESQL, 4, "^[ \\t]*copy\\s[^;]*from\\s+stdin"));

  /** Looked for in the definitions of tables. */
  private static final List<Sign> DEFINITIONS =
      List.of(
          sign(Dialect.MYSQL, 5, "\\)\\s*(?:[\\w= ]+\\s)?engine\\s*=?\\s*\\w+"),
          sign(Dialect.MYSQL, 3, "`"),
          sign(Dialect.MYSQL, 4, "\\bauto_increment\\b(?!\\s+\\w+\\()"),
          sign(Dialect.MYSQL, 5, "\\b(?:" + NUMBER + ")\\s*(?:\\([\\d, ]+\\))?\\s+unsigned\\b"),
          sign(Dialect.MYSQL, 5, "\\bon\\s+update\\s+current_timestamp"),
          type(Dialect.MYSQL, 4, "(?:medium|long|tiny)(?:text|blob)|mediumint|enum\\s*\\(|set\\s*\\('"),
          sign(Dialect.MYSQL, 3, "\\bcharacter\\s+set\\b|\\bdefault\\s+charset\\b"),
          sign(Dialect.MYSQL, 3, ",\\s*(?:unique\\s+)?key\\s+\\w+\\s*\\("),
          type(Dialect.MYSQL, 2, "tinyint"),
          sign(Dialect.MYSQL, 1, "\\scomment\\s+'"),
          sign(Dialect.MYSQL, 4, "\\bchange\\s+(?:column\\s+)?\\S+\\s+\\w+\\s+\\w"),
          sign(Dialect.MYSQL, 3, "\\bmodify\\s+(?:column\\s+)?\\S+\\s+\\w"),
          sign(Dialect.MYSQL, 3, "\\bdrop\\s+(?:foreign\\s+key|index|primary\\s+key)\\b"),
          sign(Dialect.SQLITE, 8, "\\bautoincrement\\b"),
          sign(Dialect.SQLITE, 8, "\\)\\s*(?:without\\s+rowid|strict)\\b"),
          sign(Dialect.SQLITE, 2, "\\[[a-z_]\\w*\\]"),
          sign(Dialect.SQLITE, 3, "\\bcollate\\s+nocase\\b"),
          sign(Dialect.SQLITE, 3, "\\((?:datetime|strftime|date|unixepoch|julianday)\\s*\\("),
          sign(Dialect.SQLITE, 3, "\\sbool(?:ean)?\\s+(?:not\\s+null\\s+)?default\\s+[01]\\b"),
          sign(Dialect.SQLITE, 4, "\\sinteger\\s+(?:not\\s+null\\s+)?default\\s+(?:true|false)\\b"),
          type(Dialect.SQLITE, 3, "datetime|blob|double"),
          sign(Dialect.SQLSERVER, 5, "\\[dbo\\]|\\bidentity\\s*\\(\\s*\\d+\\s*,"),
          sign(Dialect.SQLSERVER, 3, "\\[\\w+\\]\\s+\\[?(?:n?varchar|int|bit|uniqueidentifier)\\b"),
          type(Dialect.SQLSERVER, 5, "\\[?(?:nvarchar|datetime2|uniqueidentifier|smalldatetime)\\]?"),
          sign(Dialect.SQLSERVER, 4, "\\b(?:non)?clustered\\b"),
          type(Dialect.ORACLE, 6, "n?varchar2|number|nclob"),
          type(Dialect.H2, 5, "varchar_ignorecase|longvarchar|longvarbinary"),
          sign(Dialect.H2, 5, "\\bcreate\\s+(?:cached|memory)\\s+table\\b"),
          type(Dialect.H2, 3, "clob|blob|image|datetime"),
          sign(Dialect.H2, 3, "\\b(?:int|integer|bigint)\\s+(?:identity|auto_increment)\\b"),
          sign(Dialect.H2, 2, "\\bconstraint\\s+if\\s+not\\s+exists\\b"),
          type(Dialect.H2, 2, "double|tinyint"),
          sign(
              Dialect.COCKROACHDB,
              9,
              "\\bunique_rowid\\s*\\(|\\bfamily\\s+\\S+\\s*\\(|\\binverted\\s+index\\b"),
          type(Dialect.COCKROACHDB, 6, "string"),
          type(Dialect.POSTGRESQL, 8, "(?:big|small)?serial|timestamptz|jsonb|bytea|tsvector"),
          sign(Dialect.POSTGRESQL, 8, "::|\\bnextval\\s*\\(|pg_catalog|\\w\\s+\\w+\\[\\]"),
          sign(Dialect.POSTGRESQL, 8, "\\s(?:inherits|partition\\s+of)\\s"),
          sign(
              Dialect.POSTGRESQL, 3, "\\btimestamp(?:\\(\\d\\))?\\s+with(?:out)?\\s+time\\s+zone\\b"),
          sign(Dialect.POSTGRESQL, 2, "\\balter\\s+table\\s+only\\b"));

  /** Servers by the names that people give to files and folders. */
  private static final Map<Dialect, Pattern> FILES =
      Map.of(
          Dialect.POSTGRESQL, name("postgres|pgsql|(?<![a-z])pg(?![a-z])"),
          Dialect.MYSQL, name("mysql|mariadb"),
          Dialect.SQLITE, name("sqlite"),
          Dialect.H2, name("(?<![a-z0-9])h2(?![a-z0-9])"),
          Dialect.ORACLE, name("oracle"),
          Dialect.SQLSERVER, name("sql-?server|mssql"),
          Dialect.COCKROACHDB, name("cockroach|(?<![a-z])crdb(?![a-z])"));

  private static final Pattern DEFINITION =
      Pattern.compile("\\b(?:create\\s+(?:\\w+\\s+){0,2}|alter\\s+)table\\b");
  private static final Pattern END = Pattern.compile(";\\s*\\n|\\n\\s*(?:insert|go\\s*\\n)");
  /** Beyond this much text nothing new is said. */
  private static final int ENOUGH = 80_000;

  private DialectSigns() {}

  private static Sign sign(Dialect dialect, int weight, String regex) {
    return new Sign(dialect, weight, Pattern.compile(regex, Pattern.MULTILINE));
  }

  /** A type behind the name of a column, with something behind it that may follow a type. */
  private static Sign type(Dialect dialect, int weight, String types) {
    String behind = "\\s*(?:[(,)]|not\\b|null\\b|default\\b|primary\\b|unique\\b|collate\\b|\n)";
    String bracketed = types.contains("\\s*\\(") ? "" : behind;
    return sign(dialect, weight, "[\\w\"`\\]]\\s+(?:" + types + ")" + bracketed);
  }

  private static Pattern name(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  /** The dialect for which most speaks; PostgreSQL where nothing does. */
  static Dialect of(List<SourceFile> files) {
    Map<Dialect, Integer> votes = new EnumMap<>(Dialect.class);
    StringBuilder lines = new StringBuilder();
    StringBuilder definitions = new StringBuilder();
    for (SourceFile file : files) {
      String text = file.text().toLowerCase(Locale.ROOT);
      lines.append(text, 0, Math.min(text.length(), Math.max(0, ENOUGH - lines.length())));
      if (definitions.length() < ENOUGH) {
        definitions(text).forEach(definitions::append);
      }
    }
    files.stream().limit(1).forEach(file -> countName(file.name(), votes));
    count(LINES, lines.toString(), votes);
    if (votes.size() == 1 && votes.getOrDefault(Dialect.POSTGRESQL, 0) > 3) {
      return Dialect.POSTGRESQL;
    }
    int length = Math.min(definitions.length(), ENOUGH);
    count(DEFINITIONS, definitions.substring(0, length), votes);
    Dialect best = Dialect.POSTGRESQL;
    for (Map.Entry<Dialect, Integer> vote : votes.entrySet()) {
      best = vote.getValue() > votes.getOrDefault(best, 0) ? vote.getKey() : best;
    }
    return best;
  }

  /** What the last two parts of the path say. */
  private static void countName(String path, Map<Dialect, Integer> votes) {
    String[] parts = path.split("/");
    String last = String.join("/", List.of(parts).subList(Math.max(0, parts.length - 2), parts.length));
    FILES.forEach(
        (dialect, pattern) -> {
          if (pattern.matcher(last).find()) {
            votes.merge(dialect, 3, Integer::sum);
          }
        });
  }

  /** Each sign counts once. */
  private static void count(List<Sign> signs, String text, Map<Dialect, Integer> votes) {
    for (Sign sign : signs) {
      if (sign.pattern().matcher(text).find()) {
        votes.merge(sign.dialect(), sign.weight(), Integer::sum);
      }
    }
  }

  /** The table definitions of a script, without what stands in strings and comments. */
  private static List<String> definitions(String text) {
    List<String> found = new ArrayList<>();
    Matcher start = DEFINITION.matcher(text);
    int at = 0;
    int size = 0;
    while (at < text.length() && size < ENOUGH && start.find(at)) {
      Matcher end = END.matcher(text).region(start.end(), text.length());
      int behind = end.find() ? end.end() : text.length();
      String definition = text.substring(start.start(), Math.min(behind, start.start() + 50_000));
      found.add(withoutProse(definition) + "\n");
      size += definition.length();
      at = behind;
    }
    return found;
  }

  /** Strings become {@code ' '} and comments nothing, but for those that MySQL runs. */
  private static String withoutProse(String definition) {
    StringBuilder plain = new StringBuilder();
    int at = 0;
    while (at < definition.length()) {
      char c = definition.charAt(at);
      int behind;
      if (c == '\'') {
        int close = definition.indexOf('\'', at + 1);
        behind = close < 0 ? definition.length() : close + 1;
        plain.append("' '");
      } else if (definition.startsWith("--", at) || c == '#') {
        behind = SqlScan.skipLine(definition, at, definition.length());
        plain.append('\n');
      } else if (definition.startsWith("/*", at) && !definition.startsWith("/*!", at)) {
        int close = definition.indexOf("*/", at);
        behind = close < 0 ? definition.length() : close + 2;
      } else {
        behind = at + 1;
        plain.append(c);
      }
      at = behind;
    }
    return plain.toString();
  }
}
