package dev.hadron.read.sql.changelog;

import dev.hadron.catalog.SqlLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A {@code column} element as a column definition, with the constraints that it carries. */
final class ColumnChange {

  private final ChangeNode column;
  private final ChangeNode constraints;
  private final String type;

  ColumnChange(ChangeNode column) {
    this.column = column;
    this.constraints =
        column
            .child("constraints")
            .orElse(new ChangeNode("constraints", Map.of(), List.of(), "", column.where()));
    this.type = ChangeTypes.of(column.get("type"));
  }

  String name() {
    return column.get("name");
  }

  boolean isPrimaryKey() {
    return constraints.isTrue("primaryKey");
  }

  Optional<String> primaryKeyName() {
    return constraints.find("primaryKeyName");
  }

  Optional<String> remarks() {
    return column.find("remarks");
  }

  /** Name, type, default and NOT NULL. */
  String definition() {
    StringBuilder text = new StringBuilder(ChangeNames.quoted(name())).append(' ').append(type);
    if (column.isTrue("autoIncrement") && !type.contains("serial")) {
      text.append(" GENERATED ")
          .append(column.get("generationType").equalsIgnoreCase("ALWAYS") ? "ALWAYS" : "BY DEFAULT")
          .append(" AS IDENTITY")
          .append(identityOptions());
    } else {
      defaultValue(column, type).ifPresent(value -> text.append(" DEFAULT ").append(value));
    }
    if (constraints.isFalse("nullable")) {
      text.append(" NOT NULL");
    }
    return text.toString();
  }

  private String identityOptions() {
    List<String> options = new ArrayList<>();
    column.find("startWith").ifPresent(start -> options.add("START WITH " + start));
    column.find("incrementBy").ifPresent(step -> options.add("INCREMENT BY " + step));
    return options.isEmpty() ? "" : " (" + String.join(" ", options) + ")";
  }

  /** Constraints of the table that the column asks for, but for the primary key. */
  List<String> tableConstraints() {
    List<String> clauses = new ArrayList<>();
    String name = ChangeNames.quoted(name());
    if (constraints.isTrue("unique")) {
      clauses.add(named("uniqueConstraintName") + "UNIQUE (" + name + ")");
    }
    if (constraints.find("references").isPresent()
        || constraints.find("referencedTableName").isPresent()) {
      clauses.add(foreignKey(name));
    }
    constraints
        .find("checkConstraint")
        .ifPresent(check -> clauses.add("CHECK (" + withoutBrackets(check) + ")"));
    return clauses;
  }

  private String foreignKey(String name) {
    String target =
        constraints
            .find("references")
            .orElseGet(
                () ->
                    ChangeNames.relation(
                            constraints, "referencedTableSchemaName", "referencedTableName")
                        + "("
                        + ChangeNames.list(constraints.get("referencedColumnNames"))
                        + ")");
    return named("foreignKeyName")
        + "FOREIGN KEY ("
        + name
        + ") REFERENCES "
        + target
        + (constraints.isTrue("deleteCascade") ? " ON DELETE CASCADE" : "")
        + deferral(constraints);
  }

  private String named(String attribute) {
    return constraints
        .find(attribute)
        .map(name -> "CONSTRAINT " + ChangeNames.quoted(name) + " ")
        .orElse("");
  }

  private static String withoutBrackets(String check) {
    return check.strip().replaceFirst("(?i)^check\\s*\\((.*)\\)$", "$1");
  }

  static String deferral(ChangeNode node) {
    if (!node.isTrue("deferrable")) {
      return "";
    }
    return node.isTrue("initiallyDeferred") ? " DEFERRABLE INITIALLY DEFERRED" : " DEFERRABLE";
  }

  /** The expression of whichever of the attributes for a default is there. */
  static Optional<String> defaultValue(ChangeNode node, String type) {
    Optional<String> computed = node.find("defaultValueComputed").or(() -> functionDate(node));
    if (computed.isPresent()) {
      return computed.map(ColumnChange::function);
    }
    if (node.find("defaultValueSequenceNext").isPresent()) {
      String name = ChangeNames.quoted(node.get("defaultValueSequenceNext"));
      return Optional.of("nextval(" + SqlLiteral.of(name) + ")");
    }
    Optional<String> number =
        node.find("defaultValueNumeric").or(() -> node.find("defaultValueBoolean"));
    if (number.isPresent()) {
      return number.map(value -> plainValue(value, type));
    }
    if (node.find("defaultValueDate").isPresent()) {
      return node.find("defaultValueDate").map(SqlLiteral::of);
    }
    return Optional.ofNullable(node.attributes().get("defaultValue"))
        .map(value -> textValue(value, type));
  }

  private static Optional<String> functionDate(ChangeNode node) {
    return node.find("defaultValueDate").filter(value -> !value.matches("\\d.*"));
  }

  private static String function(String value) {
    return switch (value.strip().toLowerCase(Locale.ROOT)) {
      case "current_datetime", "now", "now()", "sysdate", "getdate()" -> "now()";
      default -> value.strip();
    };
  }

  private static String plainValue(String value, String type) {
    String plain = value.strip();
    if (ChangeTypes.isBoolean(type) && plain.matches("[01]")) {
      return plain.equals("1") ? "true" : "false";
    }
    boolean isBoolean = plain.equalsIgnoreCase("true") || plain.equalsIgnoreCase("false");
    if (isBoolean && ChangeTypes.isNumeric(type)) {
      return plain.equalsIgnoreCase("true") ? "1" : "0";
    }
    return plain.matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?|(?i)true|false|null")
        ? plain.toLowerCase(Locale.ROOT)
        : SqlLiteral.of(plain);
  }

  private static String textValue(String value, String type) {
    boolean plain =
        value.equalsIgnoreCase("null")
            || ChangeTypes.isBoolean(type) && value.matches("(?i)true|false|[01]")
            || ChangeTypes.isNumeric(type) && value.matches("[-+]?[0-9.]+");
    return plain ? plainValue(value, type) : SqlLiteral.of(value);
  }
}
