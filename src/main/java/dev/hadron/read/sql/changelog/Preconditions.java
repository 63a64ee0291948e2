package dev.hadron.read.sql.changelog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the preconditions of a change set say of the database that the changes before it have made;
 * only tables, columns and the database itself are known.
 */
final class Preconditions {

  /** Tables as {@code table}, columns as {@code table.column}. */
  private final Set<String> names = new TreeSet<>();

  /** Notes what the change creates, renames and drops. */
  void follow(ChangeNode change) {
    String table = key(change.get("tableName"));
    switch (change.name()) {
      case "createTable" -> {
        names.add(table);
        addColumns(change, table);
      }
      case "addColumn" -> addColumns(change, table);
      case "dropTable" ->
          names.removeIf(name -> name.equals(table) || name.startsWith(table + "."));
      case "dropColumn" -> {
        names.remove(table + "." + key(change.get("columnName")));
        TableChanges.columns(change).forEach(c -> names.remove(table + "." + key(c.name())));
      }
      case "renameColumn" -> {
        names.remove(table + "." + key(change.get("oldColumnName")));
        names.add(table + "." + key(change.get("newColumnName")));
      }
      case "renameTable" ->
          rename(key(change.get("oldTableName")), key(change.get("newTableName")));
      default -> {
        // Nothing else is asked for by name.
      }
    }
  }

  private void addColumns(ChangeNode change, String table) {
    TableChanges.columns(change).forEach(c -> names.add(table + "." + key(c.name())));
  }

  private void rename(String from, String to) {
    for (String name : List.copyOf(names)) {
      if (name.equals(from) || name.startsWith(from + ".")) {
        names.remove(name);
        names.add(to + name.substring(from.length()));
      }
    }
  }

  /** Whether all of them hold; empty where that cannot be told. */
  Optional<Boolean> hold(ChangeNode preconditions) {
    return all(preconditions.children());
  }

  private Optional<Boolean> all(List<ChangeNode> conditions) {
    boolean known = true;
    for (ChangeNode condition : conditions) {
      Optional<Boolean> holds = one(condition);
      if (holds.isPresent() && !holds.get()) {
        return holds;
      }
      known &= holds.isPresent();
    }
    return known ? Optional.of(true) : Optional.empty();
  }

  private Optional<Boolean> one(ChangeNode condition) {
    return switch (condition.name()) {
      case "and", "" -> all(condition.children());
      case "or" -> any(condition.children());
      case "not" -> all(condition.children()).map(holds -> !holds);
      case "dbms" -> Optional.of(Databases.includePostgres(condition.get("type")));
      case "tableExists" -> Optional.of(names.contains(key(condition.get("tableName"))));
      case "columnExists" ->
          Optional.of(
              names.contains(
                  key(condition.get("tableName")) + "." + key(condition.get("columnName"))));
      case "onFail", "onError", "onFailMessage", "onErrorMessage", "onSqlOutput" ->
          Optional.of(true);
      default -> Optional.empty();
    };
  }

  private Optional<Boolean> any(List<ChangeNode> conditions) {
    List<Optional<Boolean>> all = conditions.stream().map(this::one).toList();
    if (all.contains(Optional.of(true))) {
      return Optional.of(true);
    }
    return all.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(all.isEmpty());
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
