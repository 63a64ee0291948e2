package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Entity;
import dev.hadron.model.Relation;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.naming.JavaName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the rows that an entity's foreign keys need where they are plain attributes. */
public final class PlainParents {

  private final ServiceModel model;
  private final Entity entity;
  private final Function<Entity, String> fixture;
  private final Room room;

  /**
   * @param fixture name of an entity's fixture, which is then imported
   */
  PlainParents(ServiceModel model, Entity entity, Function<Entity, String> fixture) {
    this.model = model;
    this.entity = entity;
    this.fixture = fixture;
    this.room = Room.of(model, entity);
  }

  /** Whether some row of the service needs such a row. */
  public static boolean areNeeded(ServiceModel model) {
    return model.entities().stream()
        .anyMatch(entity -> !new PlainParents(model, entity, Entity::name).required().isEmpty());
  }

  /** Whether its value comes from the row that it refers to. */
  boolean gives(Attribute attribute) {
    return required().stream()
        .anyMatch(reference -> reference.attributes().contains(attribute.name()));
  }

  /** Statements that complete {@code row}. */
  List<String> columns() {
    return required().stream()
        .map(
            reference ->
                "Parents.complete(row, Map.of(%s), part -> %s);"
                    .formatted(columnPairs(reference), inserted(reference)))
        .toList();
  }

  private String inserted(Entity.PlainReference reference) {
    String insert = fixture.apply(target(reference)) + ".insert(db, part)";
    return room.sharesParent(reference)
        ? "part.isEmpty() ? " + fixture.apply(target(reference)) + ".any(db) : " + insert
        : insert;
  }

  /** Statements that complete a body whose key is that of a row, or will be told later. */
  List<String> properties() {
    return properties(
        required().stream().filter(reference -> !isKept(reference)).toList(), false);
  }

  /** The body that replaces {@code row}, as an expression. */
  static String update(ServiceModel model, Entity entity, String fixture) {
    boolean keeps = !new PlainParents(model, entity, Entity::name).kept().isEmpty();
    return fixture + (keeps ? ".update(db, row)" : ".update(db)");
  }

  /** Statements that complete the body of a row whose key leaves it no other parent. */
  List<String> kept() {
    return required().stream()
        .filter(this::isKept)
        .flatMap(reference -> reference.attributes().stream())
        .distinct()
        .map(entity::attribute)
        .filter(attribute -> attribute.source().fromClient() && !entity.isKey(attribute))
        .map(
            attribute ->
                "body.put(%s, %s);"
                    .formatted(
                        JavaText.literal(attribute.wireName()), TestRows.value(attribute)))
        .toList();
  }

  /** Whether one part of it stands in a key that a client says, and another does not. */
  private boolean isKept(Entity.PlainReference reference) {
    List<Attribute> attributes = reference.attributes().stream().map(entity::attribute).toList();
    return attributes.stream().anyMatch(each -> entity.isKey(each) && each.source().fromClient())
        && !attributes.stream().allMatch(entity::isKey);
  }

  /** Statements that complete a body with the parts of its key that come from other rows. */
  List<String> keyProperties() {
    return properties(required().stream().filter(this::isOfKey).toList(), true);
  }

  private boolean isOfKey(Entity.PlainReference reference) {
    return reference.attributes().stream().map(entity::attribute).anyMatch(entity::isKey);
  }

  private List<String> properties(List<Entity.PlainReference> references, boolean withKey) {
    List<String> lines = new ArrayList<>();
    Map<String, String> put = new HashMap<>();
    for (Entity.PlainReference reference : references) {
      List<String> puts = new ArrayList<>();
      String part = part(reference, put);
      String parent = JavaName.decapitalize(reference.target()) + "Row" + again(reference);
      for (int i = 0; i < reference.attributes().size(); i++) {
        Attribute attribute = entity.attribute(reference.attributes().get(i));
        boolean sent = attribute.source().fromClient() && (withKey || !entity.isKey(attribute));
        String referenced = JavaText.literal(reference.referencedColumns().get(i));
        String column = "%s.get(%s)".formatted(parent, referenced);
        if (sent && put.putIfAbsent(attribute.name(), column) == null) {
          puts.add(
              "body.put(%s, %s);"
                  .formatted(
                      JavaText.literal(attribute.wireName()),
                      value(parent, reference, i)));
        }
      }
      if (!puts.isEmpty()) {
        lines.add(
            "Map<String, Object> %s = %s.%s;"
                .formatted(
                    parent,
                    fixture.apply(target(reference)),
                    room.sharesParent(reference) && part.isEmpty()
                        ? "any(db)"
                        : "insert(db" + part + ")"));
        lines.addAll(puts);
      }
    }
    return lines;
  }

  /** What the parent has in common with those that came before it. */
  private String part(Entity.PlainReference reference, Map<String, String> put) {
    String columns =
        IntStream.range(0, reference.attributes().size())
            .filter(i -> put.containsKey(reference.attributes().get(i)))
            .mapToObj(
                i ->
                    JavaText.literal(reference.referencedColumns().get(i))
                        + ", "
                        + put.get(reference.attributes().get(i)))
            .collect(Collectors.joining(", "));
    return columns.isEmpty() ? "" : ", Map.of(" + columns + ")";
  }

  /**
   * What the parent has, as the child's type of it travels: a day begins with its first second. The
   * key of a row that the parent itself refers to is no attribute there.
   */
  private String value(String parent, Entity.PlainReference reference, int i) {
    String column = reference.referencedColumns().get(i);
    return target(reference)
        .attributeOf(column)
        .map(
            referenced ->
                TestRows.value(parent, referenced)
                    + time(referenced, entity.attribute(reference.attributes().get(i))))
        .orElse(parent + ".get(" + JavaText.literal(column) + ")");
  }

  private static String time(Attribute referenced, Attribute attribute) {
    if (!referenced.type().is(BasicType.LOCAL_DATE)) {
      return "";
    }
    return attribute.type().is(BasicType.LOCAL_DATE_TIME)
        ? " + \"T00:00:00\""
        : attribute.type().is(BasicType.INSTANT) ? " + \"T00:00:00Z\"" : "";
  }

  /** A number, where another one before it refers to the same entity. */
  private String again(Entity.PlainReference reference) {
    List<Entity.PlainReference> same =
        required().stream().filter(other -> other.target().equals(reference.target())).toList();
    int place = same.indexOf(reference);
    return place == 0 ? "" : String.valueOf(place + 1);
  }

  private String columnPairs(Entity.PlainReference reference) {
    return IntStream.range(0, reference.attributes().size())
        .mapToObj(
            i ->
                JavaText.literal(entity.attribute(reference.attributes().get(i)).column().name())
                    + ", "
                    + JavaText.literal(reference.referencedColumns().get(i)))
        .collect(Collectors.joining(", "));
  }

  /** Those that no row can do without; where rows need each other, no fixture makes the first. */
  private List<Entity.PlainReference> required() {
    return required(entity).stream()
        .filter(reference -> !needs(target(reference), new HashSet<>()))
        .toList();
  }

  private static List<Entity.PlainReference> required(Entity each) {
    return each.plainReferences().stream()
        .filter(
            reference ->
                reference.attributes().stream().map(each::attribute).noneMatch(PlainParents::isSpared))
        .toList();
  }

  /** Whether a row that says nothing of it refers to nothing: there is no default that would. */
  private static boolean isSpared(Attribute attribute) {
    return attribute.nullable() && attribute.column().defaultExpression().isEmpty();
  }

  private boolean needs(Entity from, Set<String> seen) {
    if (from.name().equals(entity.name())) {
      return true;
    }
    if (!seen.add(from.name())) {
      return false;
    }
    List<String> parents = new ArrayList<>();
    required(from).forEach(reference -> parents.add(reference.target()));
    from.references().stream()
        .filter(reference -> !reference.nullable())
        .map(Relation.ManyToOne::target)
        .forEach(parents::add);
    return parents.stream().anyMatch(parent -> needs(model.entity(parent), seen));
  }

  private Entity target(Entity.PlainReference reference) {
    return model.entity(reference.target());
  }
}
