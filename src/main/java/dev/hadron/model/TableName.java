package dev.hadron.model;

import java.util.Optional;

/**
 * Name of a table or of another relation, by the parts that the catalogue holds and as statements write it.
 *
 * @param schema only where it is not the default one
 * @param sqlSchema quoted where it has to be
 * @param sqlName quoted where it has to be
 */
public record TableName(
    Optional<String> schema, String name, Optional<String> sqlSchema, String sqlName) {

  /** {@code schema.name} or {@code name}, for messages. */
  public String display() {
    return schema.map(value -> value + "." + name).orElse(name);
  }

  /** {@code schema.name} or {@code name}, as SQL statements write it. */
  public String sql() {
    return sqlSchema.map(value -> value + "." + sqlName).orElse(sqlName);
  }
}
