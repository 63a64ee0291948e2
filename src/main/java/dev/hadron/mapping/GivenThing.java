package dev.hadron.mapping;

import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Constraints;
import dev.hadron.model.Entity;
import dev.hadron.model.Identifier;
import dev.hadron.model.RecordType;
import dev.hadron.model.Relation;
import dev.hadron.model.UniqueKey;
import dev.hadron.model.ValueSource;
import dev.hadron.model.ValueType;
import dev.hadron.model.Writability;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A thing of the contract that a table keeps: its properties are those columns' values. */
final class GivenThing {

  private final ContractThing thing;
  private final Entity entity;
  private final ColumnPairs columns;
  private final Set<String> pathKeys;

  /** Foreign keys to rows that the contract has no thing for, which it shows as plain values. */
  private final Map<String, Attribute> plain = new LinkedHashMap<>();

  /**
   * @param pathKeys names of the properties that addresses of its items end in
   */
  GivenThing(ContractThing thing, Entity entity, ColumnPairs columns, Set<String> pathKeys) {
    this.thing = thing;
    this.entity = entity;
    this.columns = columns;
    this.pathKeys = pathKeys;
  }

  ContractThing thing() {
    return thing;
  }

  Entity table() {
    return entity;
  }

  ColumnPairs columns() {
    return columns;
  }

  /** Gives the thing its key and its values. */
  void identify() {
    String key = entity.identifier().attributes().get(0);
    for (Attribute attribute : entity.attributes()) {
      Attribute kept = kept(attribute);
      if (attribute.name().equals(key)) {
        thing.identify(entity.identifier(), kept);
      } else {
        thing.add(kept);
      }
      thing.claim(attribute.name());
    }
    entity.relations().forEach(relation -> thing.claim(relation.name()));
    boolean made = !(entity.identifier() instanceof Identifier.Assigned);
    columns
        .values()
        .forEach(
            (property, value) -> {
              String name = value.attribute().name();
              thing.give(
                  property,
                  value.secret()
                      ? new ContractRole.Secret(name)
                      : made && name.equals(key)
                          ? new ContractRole.Key(name)
                          : new ContractRole.Stored(name));
            });
    entity.uniqueKeys().forEach(this::unique);
  }

  private Attribute kept(Attribute attribute) {
    Optional<ColumnPairs.Value> value =
        columns.values().values().stream()
            .filter(each -> each.attribute().equals(attribute))
            .findFirst();
    if (value.isEmpty()) {
      return attribute;
    }
    ContractMember member = value.get().member();
    ValueType type = value.get().type().type();
    Constraints bounds =
        type instanceof ValueType.EnumRef
            ? Constraints.NONE
            : member.fromClient() && !value.get().secret()
                ? StricterConstraints.of(
                    StricterConstraints.of(member.constraints(), value.get().type().demands()),
                    attribute.constraints())
                : attribute.constraints();
    Optional<String> slug = slug(attribute, member);
    slug.ifPresent(title -> thing.slugs().put(attribute.name(), title));
    boolean neutral = NeutralValues.begin(attribute, type, member);
    return new Attribute(
        attribute.name(),
        member.property().jsonName(),
        attribute.column(),
        type,
        attribute.nullable() && !neutral,
        value.get().secret()
            ? ValueSource.HASHED_SECRET
            : slug.isPresent()
                ? ValueSource.SERVICE
                : neutral ? ValueSource.CLIENT_OR_DEFAULT : attribute.source(),
        bounds,
        attribute.description(),
        attribute.origin());
  }

  /** A key of addresses that no caller gives and no default makes is made from a title. */
  private Optional<String> slug(Attribute attribute, ContractMember member) {
    boolean made =
        pathKeys.contains(member.name())
            && !member.created()
            && member.type().is(BasicType.STRING)
            && attribute.source() == ValueSource.CLIENT
            && !attribute.nullable()
            && attribute.column().defaultExpression().isEmpty();
    return made
        ? ContractAttributes.title(thing)
            .map(columns.values()::get)
            .map(title -> title.attribute().name())
        : Optional.empty();
  }

  private void unique(UniqueKey key) {
    if (key.reach() != UniqueKey.Reach.EVERY_ROW) {
      return;
    }
    List<String> values =
        key.members().stream().filter(name -> thing.attribute(name).isPresent()).toList();
    List<String> parents =
        key.members().stream().filter(name -> entity.findRelation(name).isPresent()).toList();
    boolean isKey = values.equals(entity.identifier().attributes());
    if (values.size() == 1 && !isKey && values.size() + parents.size() == key.members().size()) {
      if (parents.isEmpty()) {
        thing.scopes().remove(values.get(0));
        thing.unique().add(values.get(0));
      } else if (parents.size() == 1 && thing.unique().add(values.get(0))) {
        thing.scopes().put(values.get(0), parents.get(0));
      }
    }
  }

  /** Gives the thing its references to other things. */
  void refer(ContractThings things) {
    for (Relation.ManyToOne reference : entity.references()) {
      if (things.named(reference.target()) != null) {
        thing.add(
            new ContractReference(
                reference.name(),
                reference.name(),
                reference.target(),
                reference.nullable() || reference.hasDefault(),
                false,
                ValueSource.SERVICE,
                reference.origin()));
      }
    }
    columns.keys().forEach((property, key) -> refer(property, key, things));
    for (ContractMember member : thing.members()) {
      if (thing.role(member.name()).isEmpty() && member.type() instanceof ValueType.RecordRef ref) {
        things
            .shownBy(ref.recordName())
            .flatMap(this::onlyReference)
            .ifPresent(name -> thing.give(member.name(), new ContractRole.Nested(name)));
      }
    }
    thing.members().forEach(this::call);
  }

  /** Documents and parameters call a reference as the property that shows it. */
  private void call(ContractMember member) {
    if (thing.role(member.name()).orElse(null) instanceof ContractRole.Nested nested) {
      ContractReference known = thing.reference(nested.relation()).orElseThrow();
      thing.replace(known, known.called(member.property().jsonName()));
    }
  }

  private void refer(String property, ColumnPairs.Key key, ContractThings things) {
    Relation.ManyToOne reference = key.reference();
    Optional<ContractThing> target = Optional.ofNullable(things.named(reference.target()));
    if (key.member().type() instanceof ValueType.RecordRef ref) {
      things
          .shownBy(ref.recordName())
          .filter(shown -> target.filter(shown::equals).isPresent())
          .ifPresent(shown -> thing.give(property, new ContractRole.Nested(reference.name())));
    } else if (target.isPresent()) {
      thing.give(property, new ContractRole.Flat(reference.name()));
    } else {
      showPlain(property, key);
    }
  }

  /** The one reference to a thing that no other property shows as an object. */
  private Optional<String> onlyReference(ContractThing target) {
    List<String> names =
        thing.references().stream()
            .filter(reference -> reference.target().equals(target.name()))
            .map(ContractReference::name)
            .toList();
    return names.size() == 1 && !isShown(names.get(0))
        ? Optional.of(names.get(0))
        : Optional.empty();
  }

  private void showPlain(String property, ColumnPairs.Key key) {
    Relation.ManyToOne reference = key.reference();
    Relation.JoinColumn column = reference.columns().get(0);
    RecordType.Property shown = key.member().property();
    Attribute attribute =
        new Attribute(
            shown.name().equals(reference.name()) ? shown.name() : thing.claim(shown.name()),
            shown.jsonName(),
            new dev.hadron.model.Column(
                column.column(),
                column.sqlColumn(),
                key.sqlType(),
                column.defaultExpression(),
                Optional.empty(),
                column.ownType()),
            key.type().type(),
            reference.nullable(),
            reference.source(),
            column.maxLength().map(Constraints.NONE::withMaxLength).orElse(Constraints.NONE),
            Optional.empty(),
            reference.origin());
    plain.put(reference.name(), attribute);
    thing.add(attribute);
    thing.give(property, new ContractRole.Stored(attribute.name()));
  }

  /** Gives the thing its lists of other things. */
  void collect(ContractThings things, Map<String, GivenThing> all, LinkTables tables) {
    new GivenLists(thing, entity, tables)
        .find(things, name -> all.get(name).table());
  }

  /** What no column and no relation answers is made when it is asked for, or neutral. */
  void leaveRest() {
    for (ContractMember member : thing.members()) {
      if (thing.role(member.name()).isEmpty()) {
        boolean token =
            thing.isUser() && !member.fromClient() && ContractSecrets.isToken(member.property());
        thing.give(
            member.name(),
            token
                ? new ContractRole.Token()
                : new ContractRole.Unanswered(
                    columns
                        .unsure(member.name())
                        .orElse("no column of " + entity.table().display() + " meets it")));
      }
    }
  }

  /** Columns that no property shows or takes. */
  List<String> inside() {
    Set<String> shown = new HashSet<>();
    columns.values().values().forEach(each -> shown.add(each.attribute().column().name()));
    columns.keys().values().forEach(key -> shown.add(key.reference().columns().get(0).column()));
    thing.references().stream()
        .filter(reference -> reference.scoped() || isShown(reference.name()))
        .map(reference -> (Relation.ManyToOne) entity.relation(reference.name()))
        .forEach(reference -> shown.add(reference.columns().get(0).column()));
    List<String> inside = new ArrayList<>();
    entity.attributes().stream()
        .filter(attribute -> attribute.source() != ValueSource.VERSION)
        .forEach(attribute -> inside.add(attribute.column().name()));
    entity.references().forEach(reference -> inside.add(reference.columns().get(0).column()));
    inside.removeAll(shown);
    inside.remove(key());
    return inside;
  }

  private String key() {
    return entity.keyAttributes().get(0).column().name();
  }

  private boolean isShown(String relation) {
    return thing.members().stream()
        .flatMap(member -> thing.role(member.name()).stream())
        .anyMatch(role -> role instanceof ContractRole.Nested n && n.relation().equals(relation));
  }

  /** The table with what the contract says of it; the thing's references are settled. */
  Entity entity() {
    List<Attribute> attributes = new ArrayList<>();
    for (Attribute attribute : entity.attributes()) {
      attributes.add(thing.attribute(attribute.name()).orElseThrow());
    }
    attributes.addAll(plain.values());
    List<Relation> relations = new ArrayList<>();
    for (Relation.ManyToOne reference : entity.references()) {
      if (!plain.containsKey(reference.name())) {
        ValueSource source =
            thing
                .reference(reference.name())
                .map(ContractReference::source)
                .orElse(reference.source());
        relations.add(EntityChanges.withSource(reference, source));
      }
    }
    relations.addAll(thing.collections());
    List<Entity.PlainReference> references = new ArrayList<>(entity.plainReferences());
    plain.forEach((name, attribute) -> references.add(plainReference(name, attribute)));
    Map<String, String> renamed = new LinkedHashMap<>();
    plain.forEach((name, attribute) -> renamed.put(name, attribute.name()));
    return new EntityRenaming(Map.of(), Map.of(), Map.of(entity.name(), renamed))
        .of(
            EntityChanges.with(
                entity, attributes, relations, references, writability(entity.writability())));
  }

  private Entity.PlainReference plainReference(String name, Attribute attribute) {
    Relation.ManyToOne reference = (Relation.ManyToOne) entity.relation(name);
    return new Entity.PlainReference(
        List.of(attribute.name()),
        reference.target(),
        reference.columns().stream().map(Relation.JoinColumn::referencedColumn).toList(),
        reference.constraintName());
  }

  /** Which rows callers may make is the contract's to say, as far as the table takes any. */
  private static Writability writability(Writability table) {
    return table.creation() == Writability.Creation.SERVICE
        ? new Writability(Writability.Creation.CLIENT, table.changed(), table.deleted())
        : table;
  }
}
