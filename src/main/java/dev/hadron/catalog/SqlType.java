package dev.hadron.catalog;

import java.util.List;
import java.util.Objects;

/**
 * The type of a column, domain or attribute.
 *
 * @param name the type's own name: built-in types are in {@code pg_catalog} under their internal
 *     name ({@code int4}, {@code varchar}, {@code bpchar}, {@code timestamptz}), the schema is
 *     empty where the input never creates the type (it belongs to an extension)
 * @param arguments type modifiers as written, such as {@code 10} and {@code 2} of {@code
 *     numeric(10,2)}; for intervals the field words come first, such as {@code day to second}
 * @param dimensions 0 for a plain type; an array has at least 1
 * @param text as PostgreSQL's {@code format_type} prints it: {@code character varying(15)[]}
 */
public record SqlType(QualifiedName name, List<String> arguments, int dimensions, String text) {

  public SqlType {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(text, "text");
    arguments = List.copyOf(arguments);
    if (dimensions < 0) {
      throw new IllegalArgumentException("dimensions " + dimensions);
    }
  }

  public boolean isArray() {
    return dimensions > 0;
  }

  public boolean isBuiltIn() {
    return name.schema().equals(QualifiedName.PG_CATALOG);
  }

  /** True for a plain (not array) built-in type with one of these internal names. */
  public boolean is(String... internalNames) {
    return !isArray() && isBuiltIn() && List.of(internalNames).contains(name.name());
  }

  @Override
  public String toString() {
    return text;
  }
}
