package dev.hadron.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kind of server that a service keeps its data in. */
public enum Database {
  POSTGRESQL("PostgreSQL"),
  MYSQL("MySQL"),
  MARIADB("MariaDB"),
  H2("H2");

  private final String title;

  Database(String title) {
    this.title = title;
  }

  /** Lower-case name, as an option and Quarkus' {@code db-kind} have it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As a sentence says it. */
  public String title() {
    return title;
  }

  public static Optional<Database> of(String key) {
    return Arrays.stream(values()).filter(database -> database.key().equals(key)).findFirst();
  }

  public static List<String> keys() {
    return Arrays.stream(values()).map(Database::key).toList();
  }
}
