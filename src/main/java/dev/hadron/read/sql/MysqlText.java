package dev.hadron.read.sql;

import java.util.List;
import java.util.Set;

/**
 * A statement of MySQL as the first migration has it: what belongs to the server that it comes from
 * goes, and what only MySQL understands stands in a comment that MySQL reads and MariaDB does not.
 *
 * @param edits what was changed, in the order of the text
 */
record MysqlText(String text, List<Edit> edits) {

  /** What an edit does, and why. */
  enum Edit {
    DEFINER("DEFINER clause", "definer-taken-out", "taken out, because users belong to a server"),
    DATABASE(
        "name of a database before a name",
        "database-taken-out",
        "taken out, because the data source names the database"),
    JSON_PATH(
        "JSON path by an operator",
        "json-path-written-out",
        "written as the functions that it stands for, which MariaDB has too"),
    MYSQL_ONLY(
        "clause that only MySQL knows",
        "mysql-only",
        "put into a comment that MySQL runs; MariaDB, which dev mode and tests start, goes without");

    private final String construct;
    private final String id;
    private final String outcome;

    Edit(String construct, String id, String outcome) {
      this.construct = construct;
      this.id = "migration-" + id;
      this.outcome = outcome;
    }

    String construct() {
      return construct;
    }

    String id() {
      return id;
    }

    String outcome() {
      return outcome;
    }
  }

  /**
   * @param databases in lower case, names that the data source says
   * @param tables in lower case, those of the schema
   */
  static MysqlText of(SqlStatement statement, Set<String> databases, Set<String> tables) {
    return new MysqlEditor(statement, databases, tables).edit();
  }
}
