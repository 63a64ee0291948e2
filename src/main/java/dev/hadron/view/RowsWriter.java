package dev.hadron.view;

import dev.hadron.model.Entity;
import dev.hadron.model.RowSource;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.naming.JavaName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes how tests make a row of a view: by storing the rows that it is made of. */
final class RowsWriter {

  private final ServiceModel model;
  private final JavaTypes types;
  private final Entity entity;
  private final RowSource.Derived rows;
  private final Set<String> imports = new TreeSet<>();

  private RowsWriter(ServiceModel model, JavaTypes types, Entity entity, RowSource.Derived rows) {
    this.model = model;
    this.types = types;
    this.entity = entity;
    this.rows = rows;
  }

  /** The rows of a view; empty for a table, and for a view of which nothing is known. */
  static Optional<RowsView> view(ServiceModel model, JavaTypes types, Entity entity) {
    return derived(entity)
        .filter(rows -> !rows.parts().isEmpty())
        .map(rows -> new RowsWriter(model, types, entity, rows).view());
  }

  static Optional<RowSource.Derived> derived(Entity entity) {
    return entity.rows() instanceof RowSource.Derived rows ? Optional.of(rows) : Optional.empty();
  }

  static String className(Entity entity) {
    return entity.name() + "Rows";
  }

  /** Whether the new row can be told from others, so that it is returned. */
  static boolean returnsRow(RowSource.Derived rows) {
    return rows.certain() && !rows.key().isEmpty();
  }

  /**
   * Statements that put nulls back which rows of views have, and what is absent for a map.
   *
   * @param filled those that complete a row of the table
   */
  static List<String> keptNulls(ServiceModel model, Entity table, List<String> filled) {
    return model.views().stream()
        .flatMap(view -> derived(view).stream())
        .flatMap(rows -> rows.parts().stream())
        .filter(part -> part.entity().filter(table.name()::equals).isPresent())
        .flatMap(part -> part.given().stream())
        .filter(given -> isNull(given.value()))
        .map(given -> JavaText.literal(given.column()))
        .filter(column -> filled.stream().anyMatch(line -> line.contains("Absent(" + column)))
        .distinct()
        .sorted()
        .flatMap(
            column ->
                Stream.of(
                    "if (given.containsKey(" + column + ")) {",
                    "  row.put(%1$s, given.get(%1$s));".formatted(column),
                    "}"))
        .toList();
  }

  private RowsView view() {
    imports.add(types.inBase("testing.Db"));
    imports.add("java.math.BigDecimal");
    imports.add("java.util.HashMap");
    imports.add("java.util.Map");
    MethodView insert = insert();
    return new RowsView(
        types.inBase(entity.packageName()),
        JavaText.imports(imports),
        entity.table().display(),
        className(entity),
        List.of(insert));
  }

  private MethodView insert() {
    List<String> names = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (RowSource.Part part : rows.parts()) {
      names.add(free(JavaName.variable(part.entity().orElse(part.table().name())), names));
    }
    for (int i = 0; i < rows.parts().size(); i++) {
      lines.addAll(part(rows.parts().get(i), i, names));
    }
    if (rows.materialized()) {
      lines.add("db.execute(" + JavaText.literal("REFRESH MATERIALIZED VIEW " + entity.table().sql()) + ");");
    }
    boolean returns = returnsRow(rows);
    if (returns) {
      lines.add(
          "return db.row(%s, %s);"
              .formatted(
                  TestRows.selectByKey(entity),
                  rows.key().stream()
                      .map(given -> value(given.value(), names))
                      .collect(Collectors.joining(", "))));
    }
    String javadoc =
        returns
            ? "Inserts what one more row is made of, and returns that row."
            : rows.certain()
                ? "Inserts what a row is made of."
                : "Inserts what a row is made of, as far as the view's text tells.";
    return new MethodView(
        Optional.of(javadoc),
        List.of(),
        "public static " + (returns ? "Map<String, Object>" : "void") + " insert(Db db)",
        lines);
  }

  private static String free(String wanted, List<String> taken) {
    String name = wanted;
    for (int i = 2; taken.contains(name) || name.equals("db"); i++) {
      name = wanted + i;
    }
    return name;
  }

  private List<String> part(RowSource.Part part, int place, List<String> names) {
    List<String> lines = new ArrayList<>();
    String columns = columns(part, names);
    if (part.given().stream().anyMatch(given -> isNull(given.value()))) {
      // A map of the JDK's has no place for null.
      columns = free(names.get(place) + "Columns", names);
      lines.add("Map<String, Object> " + columns + " = new HashMap<>();");
      for (RowSource.Given given : part.given()) {
        lines.add(
            "%s.put(%s, %s);"
                .formatted(
                    columns, JavaText.literal(given.column()), value(given.value(), names)));
      }
    }
    String call =
        part.entity().isPresent()
            ? "%s.insert(db%s)"
                .formatted(fixture(part), part.given().isEmpty() ? "" : ", " + columns)
            : "db.insert(%s, %s)".formatted(JavaText.literal(part.table().sql()), columns);
    lines.add(isUsed(place) ? "Map<String, Object> " + names.get(place) + " = " + call + ";" : call + ";");
    return lines;
  }

  /** Whether a later row, or the key, takes a value from it. */
  private boolean isUsed(int place) {
    boolean key = returnsRow(rows) && rows.key().stream().anyMatch(given -> isOf(given, place));
    return key
        || rows.parts().stream()
            .flatMap(part -> part.given().stream())
            .anyMatch(given -> isOf(given, place));
  }

  private static boolean isOf(RowSource.Given given, int place) {
    return given.value() instanceof RowSource.OfPart of && of.part() == place;
  }

  private String columns(RowSource.Part part, List<String> names) {
    return part.given().stream()
        .map(given -> JavaText.literal(given.column()) + ", " + value(given.value(), names))
        .collect(Collectors.joining(", ", "Map.of(", ")"));
  }

  private static boolean isNull(RowSource.Value value) {
    return value instanceof RowSource.Literal literal && literal.sql().equals("NULL");
  }

  private static String value(RowSource.Value value, List<String> names) {
    if (value instanceof RowSource.OfPart of) {
      return names.get(of.part()) + ".get(" + JavaText.literal(of.column()) + ")";
    }
    String sql = ((RowSource.Literal) value).sql();
    if (sql.startsWith("'")) {
      return JavaText.literal(sql.substring(1, sql.length() - 1).replace("''", "'"));
    }
    if (sql.equals("NULL") || sql.equals("true") || sql.equals("false")) {
      return sql.toLowerCase(java.util.Locale.ROOT);
    }
    return sql.matches("[0-9]{1,9}") ? sql : "new BigDecimal(" + JavaText.literal(sql) + ")";
  }

  private String fixture(RowSource.Part part) {
    Entity target = model.entity(part.entity().orElseThrow());
    String name = FixtureWriter.className(target);
    imports.add(types.inBase(target.packageName()) + "." + name);
    return name;
  }
}
