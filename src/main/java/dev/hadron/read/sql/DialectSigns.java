package dev.hadron.read.sql;

import dev.hadron.catalog.Dialect;
import dev.hadron.diagnostic.SourceFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
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
          sign(Dialect.MYSQL, 5, "^\\s*delimiter\\s+\\S+\\s*$"),
          sign(Dialect.MYSQL, 5, "^-- (?:MySQL|MariaDB) dump"),
          sign(Dialect.MYSQL, 3, "^\\s*(?:create|use|drop)[^;'\n]*`"),
          sign(Dialect.MYSQL, 3, "^\\s*(?:lock|unlock) tables\\b"),
          sign(Dialect.MYSQL, 2, "^\\s*use\\s+\\w+\\s*;"),
          sign(Dialect.SQLITE, 5, "^\\s*pragma\\s+\\w+"),
          sign(Dialect.SQLSERVER, 5, "^\\s*go\\s*$"),
          sign(Dialect.ORACLE, 3, "^/\\s*$"),
          sign(Dialect.ORACLE, 3, "^\\s*(?:prompt|rem|spool|whenever)\\s"),
          sign(Dialect.H2, 4, "^\\s*(?:set referential_integrity|set mode|runscript|set db_close)"),
          sign(Dialect.H2, 1, "^\\s*merge\\s+into\\s+\\w+\\s+key\\b"),
          sign(Dialect.POSTGRESQL, 6, "^-- PostgreSQL database dump"),
          sign(Dialect.POSTGRESQL, 5, "^\\s*create\\s+(?:or\\s+replace\\s+)?extension\\b"),
          sign(Dialect.POSTGRESQL, 5, "^\\s*\\\\(?:connect|c|restrict|set|copy|i|ir)\\b"),
          sign(Dialect.POSTGRESQL, 4, "^\\s*set\\s+search_path\\b"),
          sign(Dialect.POSTGRESQL, 4, "^\\s*copy\\s[^;]*from\\s+stdin"));

  /** Looked for in the definitions of tables. */
  private static final List<Sign> DEFINITIONS =
      List.of(
          sign(Dialect.MYSQL, 5, "\\)\\s*(?:[\\w= ]+\\s)?engine\\s*=?\\s*\\w+"),
          sign(Dialect.MYSQL, 3, "`"),
          sign(Dialect.MYSQL, 4, "\\bauto_increment\\b"),
          sign(Dialect.MYSQL, 5, "\\b(?:" + NUMBER + ")\\s*(?:\\([\\d, ]+\\))?\\s+unsigned\\b"),
          sign(Dialect.MYSQL, 5, "\\bon\\s+update\\s+current_timestamp"),
          sign(Dialect.MYSQL, 4, "\\s(?:medium|long|tiny)(?:text|blob)\\b"),
          sign(Dialect.MYSQL, 4, "\\s(?:mediumint|enum\\s*\\(|set\\s*\\(')"),
          sign(Dialect.MYSQL, 3, "\\bcharacter\\s+set\\b|\\bdefault\\s+charset\\b"),
          sign(Dialect.MYSQL, 3, ",\\s*(?:unique\\s+)?key\\s+\\w+\\s*\\("),
          sign(Dialect.MYSQL, 2, "\\stinyint\\b"),
          sign(Dialect.MYSQL, 1, "\\scomment\\s+'"),
          sign(Dialect.SQLITE, 8, "\\bautoincrement\\b"),
          sign(Dialect.SQLITE, 8, "\\)\\s*(?:without\\s+rowid|strict)\\b"),
          sign(Dialect.SQLITE, 2, "\\[\\w+\\]"),
          sign(Dialect.SQLITE, 3, "\\bcollate\\s+nocase\\b"),
          sign(Dialect.SQLITE, 3, "\\((?:datetime|strftime|date|unixepoch|julianday)\\s*\\("),
          sign(Dialect.SQLITE, 2, "\\sinteger\\s+(?:not\\s+null\\s+)?primary\\s+key\\b"),
          sign(Dialect.SQLITE, 2, "\\s(?:datetime|blob|double)\\b(?!\\s+precision)"),
          sign(Dialect.SQLSERVER, 5, "\\[dbo\\]|\\bidentity\\s*\\(\\s*\\d+\\s*,"),
          sign(Dialect.SQLSERVER, 3, "\\[\\w+\\]\\s+\\[?(?:n?varchar|int|bit|uniqueidentifier)\\b"),
          sign(Dialect.SQLSERVER, 4, "\\s\\[?(?:nvarchar|datetime2|uniqueidentifier|smalldatetime)\\b"),
          sign(Dialect.SQLSERVER, 4, "\\b(?:non)?clustered\\b"),
          sign(Dialect.ORACLE, 6, "\\s(?:n?varchar2|number\\s*\\(|number\\b|nclob)"),
          sign(Dialect.H2, 5, "\\s(?:varchar_ignorecase|longvarchar|longvarbinary)\\b"),
          sign(Dialect.H2, 5, "\\bcreate\\s+(?:cached|memory)\\s+table\\b"),
          sign(Dialect.H2, 3, "\\s(?:clob|blob|image|datetime)\\b"),
          sign(Dialect.H2, 3, "\\b(?:int|integer|bigint)\\s+(?:identity|auto_increment)\\b"),
          sign(Dialect.H2, 2, "\\bconstraint\\s+if\\s+not\\s+exists\\b"),
          sign(Dialect.H2, 2, "\\s(?:double|tinyint)\\b(?!\\s+precision)"),
          sign(Dialect.COCKROACHDB, 9, "\\bunique_rowid\\s*\\(|\\bfamily\\s+\\S+\\s*\\(|\\binverted\\s+index\\b"),
          sign(Dialect.COCKROACHDB, 6, "\\w\\s+string\\s*(?:\\(\\d+\\)|not|null|,|default|primary)"),
          sign(Dialect.POSTGRESQL, 8, "\\s(?:big|small)?serial\\b|::|\\bnextval\\s*\\(|pg_catalog"),
          sign(Dialect.POSTGRESQL, 8, "\\s(?:timestamptz|jsonb|bytea|uuid\\[\\]|text\\[\\]|tsvector)\\b"),
          sign(Dialect.POSTGRESQL, 8, "\\s(?:inherits|partition\\s+of)\\s"),
          sign(Dialect.POSTGRESQL, 3, "\\btimestamp(?:\\(\\d\\))?\\s+with(?:out)?\\s+time\\s+zone\\b"),
          sign(Dialect.POSTGRESQL, 2, "\\balter\\s+table\\s+only\\b"),
          sign(Dialect.POSTGRESQL, 2, "\\sboolean\\s+default\\s+(?:true|false)\\b"));

  private static final Pattern DEFINITION =
      Pattern.compile("\\b(?:create\\s+(?:\\w+\\s+){0,2}|alter\\s+)table\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern END = Pattern.compile(";\\s*\\n|\\n\\s*(?i:insert|go\\s*\\n)");
  private static final Pattern STRINGS_AND_COMMENTS =
      Pattern.compile("--[^\n]*|#[^\n]*|/\\*(?!!).*?\\*/|'(?:[^'\n\\\\]|\\\\.|'')*'", Pattern.DOTALL);

  /** Beyond this much text nothing new is said. */
  private static final int ENOUGH = 400_000;

  private DialectSigns() {}

  private static Sign sign(Dialect dialect, int weight, String regex) {
    int flags = Pattern.CASE_INSENSITIVE | Pattern.MULTILINE;
    return new Sign(dialect, weight, Pattern.compile(regex, flags));
  }

  /** The dialect for which most speaks; PostgreSQL where nothing does. */
  static Dialect of(List<SourceFile> files) {
    Map<Dialect, Integer> votes = new EnumMap<>(Dialect.class);
    StringBuilder definitions = new StringBuilder();
    for (SourceFile file : files) {
      String text = file.text();
      count(LINES, text.substring(0, Math.min(text.length(), ENOUGH)), votes);
      definitions(text).forEach(definitions::append);
    }
    int length = Math.min(definitions.length(), ENOUGH);
    count(DEFINITIONS, definitions.substring(0, length), votes);
    Dialect best = Dialect.POSTGRESQL;
    for (Map.Entry<Dialect, Integer> vote : votes.entrySet()) {
      best = vote.getValue() > votes.getOrDefault(best, 0) ? vote.getKey() : best;
    }
    return best;
  }

  /** Each sign counts once, and once more where it is seen often. */
  private static void count(List<Sign> signs, String text, Map<Dialect, Integer> votes) {
    for (Sign sign : signs) {
      Matcher matcher = sign.pattern().matcher(text);
      if (matcher.find()) {
        int weight = matcher.find() ? sign.weight() + 1 : sign.weight();
        votes.merge(sign.dialect(), weight, Integer::sum);
      }
    }
  }

  /** The table definitions of a script, without what stands in strings and comments. */
  private static List<String> definitions(String text) {
    List<String> found = new ArrayList<>();
    Matcher start = DEFINITION.matcher(text);
    int at = 0;
    while (at < text.length() && start.find(at)) {
      Matcher end = END.matcher(text).region(start.end(), text.length());
      int behind = end.find() ? end.end() : text.length();
      String definition = text.substring(start.start(), Math.min(behind, start.start() + 50_000));
      found.add(STRINGS_AND_COMMENTS.matcher(definition).replaceAll("' '") + "\n");
      at = behind;
    }
    return found;
  }
}
