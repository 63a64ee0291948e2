package dev.hadron.model;

/**
 * One versioned Flyway script.
 *
 * @param description file name part, in snake case
 */
public record Migration(int version, String description, String sql) {

  /** {@code V1__schema.sql}. */
  public String fileName() {
    return "V" + version + "__" + description + ".sql";
  }
}
