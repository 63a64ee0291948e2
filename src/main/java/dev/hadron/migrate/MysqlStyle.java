package dev.hadron.migrate;

import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.SqlType;

/**
 * DDL of MySQL 8 and MariaDB. Texts compare byte by byte, as they do in PostgreSQL; times with a
 * zone are kept in UTC.
 */
record MysqlStyle() implements DdlStyle {

  private static final String OPTIONS = " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin";

  @Override
  public String quote(String name) {
    boolean bare = KeyWords.isPlain(name) && !KeyWords.areOfMysql(name);
    return bare ? name : '`' + name.replace("`", "``") + '`';
  }

  @Override
  public String type(SqlType type) {
    if (type.isArray()) {
      return "json";
    }
    String arguments =
        type.arguments().isEmpty() ? "" : "(" + String.join(", ", type.arguments()) + ")";
    String fraction = type.arguments().isEmpty() ? "(6)" : arguments;
    return switch (type.name().name()) {
      case "bool" -> "boolean";
      case "int2" -> "smallint";
      case "int4" -> "int";
      case "int8" -> "bigint";
      case "float4" -> "float";
      case "float8" -> "double";
      case "numeric" -> "decimal" + arguments;
      case "varchar" -> arguments.isEmpty() ? "longtext" : "varchar" + arguments;
      case "text" -> "longtext";
      case "bpchar" -> "char" + arguments;
      case "timestamp", "timestamptz" -> "datetime" + fraction;
      case "time", "timetz" -> "time" + fraction;
      case "date" -> "date";
      case "uuid" -> "char(36)";
      case "json", "jsonb" -> "json";
      case "bytea" -> "longblob";
      default -> throw new IllegalArgumentException("MySQL has no type " + type);
    };
  }

  @Override
  public String identity(ColumnValue.Identity identity, String options) {
    return "NOT NULL AUTO_INCREMENT";
  }

  @Override
  public String generated(ColumnValue.Generated generated) {
    return DdlStyle.super.generated(generated) + " " + generated.storage().name();
  }

  /** The first letters of a column are written without brackets of their own. */
  @Override
  public String indexKey(String expression) {
    return expression;
  }

  /** A backslash begins an escape. */
  @Override
  public String literal(String text) {
    return "'" + text.replace("\0", "").replace("\\", "\\\\").replace("'", "''") + "'";
  }

  @Override
  public String columnComment(Column column) {
    return comment(column.comment(), 1024, " COMMENT ");
  }

  @Override
  public String tableOptions(String comment) {
    return OPTIONS + comment(comment, 2048, " COMMENT = ");
  }

  @Override
  public boolean hasCommentStatements() {
    return false;
  }

  /** The server refuses longer comments. */
  private String comment(String text, int longest, String word) {
    String cut = text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    return cut.isEmpty() ? "" : word + literal(cut);
  }
}
