package dev.hadron.catalog;

import java.util.Objects;

/**
 * A name inside a schema, both parts as the server stores them (folded, without quotes).
 *
 * @param schema never null; empty where the schema is not known
 */
public record QualifiedName(String schema, String name) implements Comparable<QualifiedName> {

  /** The schema of built-in types and functions. */
  public static final String PG_CATALOG = "pg_catalog";

  /** The schema that a fresh database has. */
  public static final String PUBLIC = "public";

  public QualifiedName {
    Objects.requireNonNull(schema, "schema");
    Objects.requireNonNull(name, "name");
  }

  /** {@code name} in schema {@code public}. */
  public static QualifiedName inPublic(String name) {
    return new QualifiedName(PUBLIC, name);
  }

  public boolean isInPublic() {
    return schema.equals(PUBLIC);
  }

  /** Another name in the same schema. */
  public QualifiedName sibling(String otherName) {
    return new QualifiedName(schema, otherName);
  }

  @Override
  public int compareTo(QualifiedName other) {
    int bySchema = schema.compareTo(other.schema);
    return bySchema == 0 ? name.compareTo(other.name) : bySchema;
  }

  /** {@code schema.name}, without quotes: for messages, not for SQL. */
  @Override
  public String toString() {
    return schema.isEmpty() ? name : schema + "." + name;
  }
}
