package dev.hadron.migrate;

import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.SqlLiteral;
import dev.hadron.catalog.SqlType;
import java.util.List;

/** DDL of H2. */
record H2Style() implements DdlStyle {

  @Override
  public String quote(String name) {
    boolean bare = KeyWords.isPlain(name) && !KeyWords.areOfH2(name);
    return bare ? name : '"' + name.replace("\"", "\"\"") + '"';
  }

  /** H2 looks for a bare name in the schema of the table that refers to it. */
  @Override
  public String reference(QualifiedName from, QualifiedName to) {
    return to.isInPublic() && !from.isInPublic()
        ? QualifiedName.PUBLIC + "." + quote(to.name())
        : quote(to);
  }

  @Override
  public String type(SqlType type) {
    String arguments =
        type.arguments().isEmpty() ? "" : "(" + String.join(", ", type.arguments()) + ")";
    String element =
        switch (type.name().name()) {
          case "bool" -> "boolean";
          case "int2" -> "smallint";
          case "int4" -> "integer";
          case "int8" -> "bigint";
          case "float4" -> "real";
          case "float8" -> "double precision";
          case "numeric" -> arguments.isEmpty() ? "decfloat" : "numeric" + arguments;
          case "varchar", "text" -> "varchar" + arguments;
          case "bpchar" -> "char" + arguments;
          case "timestamp" -> "timestamp" + arguments;
          case "timestamptz" -> "timestamp" + arguments + " with time zone";
          case "time" -> "time" + timeArguments(type);
          case "timetz" -> "time" + timeArguments(type) + " with time zone";
          case "date" -> "date";
          case "uuid" -> "uuid";
          case "json", "jsonb" -> "json";
          case "bytea" -> "varbinary";
          default -> throw new IllegalArgumentException("H2 has no type " + type);
        };
    return type.isArray() ? element + " array" : element;
  }

  /** H2 keeps whole seconds where nothing is said. */
  private static String timeArguments(SqlType type) {
    return "(" + (type.arguments().isEmpty() ? "6" : type.arguments().get(0)) + ")";
  }

  @Override
  public String identity(ColumnValue.Identity identity, String options) {
    return new PostgresStyle().identity(identity, options);
  }

  @Override
  public String literal(String text) {
    return SqlLiteral.of(text);
  }

  /** An array of these elements. */
  static String array(List<String> elements) {
    return "ARRAY[" + String.join(", ", elements) + "]";
  }
}
