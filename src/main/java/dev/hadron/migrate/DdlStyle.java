package dev.hadron.migrate;

import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.Dialect;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.SqlType;
import java.util.List;
import java.util.stream.Collectors;

/** What one database writes in its own way: names, types, numbered columns, comments. */
public sealed interface DdlStyle permits PostgresStyle, H2Style, MysqlStyle {

  /**
   * The style of a target.
   *
   * @throws IllegalArgumentException where no service can have its data there
   */
  static DdlStyle of(Dialect target) {
    return switch (target) {
      case POSTGRESQL -> new PostgresStyle();
      case H2 -> new H2Style();
      case MYSQL -> new MysqlStyle();
      default -> throw new IllegalArgumentException("no target: " + target);
    };
  }

  /** A name as statements write it, quoted where it has to be. */
  String quote(String name);

  /** A table's name, with its schema unless that is the default one or unknown. */
  default String quote(QualifiedName name) {
    return name.schema().isEmpty() || name.isInPublic()
        ? quote(name.name())
        : quote(name.schema()) + "." + quote(name.name());
  }

  /** A table's name where a foreign key of another one says it. */
  default String reference(QualifiedName from, QualifiedName to) {
    return quote(to);
  }

  /** The names as a comma-separated list. */
  default String quote(List<String> names) {
    return names.stream().map(this::quote).collect(Collectors.joining(", "));
  }

  /** The type that keeps the values of a PostgreSQL type. */
  String type(SqlType type);

  /** What follows the type of a column that the server numbers, {@code NOT NULL} included. */
  String identity(ColumnValue.Identity identity, String options);

  /** What follows the type of a column that the server computes. */
  default String generated(ColumnValue.Generated generated) {
    return "GENERATED ALWAYS AS (" + generated.expression() + ")";
  }

  /** An index key that is no plain column. */
  default String indexKey(String expression) {
    return "(" + expression + ")";
  }

  /** A text constant. */
  String literal(String text);

  /** What stands at the end of a column; empty where comments are statements of their own. */
  default String columnComment(Column column) {
    return "";
  }

  /** What stands behind the closing bracket of CREATE TABLE, a blank before each clause. */
  default String tableOptions(String comment) {
    return "";
  }

  /** Whether comments are statements of their own. */
  default boolean hasCommentStatements() {
    return true;
  }
}
