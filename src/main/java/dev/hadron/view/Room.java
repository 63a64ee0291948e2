package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.Entity;
import dev.hadron.model.Relation;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.UniqueKey;
import dev.hadron.model.ValueSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How many rows of an entity there can be at once, where its keys have few values: one row of
 * settings, a row for each value of an enum.
 */
public final class Room {

  private final ServiceModel model;
  private final Entity entity;
  private List<List<Attribute>> keys;
  private Optional<Integer> rows;

  private Room(ServiceModel model, Entity entity) {
    this.model = model;
    this.entity = entity;
  }

  static Room of(ServiceModel model, Entity entity) {
    return model.derived(Room.class, entity, each -> new Room(model, each));
  }

  /** Whether rows of some entity are few, so that tests look for free keys. */
  public static boolean isShort(ServiceModel model) {
    return model.entities().stream().anyMatch(entity -> !Room.of(model, entity).keys().isEmpty());
  }

  /** Whether there can be few rows only. */
  boolean isShort() {
    return rows().isPresent();
  }

  /** So many of the rows that a test wants. */
  int atMost(int wanted) {
    return Math.min(wanted, rows().orElse(wanted));
  }

  private Optional<Integer> rows() {
    if (rows == null) {
      rows = rows(new HashSet<>());
    }
    return rows;
  }

  private Optional<Integer> rows(Set<String> seen) {
    if (!isGiven() || !seen.add(entity.name())) {
      return Optional.empty();
    }
    List<Optional<Integer>> all = new ArrayList<>();
    keys().forEach(key -> all.add(Optional.of(combinations(key))));
    entity.uniqueKeys().forEach(key -> all.add(rowsOfParents(key, seen)));
    return all.stream().flatMap(Optional::stream).min(Comparator.naturalOrder());
  }

  /** Statements that make room: they empty its own table, or those of the few parents. */
  List<String> emptied() {
    return roots().distinct().toList();
  }

  private Stream<String> roots() {
    if (!isShort()) {
      return Stream.empty();
    }
    return keys().isEmpty()
        ? entity.uniqueKeys().stream()
            .filter(key -> rowsOfParents(key, new HashSet<>(Set.of(entity.name()))).isPresent())
            .flatMap(this::parents)
            .flatMap(parent -> Room.of(model, parent).roots())
        : Stream.of("db.removeAll(" + JavaText.literal(entity.table().sql()) + ");");
  }

  // ---- keys of few values --------------------------------------------------------------------

  /** Keys of which a new row takes a free combination; of two that overlap the smaller one. */
  List<List<Attribute>> keys() {
    if (keys == null) {
      keys = isGiven() ? fewest() : List.of();
    }
    return keys;
  }

  private List<List<Attribute>> fewest() {
    List<List<Attribute>> fewest = new ArrayList<>();
    entity.uniqueKeys().stream()
        .filter(this::isOfFew)
        .map(key -> told(key).stream().map(entity::attribute).toList())
        .sorted(Comparator.comparing(List::size))
        .filter(key -> fewest.stream().noneMatch(smaller -> names(key).containsAll(names(smaller))))
        .forEach(fewest::add);
    return fewest;
  }

  private static List<String> names(List<Attribute> key) {
    return key.stream().map(Attribute::name).toList();
  }

  /** Whether the fixtures of this entity are tables' rows that come one by one. */
  private boolean isGiven() {
    return model.api().document().isEmpty()
        && RowsWriter.derived(entity).isEmpty()
        && RequiredRing.of(model, entity).isEmpty();
  }

  private boolean isOfFew(UniqueKey key) {
    boolean told = !key.members().isEmpty() || key.reach() == UniqueKey.Reach.WHOLE_TABLE;
    return told
        && told(key).stream()
            .allMatch(
                member ->
                    entity
                        .findAttribute(member)
                        .filter(each -> !each.nullable() && !isReference(each) && isTold(each))
                        .filter(FewValues::isFew)
                        .isPresent());
  }

  /** Its members but for whose the row is: those of tests are all one's. */
  private List<String> told(UniqueKey key) {
    return key.members().stream().filter(member -> !RowFilters.isWhose(entity, member)).toList();
  }

  /** Whether a test may say it: what the database makes is told where there is one value only. */
  private static boolean isTold(Attribute attribute) {
    return attribute.source().fromClient()
        || attribute.source() == ValueSource.DATABASE
            && attribute.constraints().values().size() == 1;
  }

  private int combinations(List<Attribute> key) {
    return (int)
        key.stream()
            .mapToLong(attribute -> FewValues.of(model, attribute).size())
            .reduce(1, (a, b) -> Math.min(a * b, FewValues.PLENTY));
  }

  /** Whether a new row takes it from the free combinations. */
  boolean chooses(Attribute attribute) {
    return keys().stream().anyMatch(key -> names(key).contains(attribute.name()));
  }

  /** Whether a row that has a value there is one of few, and may do without. */
  static boolean isSpared(Entity entity, Attribute attribute) {
    return attribute.nullable()
        && FewValues.isFew(attribute)
        && entity.uniqueKeys().stream()
            .filter(key -> key.members().contains(attribute.name()))
            .anyMatch(
                key ->
                    key.members().stream()
                        .allMatch(
                            member ->
                                entity.findAttribute(member).filter(FewValues::isFew).isPresent()));
  }

  // ---- keys of few parents -------------------------------------------------------------------

  /** Each row has a parent of its own in such a key. */
  private Optional<Integer> rowsOfParents(UniqueKey key, Set<String> seen) {
    boolean few =
        !key.members().isEmpty()
            && key.members().stream().allMatch(member -> isParent(member) || isFewValued(member));
    return few
        ? parents(key)
            .map(parent -> Room.of(model, parent).rows(seen))
            .reduce(
                (a, b) ->
                    a.isPresent() && b.isPresent()
                        ? Optional.of(Math.min(a.get(), b.get()))
                        : Optional.empty())
            .flatMap(each -> each)
        : Optional.empty();
  }

  private boolean isFewValued(String member) {
    return entity
        .findAttribute(member)
        .filter(each -> !each.nullable() && FewValues.isFew(each))
        .isPresent();
  }

  private boolean isParent(String member) {
    return parent(member).isPresent();
  }

  private Stream<Entity> parents(UniqueKey key) {
    return key.members().stream().flatMap(member -> parent(member).stream());
  }

  /** The entity at the other end of a reference that no row does without. */
  private Optional<Entity> parent(String member) {
    Optional<Relation.ManyToOne> relation =
        entity.references().stream()
            .filter(each -> !each.nullable() && each.name().equals(member))
            .findFirst();
    Optional<Attribute> attribute = entity.findAttribute(member);
    return relation
        .or(() -> attribute.flatMap(this::keyReference))
        .map(Relation.ManyToOne::target)
        .map(model::entity);
  }

  private Optional<Relation.ManyToOne> keyReference(Attribute attribute) {
    return entity.references().stream()
        .filter(Relation.ManyToOne::inKey)
        .filter(each -> each.columns().get(0).column().equals(attribute.column().name()))
        .findFirst();
  }

  private boolean isReference(Attribute attribute) {
    return entity.isPlainReference(attribute) || keyReference(attribute).isPresent();
  }

  /** Whether rows of tests have the same parent there: there are few, and no key wants another. */
  boolean sharesParent(Relation.ManyToOne reference) {
    return Room.of(model, model.entity(reference.target())).isShort() && !isOwn(reference);
  }

  /** Likewise where the reference is plain attributes. */
  boolean sharesParent(Entity.PlainReference reference) {
    return Room.of(model, model.entity(reference.target())).isShort() && !isOwn(reference);
  }

  /** Whether some key of the entity tells its rows apart by this reference. */
  private boolean isOwn(Relation.ManyToOne reference) {
    return entity.uniqueKeys().stream()
        .filter(key -> UniqueValues.distinct(model, entity, key).isEmpty())
        .flatMap(key -> key.members().stream())
        .anyMatch(
            member ->
                reference.name().equals(member)
                    || entity
                        .findAttribute(member)
                        .flatMap(this::keyReference)
                        .filter(each -> each.name().equals(reference.name()))
                        .isPresent());
  }

  private boolean isOwn(Entity.PlainReference reference) {
    return entity.uniqueKeys().stream()
        .filter(key -> UniqueValues.distinct(model, entity, key).isEmpty())
        .flatMap(key -> key.members().stream())
        .anyMatch(reference.attributes()::contains);
  }

  /** Whether rows of others share its few rows as their parents. */
  boolean isShared() {
    return isShort()
        && model.entities().stream()
            .anyMatch(
                child -> {
                  Room room = Room.of(model, child);
                  return child.references().stream()
                          .anyMatch(each -> isHere(each.target()) && room.sharesParent(each))
                      || child.plainReferences().stream()
                          .anyMatch(each -> isHere(each.target()) && room.sharesParent(each));
                });
  }

  private boolean isHere(String target) {
    return target.equals(entity.name());
  }
}
