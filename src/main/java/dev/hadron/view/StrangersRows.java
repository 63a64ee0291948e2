package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.Entity;
import dev.hadron.model.Guard;
import dev.hadron.model.Relation;
import dev.hadron.model.ServiceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes how fixtures make rows that belong to who calls in tests, and rows that do not. */
final class StrangersRows {

  private static final String ROW = "Map<String, Object>";

  private final ServiceModel model;
  private final Entity entity;
  private final Function<Entity, String> fixture;

  /**
   * @param fixture name of an entity's fixture, which is then imported
   */
  StrangersRows(ServiceModel model, Entity entity, Function<Entity, String> fixture) {
    this.model = model;
    this.entity = entity;
    this.fixture = fixture;
  }

  /** Whether the row says by the attribute whose it is. */
  boolean gives(Attribute attribute) {
    return own().stream().anyMatch(own -> own.member().equals(attribute.name()));
  }

  boolean gives(Relation.ManyToOne reference) {
    return own().stream().anyMatch(own -> own.member().equals(reference.name()));
  }

  private List<Guard.Own> own() {
    return entity.guards().stream()
        .filter(Guard.Own.class::isInstance)
        .map(Guard.Own.class::cast)
        .toList();
  }

  /** Statements that complete {@code row} with those of who calls. */
  List<String> columns() {
    List<String> lines = new ArrayList<>();
    for (Guard.Own own : own()) {
      String column = JavaText.literal(entity.columnOf(own.member()));
      Optional<Entity> holder = holder(own);
      lines.add(
          holder
              .map(
                  each ->
                      "row.computeIfAbsent(%s, column -> %s.mine(db));"
                          .formatted(column, fixture.apply(each)))
              .orElseGet(
                  () ->
                      "row.putIfAbsent(%s, Tokens.%s);"
                          .formatted(column, RowFilters.constant(own.whose()))));
    }
    return lines;
  }

  private Optional<Entity> holder(Guard.Own own) {
    return holder(entity, own);
  }

  /** The account or tenant that a row refers to. */
  private Optional<Entity> holder(Entity of, Guard.Own own) {
    String column = of.columnOf(own.member());
    return of.references().stream()
        .filter(reference -> reference.columns().get(0).column().equals(column))
        .map(reference -> model.entity(reference.target()))
        .findFirst();
  }

  /** Methods of the fixtures of accounts and tenants, and of rows that others refer to. */
  List<MethodView> methods() {
    List<MethodView> methods = new ArrayList<>();
    for (Guard.Whose whose : Guard.Whose.values()) {
      if (holds(whose)) {
        methods.add(mine(whose));
        break;
      }
    }
    if (isReferredTo()) {
      methods.add(insertOfAnother());
    }
    return methods;
  }

  /** Whether rows belong to the rows of this entity. */
  private boolean holds(Guard.Whose whose) {
    return model.entitiesReferringTo(entity).stream()
        .anyMatch(
            other ->
                other.guard(whose).orElse(null) instanceof Guard.Own own
                    && holder(other, own).filter(entity::equals).isPresent());
  }

  private MethodView mine(Guard.Whose whose) {
    String key = TestRows.keyColumn(entity);
    String constant = "Tokens." + RowFilters.constant(whose);
    return new MethodView(
        Optional.of(
            "The key of the row that is the %s of callers, made where it is not there."
                .formatted(whose.filter())),
        List.of(),
        "public static Object mine(Db db)",
        List.of(
            "%s row = db.row(%s, %s);".formatted(ROW, TestRows.selectByKey(entity), constant),
            "return row.isEmpty() ? insert(db, Map.of(%1$s, %2$s)).get(%1$s) : row.get(%1$s);"
                .formatted(key, constant)));
  }

  /** Whether a client may try to refer to a row of somebody else. */
  private boolean isReferredTo() {
    if (entity.guards().isEmpty()) {
      return false;
    }
    return model.entitiesReferringTo(entity).stream()
        .filter(other -> !other.writability().isReadOnly())
        .anyMatch(
            other ->
                SchemaReferences.sent(other).stream()
                        .anyMatch(reference -> reference.target().equals(entity.name()))
                    || new RowFilters(model)
                        .plain(other).stream().anyMatch(plain -> plain.target().equals(entity))
                    || other.guards().stream().anyMatch(this::isThroughHere));
  }

  private boolean isThroughHere(Guard guard) {
    return guard instanceof Guard.Through through && through.parent().equals(entity.name());
  }

  private MethodView insertOfAnother() {
    Guard guard = entity.guards().get(0);
    List<String> lines = new ArrayList<>();
    if (guard instanceof Guard.Own own) {
      String value =
          holder(own)
              .map(
                  each ->
                      "%s.insert(db).get(%s)"
                          .formatted(fixture.apply(each), TestRows.keyColumn(each)))
              .orElseGet(() -> RowFilters.stranger(entity.attribute(own.member())));
      lines.add(
          "return insert(db, Map.of(%s, %s));"
              .formatted(JavaText.literal(entity.columnOf(own.member())), value));
    } else if (guard instanceof Guard.Through through) {
      Entity parent = model.entity(through.parent());
      lines.add("%s parent = %s.insertOfAnother(db);".formatted(ROW, fixture.apply(parent)));
      List<String> pairs = new ArrayList<>();
      for (int i = 0; i < through.members().size(); i++) {
        pairs.add(JavaText.literal(entity.columnOf(through.members().get(i))));
        pairs.add("parent.get(" + JavaText.literal(through.referencedColumns().get(i)) + ")");
      }
      lines.add("return insert(db, Map.of(" + String.join(", ", pairs) + "));");
    } else {
      throw new IllegalArgumentException("unknown guard " + guard);
    }
    return new MethodView(
        Optional.of("Inserts a row that callers of tests do not see."),
        List.of(),
        "public static " + ROW + " insertOfAnother(Db db)",
        lines);
  }
}
