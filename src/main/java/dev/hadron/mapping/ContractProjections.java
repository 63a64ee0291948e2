package dev.hadron.mapping;

import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.Projection;
import dev.hadron.model.RecordType;
import dev.hadron.model.Relation;
import dev.hadron.model.ValueType;
import dev.hadron.model.naming.JavaName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** How the records of answers are read from rows, made when an operation needs them. */
final class ContractProjections {

  private final ContractThings things;
  private final ContractTypes types;
  private final List<LedgerEntry> ledger;

  /** By entity and projection name; null while a projection is being made. */
  private final Map<String, Projection> made = new LinkedHashMap<>();

  ContractProjections(ContractThings things, ContractTypes types, List<LedgerEntry> ledger) {
    this.things = things;
    this.types = types;
    this.ledger = ledger;
  }

  List<Projection> all() {
    return List.copyOf(made.values());
  }

  /** The projection of a thing onto a record that shows it; returns its name. */
  String onto(ContractThing thing, String record) {
    return onto(thing, record, Optional.empty());
  }

  /** The projection onto a body that carries one thing, its envelope included. */
  String onto(ContractThing thing, ContractBody.Single body) {
    if (body.path().isEmpty()) {
      return onto(thing, body.core());
    }
    String name = "to" + body.outer();
    if (!made.containsKey(key(thing, name))) {
      RecordType outer = types.record(body.outer());
      String inner = onto(thing, body.core());
      List<Projection.Part> parts = new ArrayList<>();
      for (RecordType.Property property : outer.properties()) {
        parts.add(
            new Projection.Part(
                property.name(),
                property.name().equals(body.path().get(0))
                    ? new Projection.Nested(inner)
                    : aside(thing, outer, property)));
      }
      made.put(key(thing, name), new Projection(name, body.outer(), thing.name(), parts));
    }
    return name;
  }

  /** Whether a token for the thing is shown, which is a key to all that it may do. */
  boolean showsToken(ContractThing thing, String projection) {
    return shows(thing, projection, Projection.AccessToken.class::isInstance);
  }

  /** Whether what is shown depends on other rows than the thing's own. */
  boolean showsOthers(ContractThing thing, String projection) {
    return shows(
        thing,
        projection,
        source ->
            source instanceof Projection.FromRelated
                || source instanceof Projection.FromReference from && !isKey(thing, from)
                || source instanceof Projection.FromCollection
                || source instanceof Projection.Mark);
  }

  /** Whether a projection has such a part, in its envelope or inside of it. */
  private boolean shows(
      ContractThing thing, String projection, Predicate<Projection.Source> wanted) {
    return made.get(key(thing, projection)).parts().stream()
        .map(Projection.Part::source)
        .anyMatch(
            source ->
                wanted.test(source)
                    || source instanceof Projection.Nested nested
                        && shows(thing, nested.projection(), wanted));
  }

  private boolean isKey(ContractThing thing, Projection.FromReference from) {
    String target = thing.reference(from.relation()).orElseThrow().target();
    return things.named(target).key().name().equals(from.attribute());
  }

  /**
   * @param without the relation by which the thing is reached from the other side, not shown again
   */
  private String onto(ContractThing thing, String record, Optional<String> without) {
    boolean cut = without.filter(relation -> shows(thing, record, relation)).isPresent();
    String name = "to" + record + (cut ? "Without" + JavaName.capitalize(without.get()) : "");
    String key = key(thing, name);
    if (made.containsKey(key)) {
      return name;
    }
    made.put(key, null);
    RecordType type = types.record(record);
    List<Projection.Part> parts = new ArrayList<>();
    for (RecordType.Property property : type.properties()) {
      parts.add(
          new Projection.Part(
              property.name(), source(thing, type, property, cut ? without : Optional.empty())));
    }
    made.put(key, new Projection(name, record, thing.name(), parts));
    return name;
  }

  private boolean shows(ContractThing thing, String record, String relation) {
    return types.record(record).properties().stream()
        .anyMatch(p -> thing.role(p.name()).filter(role -> is(role, relation)).isPresent());
  }

  private static boolean is(ContractRole role, String relation) {
    return role instanceof ContractRole.Nested nested && nested.relation().equals(relation)
        || role instanceof ContractRole.Children children && children.relation().equals(relation);
  }

  private Projection.Source source(
      ContractThing thing,
      RecordType record,
      RecordType.Property property,
      Optional<String> without) {
    Optional<ContractRole> role = thing.role(property.name());
    if (role.isEmpty()) {
      return aside(thing, record, property);
    }
    if (without.filter(relation -> is(role.get(), relation)).isPresent()) {
      note("cycle-cut", record, property, "is left out where its own owner shows it");
      return new Projection.Absent(ContractLiterals.absent(property));
    }
    return source(thing, record, property, role.get());
  }

  private Projection.Source source(
      ContractThing thing, RecordType record, RecordType.Property property, ContractRole role) {
    if (role instanceof ContractRole.Stored stored) {
      return attribute(thing, record, property, stored.attribute());
    }
    if (role instanceof ContractRole.Key key) {
      return attribute(thing, record, property, key.attribute());
    }
    if (role instanceof ContractRole.Flat flat) {
      ContractThing target = things.named(thing.reference(flat.relation()).orElseThrow().target());
      return target.key().type().equals(property.type())
          ? new Projection.FromReference(flat.relation(), target.key().name())
          : differs(record, property);
    }
    if (role instanceof ContractRole.Related from) {
      return related(thing, record, property, from);
    }
    if (role instanceof ContractRole.Nested nested) {
      return related(thing, record, property, nested.relation());
    }
    if (role instanceof ContractRole.Children children) {
      return collection(thing, record, property, children.relation());
    }
    if (role instanceof ContractRole.Links links) {
      return collection(thing, record, property, links.relation());
    }
    if (role instanceof ContractRole.Token) {
      return new Projection.AccessToken();
    }
    if (role instanceof ContractRole.Told told) {
      boolean same =
          thing.member(property.name()).filter(m -> m.type().equals(property.type())).isPresent();
      return same ? told.mark() : differs(record, property);
    }
    if (role instanceof ContractRole.Secret) {
      note("secret-not-shown", record, property, "is never sent: only a hash of it is kept");
    }
    return new Projection.Absent(ContractLiterals.absent(property));
  }

  private Projection.Source attribute(
      ContractThing thing, RecordType record, RecordType.Property property, String attribute) {
    return thing.attribute(attribute).orElseThrow().type().equals(property.type())
        ? new Projection.FromAttribute(attribute)
        : differs(record, property);
  }

  private Projection.Source related(
      ContractThing thing,
      RecordType record,
      RecordType.Property property,
      ContractRole.Related from) {
    ContractThing target = things.named(thing.reference(from.relation()).orElseThrow().target());
    Optional<String> attribute = target.role(from.property()).flatMap(ContractRole::shown);
    if (attribute.isEmpty()) {
      note("property-unanswered", record, property, "has a neutral value: nothing stored answers it");
      return new Projection.Absent(ContractLiterals.absent(property));
    }
    return target.attribute(attribute.get()).orElseThrow().type().equals(property.type())
        ? new Projection.FromReference(from.relation(), attribute.get())
        : differs(record, property);
  }

  private Projection.Source related(
      ContractThing thing, RecordType record, RecordType.Property property, String relation) {
    ContractThing target = things.named(thing.reference(relation).orElseThrow().target());
    Optional<String> shown = recordOf(property.type()).filter(r -> isShownBy(target, r));
    if (shown.isEmpty()) {
      return differs(record, property);
    }
    Optional<String> back =
        target.collections().stream()
            .filter(
                each ->
                    each instanceof Relation.OneToMany many
                        && many.target().equals(thing.name())
                        && many.mappedBy().equals(relation))
            .map(Relation::name)
            .findFirst();
    boolean toItself = target == thing && shown.get().equals(record.name());
    if (!toItself && isOpen(target, shown.get(), back)) {
      note("cycle-cut", record, property, "is left out: it leads back to where it is shown");
      return new Projection.Absent(ContractLiterals.absent(property));
    }
    return new Projection.FromRelated(relation, onto(target, shown.get(), back));
  }

  private Projection.Source collection(
      ContractThing thing, RecordType record, RecordType.Property property, String relation) {
    Relation many =
        thing.collections().stream()
            .filter(each -> each.name().equals(relation))
            .findFirst()
            .orElseThrow();
    ContractThing target = things.named(many.target());
    Optional<String> shown =
        property.type() instanceof ValueType.ListOf list
            ? recordOf(list.element()).filter(r -> isShownBy(target, r))
            : Optional.empty();
    if (shown.isEmpty()) {
      return differs(record, property);
    }
    Optional<String> back =
        many instanceof Relation.OneToMany children
            ? Optional.of(children.mappedBy())
            : Optional.empty();
    if (isOpen(target, shown.get(), back)) {
      note("cycle-cut", record, property, "is left out: it leads back to where it is shown");
      return new Projection.Absent(ContractLiterals.absent(property));
    }
    return new Projection.FromCollection(relation, onto(target, shown.get(), back));
  }

  private boolean isOpen(ContractThing target, String record, Optional<String> without) {
    boolean cut = without.filter(relation -> shows(target, record, relation)).isPresent();
    String key =
        key(target, "to" + record + (cut ? "Without" + JavaName.capitalize(without.get()) : ""));
    return made.containsKey(key) && made.get(key) == null;
  }

  private boolean isShownBy(ContractThing target, String record) {
    return things.shownBy(record).filter(thing -> thing == target).isPresent();
  }

  private static Optional<String> recordOf(ValueType type) {
    return type instanceof ValueType.RecordRef ref
        ? Optional.of(ref.recordName())
        : Optional.empty();
  }

  /** A property beside those of the thing: the thing itself, a token of a user, else nothing. */
  private Projection.Source aside(
      ContractThing thing, RecordType record, RecordType.Property property) {
    if (thing.isUser() && ContractSecrets.isToken(property)) {
      return new Projection.AccessToken();
    }
    Optional<String> itself =
        recordOf(property.type())
            .filter(shown -> isShownBy(thing, shown))
            .filter(shown -> !isOpen(thing, shown, Optional.empty()));
    if (itself.isPresent()) {
      return new Projection.Nested(onto(thing, itself.get()));
    }
    note("property-unanswered", record, property, "has a neutral value: nothing stored answers it");
    return new Projection.Absent(ContractLiterals.absent(property));
  }

  private Projection.Source differs(RecordType record, RecordType.Property property) {
    note("type-differs", record, property, "is left out: it has another type than what is stored");
    return new Projection.Absent(ContractLiterals.absent(property));
  }

  private void note(String id, RecordType record, RecordType.Property property, String outcome) {
    ledger.add(
        new LedgerEntry(
            id,
            "property " + record.name() + "." + property.jsonName(),
            outcome,
            property.origin().where()));
  }

  private static String key(ContractThing thing, String projection) {
    return thing.name() + "." + projection;
  }
}
