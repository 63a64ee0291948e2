package dev.hadron.read.sql.changelog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Changes of keys, indexes, sequences, views and routines as statements. */
final class ConstraintChanges {

  private ConstraintChanges() {}

  /** The statements of the change; empty where it is of another kind. */
  static Optional<List<String>> of(ChangeNode change) {
    String alter = "ALTER TABLE " + ChangeNames.table(change) + " ";
    return switch (change.name()) {
      case "addPrimaryKey" ->
          one(alter + "ADD " + named(change) + "PRIMARY KEY " + columns(change));
      case "addUniqueConstraint" ->
          one(
              alter
                  + "ADD "
                  + named(change)
                  + "UNIQUE "
                  + columns(change)
                  + ColumnChange.deferral(change));
      case "addForeignKeyConstraint" -> one(foreignKey(change));
      case "addCheckConstraint" ->
          one(alter + "ADD " + named(change) + "CHECK (" + change.get("constraintBody") + ")");
      case "dropPrimaryKey" -> one(alter + "DROP CONSTRAINT " + primaryKeyName(change));
      case "dropUniqueConstraint", "dropCheckConstraint" ->
          one(alter + "DROP CONSTRAINT " + ChangeNames.quoted(change.get("constraintName")));
      case "dropForeignKeyConstraint" ->
          one(
              "ALTER TABLE "
                  + ChangeNames.relation(change, "baseTableSchemaName", "baseTableName")
                  + " DROP CONSTRAINT "
                  + ChangeNames.quoted(change.get("constraintName")));
      case "createIndex" -> one(index(change));
      case "dropIndex" ->
          one("DROP INDEX " + ChangeNames.relation(change, "schemaName", "indexName"));
      default -> ObjectChanges.of(change);
    };
  }

  private static Optional<List<String>> one(String statement) {
    return Optional.of(List.of(statement));
  }

  private static String named(ChangeNode change) {
    return change
        .find("constraintName")
        .map(name -> "CONSTRAINT " + ChangeNames.quoted(name) + " ")
        .orElse("");
  }

  private static String columns(ChangeNode change) {
    return "(" + ChangeNames.list(change.get("columnNames")) + ")";
  }

  private static String primaryKeyName(ChangeNode change) {
    return ChangeNames.quoted(
        change.find("constraintName").orElse(ChangeNames.plain(change.get("tableName")) + "_pkey"));
  }

  private static String foreignKey(ChangeNode change) {
    return "ALTER TABLE "
        + ChangeNames.relation(change, "baseTableSchemaName", "baseTableName")
        + " ADD "
        + named(change)
        + "FOREIGN KEY ("
        + ChangeNames.list(change.get("baseColumnNames"))
        + ") REFERENCES "
        + ChangeNames.relation(change, "referencedTableSchemaName", "referencedTableName")
        + " ("
        + ChangeNames.list(change.get("referencedColumnNames"))
        + ")"
        + action(" ON DELETE ", change, "onDelete", "deleteCascade")
        + action(" ON UPDATE ", change, "onUpdate", "updateCascade")
        + ColumnChange.deferral(change);
  }

  private static String action(String words, ChangeNode change, String action, String cascade) {
    if (change.isTrue(cascade)) {
      return words + "CASCADE";
    }
    return change
        .find(action)
        .map(given -> given.strip().toUpperCase(Locale.ROOT))
        .filter(given -> !given.equals("NO ACTION"))
        .map(given -> words + given)
        .orElse("");
  }

  private static String index(ChangeNode change) {
    String keys =
        ChangelogItems.of(change, "columns").stream()
            .filter(child -> child.name().equals("column"))
            .map(ConstraintChanges::indexKey)
            .collect(Collectors.joining(", "));
    return "CREATE "
        + (change.isTrue("unique") ? "UNIQUE " : "")
        + "INDEX "
        + change.find("indexName").map(name -> ChangeNames.quoted(name) + " ").orElse("")
        + "ON "
        + ChangeNames.table(change)
        + " ("
        + keys
        + ")";
  }

  private static String indexKey(ChangeNode column) {
    String key =
        column.isTrue("computed") ? column.get("name") : indexColumn(column.get("name").strip());
    return key + (column.isTrue("descending") ? " DESC" : "");
  }

  /** Liquibase lets an order stand behind the column's name. */
  private static String indexColumn(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    for (String order : List.of(" DESC", " ASC")) {
      if (upper.endsWith(order)) {
        return ChangeNames.quoted(name.substring(0, name.length() - order.length())) + order;
      }
    }
    return name.matches(".*\\(.*\\)") ? name : ChangeNames.quoted(name);
  }
}
