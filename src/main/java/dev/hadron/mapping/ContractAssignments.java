package dev.hadron.mapping;

import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.Assignment;
import dev.hadron.model.Attribute;
import dev.hadron.model.RecordType;
import dev.hadron.model.Relation;
import dev.hadron.model.ValueSource;
import dev.hadron.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How rows are written from the records of requests, made when an operation needs them. */
final class ContractAssignments {

  private final ContractThings things;
  private final ContractTypes types;
  private final Meanings meanings;
  private final List<LedgerEntry> ledger;

  private final List<Assignment> made = new ArrayList<>();

  private final UniqueNames names = new UniqueNames();

  ContractAssignments(
      ContractThings things, ContractTypes types, Meanings meanings, List<LedgerEntry> ledger) {
    this.meanings = meanings;
    this.things = things;
    this.types = types;
    this.ledger = ledger;
  }

  List<Assignment> all() {
    return List.copyOf(made);
  }

  /** What an assignment is for: a new row, a whole row, or the values that are present. */
  enum Purpose {
    CREATE,
    REPLACE,
    CHANGE
  }

  /** The assignment of a new row from a body, with what the path and the caller say of it. */
  String ofNew(
      ContractCall call,
      ContractThing thing,
      ContractBody.Single body,
      Optional<ContractReference> scope) {
    return of(
        thing,
        body,
        Purpose.CREATE,
        scope.map(ContractReference::name),
        !call.operation().isOpen());
  }

  /**
   * The assignment of what an operation's own logic says of a row; returns its name.
   *
   * @param record its properties have the names of the attributes that they go to
   * @param scope the relation of a new row that the service sets; empty for one that is there
   */
  String ofLogic(
      ContractThing thing, RecordType record, Optional<String> scope, boolean secured) {
    return add(
        thing,
        record.name(),
        Assignment.Part.toAttributes(record),
        scope.isPresent() ? presets(thing, scope, secured) : List.of(),
        scope.isPresent() ? Purpose.CREATE : Purpose.CHANGE);
  }

  /**
   * The assignment of a body, its envelope included; returns its name.
   *
   * @param scope the relation that the path sets
   * @param secured whether there always is a caller
   */
  String of(
      ContractThing thing,
      ContractBody.Single body,
      Purpose purpose,
      Optional<String> scope,
      boolean secured) {
    List<Assignment.Preset> presets =
        purpose == Purpose.CREATE ? presets(thing, scope, secured) : List.of();
    List<Assignment.Part> parts = parts(thing, body.core(), purpose, scope);
    if (body.path().isEmpty()) {
      return add(thing, body.core(), parts, presets, purpose);
    }
    String inner = add(thing, body.core(), parts, List.of(), purpose);
    List<Assignment.Part> outer =
        types.record(body.outer()).properties().stream()
            .map(p -> new Assignment.Part(p.name(), inEnvelope(body, p, inner)))
            .toList();
    return add(thing, body.outer(), outer, presets, purpose);
  }

  /** One assignment serves all that set the same; returns its name. */
  private String add(
      ContractThing thing,
      String record,
      List<Assignment.Part> parts,
      List<Assignment.Preset> presets,
      Purpose purpose) {
    for (Assignment known : made) {
      if (known.entity().equals(thing.name())
          && known.record().equals(record)
          && known.parts().equals(parts)
          && known.presets().equals(presets)) {
        return known.name();
      }
    }
    boolean first =
        made.stream().noneMatch(a -> a.entity().equals(thing.name()) && a.record().equals(record));
    String verb = first ? "apply" : purpose.name().toLowerCase(Locale.ROOT);
    String prefix = thing.name() + ".";
    String name = names.claim(prefix + verb + record).substring(prefix.length());
    made.add(new Assignment(name, record, thing.name(), parts, presets));
    return name;
  }

  private Assignment.Target inEnvelope(
      ContractBody.Single body, RecordType.Property property, String inner) {
    return property.name().equals(body.path().get(0))
        ? new Assignment.Nested(inner)
        : ignored(types.record(body.outer()), property, "stands beside what is stored");
  }

  private static List<Assignment.Preset> presets(
      ContractThing thing, Optional<String> scope, boolean secured) {
    List<Assignment.Preset> presets = new ArrayList<>();
    thing
        .slugs()
        .forEach(
            (slug, title) ->
                presets.add(new Assignment.Preset(slug, new Assignment.SlugOf(title))));
    for (String relation : thing.callers()) {
      if (secured && scope.filter(relation::equals).isEmpty()) {
        presets.add(new Assignment.Preset(relation, new Assignment.Caller()));
      }
    }
    return presets;
  }

  private List<Assignment.Part> parts(
      ContractThing thing, String record, Purpose purpose, Optional<String> scope) {
    RecordType type = types.record(record);
    return type.properties().stream()
        .map(p -> new Assignment.Part(p.name(), target(thing, type, p, purpose, scope)))
        .toList();
  }

  private Assignment.Target target(
      ContractThing thing,
      RecordType record,
      RecordType.Property property,
      Purpose purpose,
      Optional<String> scope) {
    if (property.access() == RecordType.Access.READ_ONLY) {
      return new Assignment.Ignored("read-only");
    }
    ContractRole role =
        thing.role(property.name()).orElse(new ContractRole.Unanswered("nothing keeps it"));
    if (role instanceof ContractRole.Key) {
      return new Assignment.Ignored("the key is the database's");
    }
    if (role instanceof ContractRole.Stored stored) {
      return stored(thing, record, property, stored.attribute(), purpose);
    }
    if (role instanceof ContractRole.Secret secret) {
      boolean keep = purpose != Purpose.CREATE || !property.required();
      return new Assignment.ToHashedSecret(secret.attribute(), keep);
    }
    if (role instanceof ContractRole.Flat flat) {
      return flat(thing, record, property, flat.relation(), purpose, scope);
    }
    if (role instanceof ContractRole.Nested nested) {
      return nested(thing, record, property, nested.relation(), purpose, scope);
    }
    if (role instanceof ContractRole.Links links) {
      return links(thing, record, property, links.relation(), purpose);
    }
    return ignored(record, property, reason(role));
  }

  private static String reason(ContractRole role) {
    if (role instanceof ContractRole.Children) {
      return "its elements are written by operations of their own";
    }
    return role instanceof ContractRole.Unanswered unanswered
        ? unanswered.reason()
        : "the service makes it";
  }

  private Assignment.Target stored(
      ContractThing thing,
      RecordType record,
      RecordType.Property property,
      String name,
      Purpose purpose) {
    Attribute attribute = thing.attribute(name).orElseThrow();
    boolean ownKey = attribute == thing.key() && purpose != Purpose.CREATE;
    if (!attribute.source().fromClient() || ownKey) {
      return ignored(record, property, ownKey ? "the path names it" : "the service owns it");
    }
    if (!attribute.type().equals(property.type())) {
      return ignored(record, property, "it has another type than what is stored");
    }
    boolean byDefault =
        attribute.source() == ValueSource.CLIENT_OR_DEFAULT && purpose == Purpose.CREATE;
    boolean mayMiss = !attribute.nullable() && !(property.required() && !property.nullable());
    String subject = thing.name() + "." + property.jsonName();
    if (ContractColumns.isArray(attribute.type())
        && meanings.isTold(subject, Meanings.ELEMENTS_ONCE)) {
      return new Assignment.ToElementsOnce(name);
    }
    return new Assignment.ToAttribute(
        name,
        byDefault || mayMiss || purpose == Purpose.CHANGE,
        purpose == Purpose.REPLACE && mayMiss && !property.nullable()
            ? property.defaultValue()
            : Optional.empty());
  }

  private Assignment.Target flat(
      ContractThing thing,
      RecordType record,
      RecordType.Property property,
      String relation,
      Purpose purpose,
      Optional<String> scope) {
    ContractReference reference = thing.reference(relation).orElseThrow();
    if (scope.filter(relation::equals).isPresent()) {
      return ignored(record, property, "the path names it");
    }
    if (!property.type().equals(things.named(reference.target()).key().type())) {
      return ignored(record, property, "it has another type than what is stored");
    }
    return new Assignment.ToReference(relation, keeps(reference, property, purpose));
  }

  private Assignment.Target nested(
      ContractThing thing,
      RecordType record,
      RecordType.Property property,
      String relation,
      Purpose purpose,
      Optional<String> scope) {
    ContractReference reference = thing.reference(relation).orElseThrow();
    if (scope.filter(relation::equals).isPresent()) {
      return ignored(record, property, "the path names it");
    }
    Optional<RecordType.Property> key =
        property.type() instanceof ValueType.RecordRef ref
            ? ContractCollections.keyProperty(
                types.record(ref.recordName()), things.named(reference.target()))
            : Optional.empty();
    key.ifPresent(named -> noteReadOnly(record, property, reference.target(), named));
    return key.isPresent()
        ? new Assignment.ToReferenceByNested(
            relation, key.get().name(), keeps(reference, property, purpose))
        : ignored(record, property, "it carries no key of the row that it means");
  }

  private static boolean keeps(
      ContractReference reference, RecordType.Property property, Purpose purpose) {
    boolean mayMiss = !reference.nullable() && !(property.required() && !property.nullable());
    return mayMiss || purpose == Purpose.CHANGE;
  }

  private Assignment.Target links(
      ContractThing thing,
      RecordType record,
      RecordType.Property property,
      String relation,
      Purpose purpose) {
    Relation many =
        thing.collections().stream()
            .filter(each -> each.name().equals(relation))
            .findFirst()
            .orElseThrow();
    Optional<RecordType.Property> key =
        property.type() instanceof ValueType.ListOf list
                && list.element() instanceof ValueType.RecordRef ref
            ? ContractCollections.keyProperty(
                types.record(ref.recordName()), things.named(many.target()))
            : Optional.empty();
    key.ifPresent(named -> noteReadOnly(record, property, many.target(), named));
    return key.isPresent()
        ? new Assignment.ToCollectionByNested(relation, key.get().name(), purpose == Purpose.CHANGE)
        : ignored(record, property, "its elements carry no keys");
  }

  /** A caller that takes the contract at its word sends no key, and names no row by that. */
  private void noteReadOnly(
      RecordType record, RecordType.Property property, String target, RecordType.Property key) {
    if (key.access() == RecordType.Access.READ_ONLY) {
      ledger.add(
          new LedgerEntry(
              "nested-by-key",
              "property " + record.name() + "." + property.jsonName(),
              ("refers to the %s whose %s is sent, though the contract calls that read-only: what is"
                      + " sent without it, or beside it, is not stored")
                  .formatted(target, key.jsonName()),
              property.origin().where()));
    }
  }

  private Assignment.Target ignored(
      RecordType record, RecordType.Property property, String reason) {
    ledger.add(
        new LedgerEntry(
            "sent-not-stored",
            "property " + record.name() + "." + property.jsonName(),
            "is accepted and not stored: " + reason,
            property.origin().where()));
    return new Assignment.Ignored(reason);
  }
}
