package dev.hadron.read.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The script that a server writes of its schema, as its own dump program would: MySQL and MariaDB by
 * {@code SHOW CREATE}, H2 by {@code SCRIPT}. Read as any other script, it gives the same catalog.
 */
public final class ServerScript {

  private static final Pattern OUTSIDE_TEXT =
      Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"");
  private static final Pattern FOLDED = Pattern.compile("\"[A-Z_][A-Z0-9_]*\"");

  private final Connection connection;
  private final Predicate<String> wanted;
  private final List<String> statements = new ArrayList<>();

  private ServerScript(Connection connection, Predicate<String> wanted) {
    this.connection = connection;
    this.wanted = wanted;
  }

  /**
   * The schema of a MySQL or MariaDB database.
   *
   * @param wanted which tables, by name
   */
  public static String ofMysql(Connection connection, Predicate<String> wanted)
      throws SQLException {
    return new ServerScript(connection, wanted).mysql();
  }

  /** The schema of an H2 database; names that H2 folded to upper case are folded to lower case. */
  public static String ofH2(Connection connection, Predicate<String> wanted) throws SQLException {
    return new ServerScript(connection, wanted).h2();
  }

  /** Names of the tables that there are. */
  public static List<String> tables(Connection connection) throws SQLException {
    return Query.list(
        connection,
        "SELECT table_name AS name FROM information_schema.tables WHERE table_type = 'BASE TABLE'"
            + " AND table_schema = "
            + (connection.getMetaData().getDatabaseProductName().equals("H2")
                ? "CURRENT_SCHEMA"
                : "database()")
            + " ORDER BY table_name",
        row -> row.text("name"));
  }

  private String mysql() throws SQLException {
    statements.add("/*!40101 SET NAMES utf8mb4 */");
    for (String table : tables(connection)) {
      if (wanted.test(table)) {
        show("TABLE", table, "Create Table");
      }
    }
    for (String view : names("VIEWS", "TABLE_NAME", "TABLE_SCHEMA")) {
      show("VIEW", view, "Create View");
    }
    for (String trigger : names("TRIGGERS", "TRIGGER_NAME", "TRIGGER_SCHEMA")) {
      show("TRIGGER", trigger, "SQL Original Statement");
    }
    for (String kind : List.of("FUNCTION", "PROCEDURE")) {
      String ofKind = "ROUTINE_TYPE = '" + kind + "' AND ROUTINE_SCHEMA";
      for (String routine : names("ROUTINES", "ROUTINE_NAME", ofKind)) {
        String title = kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT);
        show(kind, routine, "Create " + title);
      }
    }
    StringBuilder script = new StringBuilder();
    for (String statement : statements) {
      boolean program = statement.matches("(?is)create\\b(?!.*\\btable\\s+`).*\\bbegin\\b.*");
      script.append(program ? "DELIMITER ;;\n" + statement + " ;;\nDELIMITER ;\n" : statement + ";\n");
    }
    return statements.size() == 1 ? "" : script.toString();
  }

  private List<String> names(String table, String column, String schema) throws SQLException {
    return Query.list(
        connection,
        "SELECT %s AS name FROM information_schema.%s WHERE %s = database() ORDER BY 1"
            .formatted(column, table, schema),
        row -> row.text("name"));
  }

  /** What a user may not see is null. */
  private void show(String kind, String name, String column) throws SQLException {
    String sql = "SHOW CREATE " + kind + " `" + name.replace("`", "``") + "`";
    for (Optional<String> statement :
        Query.list(connection, sql, row -> row.find(column))) {
      statement.ifPresent(statements::add);
    }
  }

  private String h2() throws SQLException {
    StringBuilder script = new StringBuilder();
    for (String statement :
        Query.list(
            connection, "SCRIPT NODATA NOPASSWORDS NOSETTINGS", row -> row.text("SCRIPT"))) {
      String folded = folded(statement);
      boolean isOfSchema = !folded.matches("(?is)\\s*(?:create user|--).*");
      Matcher table = Pattern.compile("(?is)\\b(?:table|on|column)\\s+(?:\"\\w+\"\\.)?\"([^\"]+)\".*").matcher(folded);
      boolean isWanted = !table.find() || wanted.test(table.group(1));
      if (isOfSchema && isWanted) {
        script.append(folded.strip()).append('\n');
      }
    }
    return script.toString();
  }

  private static String folded(String statement) {
    return OUTSIDE_TEXT
        .matcher(statement)
        .replaceAll(
            found -> {
              String text = found.group();
              boolean upper = FOLDED.matcher(text).matches();
              return Matcher.quoteReplacement(upper ? text.toLowerCase(Locale.ROOT) : text);
            });
  }
}
