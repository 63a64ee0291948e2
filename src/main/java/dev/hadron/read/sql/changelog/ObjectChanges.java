package dev.hadron.read.sql.changelog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes of sequences, views and routines as statements. */
final class ObjectChanges {

  private ObjectChanges() {}

  /** The statements of the change; empty where it is of another kind. */
  static Optional<List<String>> of(ChangeNode change) {
    String sequence = ChangeNames.relation(change, "schemaName", "sequenceName");
    String view = ChangeNames.relation(change, "schemaName", "viewName");
    return switch (change.name()) {
      case "createSequence" -> one("CREATE SEQUENCE " + sequence + options(change));
      case "alterSequence" -> one("ALTER SEQUENCE " + sequence + options(change));
      case "dropSequence" -> one("DROP SEQUENCE " + sequence);
      case "renameSequence" ->
          one(
              "ALTER SEQUENCE "
                  + ChangeNames.relation(change, "schemaName", "oldSequenceName")
                  + " RENAME TO "
                  + ChangeNames.quoted(change.get("newSequenceName")));
      case "createView" -> one(view(change, change.textOf("selectQuery")));
      case "dropView" -> one("DROP VIEW " + view);
      case "renameView" ->
          one(
              "ALTER VIEW "
                  + ChangeNames.relation(change, "schemaName", "oldViewName")
                  + " RENAME TO "
                  + ChangeNames.quoted(change.get("newViewName")));
      case "createProcedure", "createFunction", "createTrigger" ->
          one(withoutEnd(change.textOf("procedureText")));
      case "dropProcedure" -> one("DROP PROCEDURE " + change.get("procedureName"));
      default -> Optional.empty();
    };
  }

  private static Optional<List<String>> one(String statement) {
    return Optional.of(List.of(statement));
  }

  private static String options(ChangeNode change) {
    List<String> options = new ArrayList<>();
    change.find("dataType").ifPresent(v -> options.add(" AS " + ChangeTypes.of(v)));
    change.find("incrementBy").ifPresent(v -> options.add(" INCREMENT BY " + v));
    change.find("minValue").ifPresent(v -> options.add(" MINVALUE " + v));
    change.find("maxValue").ifPresent(v -> options.add(" MAXVALUE " + v));
    change.find("startValue").ifPresent(v -> options.add(" START WITH " + v));
    change.find("cacheSize").filter(v -> !v.equals("0")).ifPresent(v -> options.add(" CACHE " + v));
    if (change.isTrue("cycle")) {
      options.add(" CYCLE");
    }
    return String.join("", options);
  }

  /**
   * @param text its query, or all of it where the change says so
   */
  static String view(ChangeNode change, String text) {
    String name = ChangeNames.relation(change, "schemaName", "viewName");
    String query = withoutEnd(text);
    if (change.isTrue("fullDefinition")) {
      return query;
    }
    return "CREATE "
        + (change.isTrue("replaceIfExists") ? "OR REPLACE " : "")
        + "VIEW "
        + name
        + " AS\n"
        + query;
  }

  static String withoutEnd(String text) {
    return text.strip().replaceFirst("(\\s*;)+$", "");
  }
}
