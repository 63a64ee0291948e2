package dev.hadron.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The SQL of one family of database servers. */
public enum Dialect {
  POSTGRESQL("PostgreSQL"),
  MYSQL("MySQL or MariaDB"),
  SQLITE("SQLite"),
  H2("H2"),
  ORACLE("Oracle"),
  SQLSERVER("SQL Server"),
  COCKROACHDB("CockroachDB");

  private final String title;

  Dialect(String title) {
    this.title = title;
  }

  /** Lower-case name, such as {@code mysql}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As a message says it. */
  public String title() {
    return title;
  }

  /** The dialect of a key; {@code mariadb} is MySQL's. */
  public static Optional<Dialect> of(String key) {
    String known = key.equals("mariadb") ? "mysql" : key;
    return Arrays.stream(values()).filter(dialect -> dialect.key().equals(known)).findFirst();
  }

  public static List<String> keys() {
    return Arrays.stream(values()).map(Dialect::key).toList();
  }
}
