package dev.hadron.mapping;

import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.Origin;
import dev.hadron.model.RecordType;
import dev.hadron.model.ValueSource;
import dev.hadron.model.ValueType;
import dev.hadron.model.naming.JavaName;
import dev.hadron.model.naming.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the references between things: nested objects, flat keys, and parents that a path names.
 */
final class ContractReferences {

  /** What the name of an object says beyond the name of the key of the row that it shows. */
  private static final Set<String> WHOLE =
      Set.of("detail", "details", "data", "expanded", "info", "object", "record");

  private final ContractThings things;
  private final ContractTypes types;
  private final ContractUses uses;
  private final List<LedgerEntry> ledger;

  ContractReferences(
      ContractThings things, ContractTypes types, ContractUses uses, List<LedgerEntry> ledger) {
    this.things = things;
    this.types = types;
    this.uses = uses;
    this.ledger = ledger;
  }

  /** Gives every thing its references; the keys of all things are known. */
  void find() {
    things.all().forEach(this::nested);
    things.all().forEach(this::flat);
    things.all().forEach(this::ofPaths);
    things.all().forEach(this::settle);
  }

  /** Settles references that a schema has: whether one may be missing is not the contract's to say. */
  void settleGiven() {
    for (ContractThing thing : things.all()) {
      for (ContractCall create : uses.creates(thing.family())) {
        create
            .path()
            .parentItem()
            .flatMap(things::at)
            .flatMap(parent -> scope(thing, parent, create))
            .ifPresent(scope -> thing.replace(scope, scoped(scope)));
      }
      List<ContractReference> given = List.copyOf(thing.references());
      settle(thing);
      for (ContractReference reference : given) {
        ContractReference settled = thing.reference(reference.name()).orElseThrow();
        thing.replace(settled, settled.with(reference.nullable()));
      }
    }
  }

  private static ContractReference scoped(ContractReference scope) {
    return new ContractReference(
        scope.name(),
        scope.wireName(),
        scope.target(),
        scope.nullable(),
        true,
        scope.source(),
        scope.origin());
  }

  private void nested(ContractThing thing) {
    for (ContractMember member : thing.members()) {
      if (thing.role(member.name()).isEmpty() && member.type() instanceof ValueType.RecordRef ref) {
        Optional<ContractThing> target = things.shownBy(ref.recordName());
        if (target.isPresent() && (!member.fromClient() || namesRow(ref, target.get()))) {
          Optional<ContractMember> key = keyBeside(thing, member, target.get());
          ContractMember named = key.orElse(member);
          String relation = thing.claim(named.name());
          thing.add(
              draft(
                  relation,
                  named.property().jsonName(),
                  target.get(),
                  named.property().origin()));
          thing.give(member.name(), new ContractRole.Nested(relation));
          key.ifPresent(flat -> thing.give(flat.name(), new ContractRole.Flat(relation)));
        }
      }
    }
  }

  /**
   * The key of the row that an object shows, where one stands beside it by the same name: {@code
   * author} beside {@code author_detail}, which no caller sends.
   */
  private static Optional<ContractMember> keyBeside(
      ContractThing thing, ContractMember whole, ContractThing target) {
    List<String> words = Words.of(whole.property().jsonName());
    int last = words.size() - 1;
    if (whole.fromClient() || last < 1 || !WHOLE.contains(words.get(last))) {
      return Optional.empty();
    }
    return thing.members().stream()
        .filter(member -> Words.of(member.property().jsonName()).equals(words.subList(0, last)))
        .filter(member -> thing.role(member.name()).isEmpty() && isKeyOf(target, member.type()))
        .findFirst();
  }

  /** Whether the object has the key of the row that it means; without, it is a value of its own. */
  private boolean namesRow(ValueType.RecordRef object, ContractThing target) {
    return ContractCollections.keyProperty(types.record(object.recordName()), target).isPresent();
  }

  private void flat(ContractThing thing) {
    for (ContractMember member : thing.members()) {
      List<String> words = Words.of(member.property().jsonName());
      boolean key = words.size() > 1 && List.of("id", "uuid").contains(words.get(words.size() - 1));
      if (key && thing.role(member.name()).isEmpty()) {
        flat(thing, member, words.subList(0, words.size() - 1));
      }
    }
  }

  private void flat(ContractThing thing, ContractMember member, List<String> words) {
    String name = JavaName.variable(String.join("_", words));
    Optional<ContractReference> known = thing.reference(name);
    Optional<ContractThing> target =
        known.map(reference -> things.named(reference.target())).or(() -> called(words, thing));
    if (target.filter(found -> isKeyOf(found, member.type())).isEmpty()) {
      return;
    }
    String relation = known.map(ContractReference::name).orElseGet(() -> thing.claim(name));
    if (known.isEmpty()) {
      thing.add(
          draft(
              relation,
              JavaName.property(String.join("_", words)),
              target.get(),
              member.property().origin()));
    }
    thing.give(member.name(), new ContractRole.Flat(relation));
  }

  /** The thing whose name the words are or end in; {@code parent} is the thing itself. */
  private Optional<ContractThing> called(List<String> words, ContractThing from) {
    if (words.equals(List.of("parent"))) {
      return Optional.of(from);
    }
    for (int i = 0; i < words.size(); i++) {
      String letters = String.join("", words.subList(i, words.size()));
      Optional<ContractThing> found =
          things.all().stream()
              .filter(thing -> ContractNames.letters(thing.name()).equals(letters))
              .findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static boolean isKeyOf(ContractThing target, ValueType type) {
    return target.key().type().equals(type) && target.member(target.key().name()).isPresent();
  }

  /** What is created below an item belongs to it, whether its properties say so or not. */
  private void ofPaths(ContractThing thing) {
    for (ContractCall create : uses.creates(thing.family())) {
      Optional<ContractThing> parent = create.path().parentItem().flatMap(things::at);
      if (parent.isPresent()) {
        ContractReference scope =
            scope(thing, parent.get(), create)
                .orElseGet(() -> implied(thing, parent.get(), create));
        thing.replace(scope, scoped(scope));
      }
    }
  }

  private Optional<ContractReference> scope(
      ContractThing thing, ContractThing parent, ContractCall create) {
    List<ContractReference> all =
        thing.references().stream().filter(r -> r.target().equals(parent.name())).toList();
    return all.stream()
        .filter(reference -> reference.name().equals(parent.variable()))
        .findFirst()
        .or(() -> all.stream().filter(r -> !isDemanded(thing, r, create)).findFirst());
  }

  private ContractReference implied(
      ContractThing thing, ContractThing parent, ContractCall create) {
    ContractReference reference =
        draft(
            thing.claim(parent.variable()),
            JavaName.property(parent.name()),
            parent,
            new Origin(create.operation().location(), "path " + create.operation().path()));
    thing.add(reference);
    return reference;
  }

  private static ContractReference draft(
      String name, String wireName, ContractThing target, Origin origin) {
    return new ContractReference(
        name, wireName, target.name(), true, false, ValueSource.SERVICE, origin);
  }

  /** Decides who sets each reference, and whether it may be missing. */
  private void settle(ContractThing thing) {
    for (ContractReference reference : List.copyOf(thing.references())) {
      List<ContractMember> members = membersOf(thing, reference.name());
      boolean client = members.stream().anyMatch(ContractMember::fromClient);
      boolean user = things.named(reference.target()).isUser();
      List<ContractCall> creates = uses.creates(thing.family());
      boolean secured = creates.stream().anyMatch(create -> !create.operation().isOpen());
      if (!client && !reference.scoped() && user && secured) {
        thing.callers().add(reference.name());
      }
      boolean required =
          creates.isEmpty()
              ? members.stream().anyMatch(ContractMember::alwaysShown)
              : creates.stream().allMatch(create -> isSet(thing, reference, create));
      thing.replace(
          reference,
          new ContractReference(
              reference.name(),
              reference.wireName(),
              reference.target(),
              !required,
              reference.scoped(),
              client ? ValueSource.CLIENT : ValueSource.SERVICE,
              reference.origin()));
      boolean unset = !client && !reference.scoped() && !thing.callers().contains(reference.name());
      if (unset && !members.isEmpty()) {
        ledger.add(
            new LedgerEntry(
                "reference-unset",
                "reference " + thing.name() + "." + reference.name(),
                "is stored and shown, but no operation of the contract says who sets it",
                reference.origin().where()));
      }
    }
  }

  private boolean isSet(ContractThing thing, ContractReference reference, ContractCall create) {
    boolean byPath =
        create
            .path()
            .parentItem()
            .flatMap(things::at)
            .flatMap(thing::referenceTo)
            .filter(scope -> scope.name().equals(reference.name()))
            .isPresent();
    boolean byCaller = thing.callers().contains(reference.name()) && !create.operation().isOpen();
    return byPath || byCaller || isDemanded(thing, reference, create);
  }

  private boolean isDemanded(
      ContractThing thing, ContractReference reference, ContractCall create) {
    RecordType body = types.record(create.request().coreRecord().orElseThrow());
    return membersOf(thing, reference.name()).stream()
        .flatMap(member -> body.properties().stream().filter(p -> p.name().equals(member.name())))
        .anyMatch(p -> p.required() && !p.nullable() && p.access() != RecordType.Access.READ_ONLY);
  }

  private static List<ContractMember> membersOf(ContractThing thing, String relation) {
    return thing.members().stream()
        .filter(
            member ->
                thing
                    .role(member.name())
                    .filter(
                        role ->
                            role instanceof ContractRole.Nested nested
                                    && nested.relation().equals(relation)
                                || role instanceof ContractRole.Flat flat
                                    && flat.relation().equals(relation))
                    .isPresent())
        .toList();
  }
}
