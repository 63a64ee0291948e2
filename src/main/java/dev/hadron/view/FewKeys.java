package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.Entity;
import dev.hadron.model.ServiceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes how a fixture finds a free key where there are few, and makes room where none is free. */
final class FewKeys {

  private static final String GIVEN = "Map<String, Object>";

  private final ServiceModel model;
  private final Entity entity;
  private final Room room;

  FewKeys(ServiceModel model, Entity entity, Room room) {
    this.model = model;
    this.entity = entity;
    this.room = room;
  }

  /** The keys that say something; one of the whole table has no values. */
  private List<List<Attribute>> told() {
    return room.keys().stream().filter(key -> !key.isEmpty()).toList();
  }

  /** Statements that complete {@code row}. */
  List<String> columns() {
    return told().isEmpty() ? List.of() : List.of("free(db, given).forEach(row::putIfAbsent);");
  }

  /**
   * Statements that insert a row, in the place of older ones where its key is taken.
   *
   * @param insertion of the columns of {@code row}
   */
  List<String> insert(String insertion) {
    String table = JavaText.literal(entity.table().sql());
    List<String> lines = new ArrayList<>();
    lines.add(GIVEN + " row = row(db, given);");
    for (List<Attribute> key : room.keys()) {
      String values =
          key.stream()
              .map(each -> "row.get(" + TestRows.column(each) + ")")
              .collect(Collectors.joining(", "));
      lines.add(
          "if (!db.rows(%s%s).isEmpty()) {"
              .formatted(select(key), values.isEmpty() ? "" : ", " + values));
      lines.add("  db.removeAll(" + table + ");");
      lines.add("}");
    }
    lines.add("return " + insertion + ";");
    return lines;
  }

  /** The statement by which a body gets to know what is free. */
  String choice() {
    return GIVEN + " free = free(db, Map.of());";
  }

  String value(Attribute attribute) {
    return "free.get(" + TestRows.column(attribute) + ")";
  }

  List<MethodView> methods() {
    List<MethodView> methods = new ArrayList<>();
    if (room.isShared()) {
      methods.add(any());
    }
    if (!told().isEmpty()) {
      methods.add(free());
    }
    return methods;
  }

  private MethodView any() {
    return new MethodView(
        Optional.of(
            "A row for others to refer to: one that is there will do, since there are few."),
        List.of(),
        "public static " + GIVEN + " any(Db db)",
        List.of(
            "%s row = db.row(%s);"
                .formatted(GIVEN, JavaText.literal("SELECT * FROM " + entity.table().sql())),
            "return row.isEmpty() ? insert(db) : row;"));
  }

  private MethodView free() {
    List<String> lines = new ArrayList<>();
    if (told().size() == 1) {
      lines.add("return " + free(told().get(0), "given") + ";");
    } else {
      lines.add(GIVEN + " free = new LinkedHashMap<>(given);");
      told().forEach(key -> lines.add("free.putAll(" + free(key, "free") + ");"));
      lines.add("return free;");
    }
    return new MethodView(
        Optional.of("Values of the key that no row has, as long as some are free."),
        List.of(),
        "private static " + GIVEN + " free(Db db, " + GIVEN + " given)",
        lines);
  }

  /**
   * @param given the variable of the values that stay
   */
  private String free(List<Attribute> key, String given) {
    String values =
        key.stream()
            .map(
                each ->
                    "new Values(%s, %s)"
                        .formatted(
                            TestRows.column(each), String.join(", ", FewValues.of(model, each))))
            .collect(Collectors.joining(", "));
    return "FewKeys.free(db, %s, %s, %s)".formatted(select(key), given, values);
  }

  private String select(List<Attribute> key) {
    String where =
        key.stream()
            .map(each -> each.column().sqlName() + " = ?")
            .collect(Collectors.joining(" AND "));
    return JavaText.literal(
        "SELECT 1 FROM " + entity.table().sql() + (where.isEmpty() ? "" : " WHERE " + where));
  }
}
