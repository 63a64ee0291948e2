package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.Identifier;
import dev.hadron.model.Operation;
import dev.hadron.model.Paging;
import dev.hadron.model.RowSource;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tests of what a view shows: through HTTP the same as SQL sees. Where the view's text tells how, the
 * rows that it is made of are stored first, so that there is something to see.
 */
final class ViewTests {

  /** Types whose values are the same text in JSON and in a row. */
  private static final Set<BasicType> SAME =
      Set.of(
          BasicType.SHORT,
          BasicType.INTEGER,
          BasicType.LONG,
          BasicType.STRING,
          BasicType.BOOLEAN,
          BasicType.UUID,
          BasicType.LOCAL_DATE);

  private static final int MOST_COLUMNS = 6;
  private static final int ROWS = 20;

  private final ServiceModel model;
  private final RowFilters filters;
  private final JavaTypes types;
  private final TestClass tests;

  ViewTests(ServiceModel model, JavaTypes types, TestClass tests) {
    this.model = model;
    this.filters = new RowFilters(model);
    this.types = types;
    this.tests = tests;
  }

  private static RowSource.Derived rows(Entity entity) {
    return RowsWriter.derived(entity).orElseThrow();
  }

  void list(Operation operation, Binding.ListPage list) {
    Entity entity = model.entity(list.entityName());
    Trial trial = tests.trial(operation);
    boolean certain = rows(entity).certain();
    List<String> lines = new ArrayList<>(some(entity));
    lines.add(
        "List<Map<String, Object>> rows = db.rows(%s);"
            .formatted(JavaText.literal(firstRows(entity))));
    if (certain) {
      lines.add("assertFalse(rows.isEmpty());");
    }
    lines.add(trial.succeeds() + ".body(\"size()\", is(rows.size()))" + sameTexts(entity) + ";");
    tests.happy(operation, "list_shows_what_sql_sees", lines);
    if (certain) {
      String insert = RowsWriter.className(entity) + ".insert(db);";
      tests.happy(
          operation,
          "list_" + ListCosts.NAME,
          ListCosts.lines(trial, list.paging(), insert));
      if (list.paging() instanceof Paging.LinkHeader paging) {
        tests.happy(
            operation,
            "list_" + PageWalks.NAME,
            PageWalks.byLinks(
                trial,
                paging.sortable(),
                entity,
                seen(entity),
                false,
                PageWalks.several(insert, PageWalks.SEVERAL)));
      }
    }
    tests.unhappy(
        operation,
        "list_refuses_a_page_that_is_too_large",
        TableListTests.refusal(trial.query("size", 101), "size"));
    tests.unhappy(
        operation,
        "list_refuses_to_sort_by_what_is_not_named",
        TableListTests.refusal(trial.query("sort", "\"unknown\""), "sort"));
  }

  void get(Operation operation) {
    Entity entity = model.entity(operation.binding().entity().orElseThrow());
    Trial trial = tests.trial(operation);
    String shown =
        trial.at(TestRows.keys(entity)).succeeds()
            + compared(entity).stream()
                .filter(attribute -> !attribute.nullable())
                .map(attribute -> TestRows.shown(attribute.wireName(), attribute))
                .collect(Collectors.joining())
            + ";";
    List<String> lines = new ArrayList<>();
    if (RowsWriter.returnsRow(rows(entity))) {
      lines.add("Map<String, Object> row = " + RowsWriter.className(entity) + ".insert(db);");
      lines.add("assertFalse(row.isEmpty());");
      lines.add(shown);
    } else {
      lines.addAll(some(entity));
      String select = "SELECT * FROM %s LIMIT 3".formatted(seen(entity));
      lines.add("for (Map<String, Object> row : db.rows(%s)) {".formatted(JavaText.literal(select)));
      lines.add("  " + shown);
      lines.add("}");
    }
    tests.happy(operation, "get_shows_what_sql_sees", lines);
    List<String> unknown = new ArrayList<>();
    if (rows(entity).materialized()) {
      unknown.addAll(some(entity));
    }
    unknown.add(trial.at(TestRows.unknownKeys(entity)).answers(404) + ";");
    tests.unhappy(operation, "get_of_unknown_row_is_not_found", unknown);
  }

  /** Stores what the view shows, as far as that is known. */
  private List<String> some(Entity entity) {
    RowSource.Derived rows = rows(entity);
    if (!rows.parts().isEmpty()) {
      return List.of(RowsWriter.className(entity) + ".insert(db);");
    }
    return rows.materialized()
        ? List.of("db.execute(" + JavaText.literal("REFRESH MATERIALIZED VIEW " + entity.table().sql()) + ");")
        : List.of();
  }

  private String seen(Entity entity) {
    return TestRows.seen(entity, filters.mine(entity, types));
  }

  private String firstRows(Entity entity) {
    List<String> order =
        entity.identifier() instanceof Identifier.RowNumber number
            ? number.order()
            : entity.keyAttributes().stream().map(key -> key.column().sqlName()).toList();
    return "SELECT * FROM %s ORDER BY %s LIMIT %d"
        .formatted(seen(entity), String.join(", ", order), ROWS);
  }

  private static List<Attribute> compared(Entity entity) {
    return entity.attributes().stream()
        .filter(attribute -> !(entity.isNumbered() && entity.isKey(attribute)))
        .filter(ViewTests::isSame)
        .limit(MOST_COLUMNS)
        .toList();
  }

  private static boolean isSame(Attribute attribute) {
    String sqlType = attribute.column().sqlType();
    boolean text = SqlText.isText(sqlType) && !SqlText.isBlankPadded(sqlType);
    return attribute.type() instanceof ValueType.Basic basic
        && SAME.contains(basic.type())
        && (text || basic.type() != BasicType.STRING);
  }

  private static String sameTexts(Entity entity) {
    return compared(entity).stream()
        .map(
            attribute ->
                ".body(%s, equalTo(rows.stream().map(row -> String.valueOf(row.get(%s))).toList()))"
                    .formatted(
                        JavaText.literal(
                            "collect { String.valueOf(it." + attribute.wireName() + ") }"),
                        TestRows.column(attribute)))
        .collect(Collectors.joining());
  }
}
