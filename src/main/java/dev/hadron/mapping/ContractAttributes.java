package dev.hadron.mapping;

import dev.hadron.api.HttpMethod;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Column;
import dev.hadron.model.Constraints;
import dev.hadron.model.Origin;
import dev.hadron.model.RecordType;
import dev.hadron.model.ValueSource;
import dev.hadron.model.ValueType;
import dev.hadron.model.naming.SecretName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives the properties of a thing that are neither keys nor relations their columns. */
final class ContractAttributes {

  private static final Set<String> LOGIN_NAMES =
      Set.of("email", "emailaddress", "username", "login", "loginname");
  private static final List<String> TITLES =
      List.of("title", "name", "subject", "headline", "label", "displayName", "caption");

  /** Secrets that no contract hands out on purpose, as it does with tokens and codes. */
  private static final Set<SecretName.Kind> KEPT_BY_NOBODY =
      Set.of(SecretName.Kind.PASSWORD, SecretName.Kind.SECRET, SecretName.Kind.KEY);

  private final ContractTypes types;
  private final ContractColumns columns;
  private final ContractUses uses;
  private final Meanings meanings;
  private final List<LedgerEntry> ledger;

  ContractAttributes(
      ContractTypes types,
      ContractColumns columns,
      ContractUses uses,
      Meanings meanings,
      List<LedgerEntry> ledger) {
    this.meanings = meanings;
    this.types = types;
    this.columns = columns;
    this.uses = uses;
    this.ledger = ledger;
  }

  /** Gives every property that has no role yet one, and the thing its row version. */
  void find(ContractThing thing) {
    Set<String> pathKeys = pathKeys(thing);
    for (ContractMember member : thing.members()) {
      if (thing.role(member.name()).isEmpty()) {
        place(thing, member, pathKeys.contains(member.name()));
      }
    }
    Optional<Attribute> own =
        thing.attributes().stream().filter(a -> a.source() == ValueSource.VERSION).findFirst();
    if (own.isEmpty()) {
      thing.add(version(thing));
    }
  }

  private Set<String> pathKeys(ContractThing thing) {
    return uses.onItems(thing.family()).stream()
        .flatMap(call -> call.path().lastKey().stream())
        .flatMap(parameter -> ContractIdentities.named(thing, parameter).stream())
        .map(ContractMember::name)
        .collect(Collectors.toSet());
  }

  private void place(ContractThing thing, ContractMember member, boolean pathKey) {
    RecordType.Property property = member.property();
    if (ContractSecrets.isPassword(property)) {
      secret(thing, member);
    } else if (thing.isUser() && !member.fromClient() && ContractSecrets.isToken(property)) {
      thing.give(member.name(), new ContractRole.Token());
    } else if (isSecret(member)) {
      otherSecret(thing, member);
    } else if (isComputed(member) && !isState(thing, member)) {
      computed(thing, member);
    } else if (member.fromClient() && !member.alwaysShown() && lacksMembers(member.type(), new HashSet<>())) {
      incomplete(thing, member);
    } else {
      stored(thing, member, pathKey);
    }
  }

  private void secret(ContractThing thing, ContractMember member) {
    String name = thing.claim(member.name() + "Hash");
    thing.add(
        new Attribute(
            name,
            member.property().jsonName(),
            columns.column(
                columnName(thing, member.property().jsonName() + "_hash"),
                member.type(),
                Constraints.NONE,
                Optional.empty()),
            member.type(),
            !member.demanded(),
            ValueSource.HASHED_SECRET,
            Constraints.NONE,
            Optional.empty(),
            member.property().origin()));
    thing.give(member.name(), new ContractRole.Secret(name));
  }

  private static boolean isSecret(ContractMember member) {
    return SecretName.of(member.property().jsonName())
            .filter(name -> !name.isSealed() && KEPT_BY_NOBODY.contains(name.kind()))
            .isPresent()
        && ContractIdentities.is(member.type(), BasicType.STRING);
  }

  /** Of a secret that a caller gives a hash is kept; one that only answers have is not made up. */
  private void otherSecret(ContractThing thing, ContractMember member) {
    if (member.fromClient()) {
      secret(thing, member);
    } else {
      thing.give(member.name(), new ContractRole.Unanswered("secrets are not kept"));
    }
    ledger.add(
        new LedgerEntry(
            "secret-not-kept",
            "property " + thing.name() + "." + member.property().jsonName(),
            member.fromClient()
                ? "is kept as a hash only: nobody can read it again"
                : "is never shown: nothing that is stored may give a secret away",
            member.property().origin().where()));
  }

  /** Flags and counts that no caller ever sends say something about other rows or the caller. */
  private static boolean isComputed(ContractMember member) {
    if (member.fromClient() || member.property().defaultValue().isPresent()) {
      return false;
    }
    boolean flag = ContractIdentities.is(member.type(), BasicType.BOOLEAN);
    return flag || ContractCounts.of(member.property()).isPresent();
  }

  /** A verb below an item that takes no body leads to a value of it, or its logic may set it. */
  private boolean isState(ContractThing thing, ContractMember member) {
    if (uses.isSetByLogic(thing, member)) {
      return true;
    }
    return meanings.mayBe(Meanings.STATE, thing.subject(member))
        && uses.verbs(thing.family()).stream().anyMatch(verb -> leads(verb, member));
  }

  private boolean leads(String verb, ContractMember member) {
    List<String> words = StateVerb.states(verb);
    if (member.type() instanceof ValueType.EnumRef list) {
      return types.enums().named(list.enumName()).constants().stream()
          .anyMatch(constant -> words.contains(ContractNames.letters(constant.value())));
    }
    return ContractIdentities.is(member.type(), BasicType.BOOLEAN)
        && LinkVerb.of(verb).isEmpty()
        && words.stream().anyMatch(word -> StateVerb.flag(member.name(), word).isPresent());
  }

  private void computed(ContractThing thing, ContractMember member) {
    thing.give(member.name(), new ContractRole.Unanswered("computed from other rows"));
    ledger.add(
        new LedgerEntry(
            "computed-property",
            "property " + thing.name() + "." + member.property().jsonName(),
            "has a neutral value: no caller sends it, and no rule says what it counts",
            member.property().origin().where()));
  }

  /**
   * Whether answers have to have members inside of a value that no caller may send: what a caller sends
   * could not be shown again as the contract says.
   */
  private boolean lacksMembers(ValueType type, Set<String> seen) {
    ValueType one = type.element();
    if (one instanceof ValueType.MapOf map) {
      return lacksMembers(map.value(), seen);
    }
    return one instanceof ValueType.RecordRef ref
        && seen.add(ref.recordName())
        && types.record(ref.recordName()).properties().stream()
            .anyMatch(
                property ->
                    property.access() == RecordType.Access.READ_ONLY
                        ? property.required()
                        : lacksMembers(property.type(), seen));
  }

  private void incomplete(ContractThing thing, ContractMember member) {
    thing.give(
        member.name(),
        new ContractRole.Unanswered("nothing makes the members that it must have and no caller may send"));
    ledger.add(
        new LedgerEntry(
            "read-only-inside",
            "property " + thing.name() + "." + member.property().jsonName(),
            "is not kept: nothing makes the members that it must have and no caller may send",
            member.property().origin().where()));
  }

  private void stored(ContractThing thing, ContractMember member, boolean pathKey) {
    String name = thing.claim(member.name());
    boolean stamp =
        !member.demanded()
            && ColumnRoles.isStamp(member.property().jsonName())
            && (ContractIdentities.is(member.type(), BasicType.INSTANT)
                || ContractIdentities.is(member.type(), BasicType.LOCAL_DATE));
    boolean text = ContractIdentities.is(member.type(), BasicType.STRING);
    Optional<String> slug =
        pathKey && text && !member.created() ? title(thing) : Optional.empty();
    Optional<String> byDefault =
        stamp || slug.isPresent() ? Optional.empty() : byDefault(thing, member, pathKey);
    boolean inPath =
        pathKey
            && member.property().access() != RecordType.Access.READ_ONLY
            && uses.updates(thing.family()).stream()
                .anyMatch(call -> call.is(HttpMethod.PUT) && call.declares("201"));
    boolean state = isState(thing, member);
    boolean set = member.fromClient() || inPath || state;
    boolean made = stamp || slug.isPresent() || byDefault.isPresent();
    // What answers promise and nobody makes is there in rows that come from elsewhere.
    boolean promised = member.alwaysShown() && !set && !made;
    boolean nullable =
        !promised
            && !member.demanded()
            && !stamp
            && slug.isEmpty()
            && byDefault.isEmpty()
            && !isPromised(thing, member);
    Constraints kept =
        member.fromClient() || !made ? member.constraints() : Constraints.NONE;
    thing.add(
        new Attribute(
            name,
            member.property().jsonName(),
            columns.column(
                columnName(thing, member.property().jsonName()), member.type(), kept, byDefault),
            member.type(),
            nullable,
            source(
                set, stamp || slug.isPresent(), byDefault.isPresent()),
            kept,
            member.property().description(),
            member.property().origin()));
    slug.ifPresent(title -> thing.slugs().put(name, title));
    boolean loginName =
        thing.isUser() && LOGIN_NAMES.contains(ContractNames.letters(member.property().jsonName()));
    if (pathKey || loginName && text) {
      thing.unique().add(name);
    }
    thing.give(member.name(), new ContractRole.Stored(name));
    noteDocument(thing, member);
    if (!set && !made) {
      ledger.add(
          new LedgerEntry(
              "value-unset",
              "property " + thing.name() + "." + member.property().jsonName(),
              "is stored and shown, but no operation of the contract sets it",
              member.property().origin().where()));
    }
  }

  /** Without any creation, rows come from elsewhere and have what answers promise. */
  private boolean isPromised(ContractThing thing, ContractMember member) {
    return member.alwaysShown() && uses.creates(thing.family()).isEmpty();
  }

  private static ValueSource source(boolean fromClient, boolean service, boolean hasDefault) {
    if (service) {
      return ValueSource.SERVICE;
    }
    if (!fromClient) {
      return ValueSource.DATABASE;
    }
    return hasDefault ? ValueSource.CLIENT_OR_DEFAULT : ValueSource.CLIENT;
  }

  /** The contract's default; a neutral one where an answer promises what a creation leaves out. */
  private Optional<String> byDefault(ContractThing thing, ContractMember member, boolean pathKey) {
    Optional<String> stated =
        member.property().defaultValue().flatMap(v -> columns.stated(member.type(), v));
    if (stated.isPresent() || member.demanded() || isPromised(thing, member)) {
      return member.demanded() ? Optional.empty() : stated;
    }
    if (pathKey && ContractIdentities.is(member.type(), BasicType.STRING)) {
      return Optional.of(RandomTexts.sql(uses.madeForm(thing.family(), member)));
    }
    if (pathKey && ContractIdentities.is(member.type(), BasicType.UUID)) {
      return Optional.of("gen_random_uuid()");
    }
    Optional<String> neutral =
        member.alwaysShown()
            ? columns.neutral(member.type(), member.constraints(), member.property().name())
            : Optional.empty();
    neutral.ifPresent(
        value ->
            ledger.add(
                new LedgerEntry(
                    "default-invented",
                    "property " + thing.name() + "." + member.property().jsonName(),
                    "starts as " + value + ": answers promise it, a creation does not give it",
                    member.property().origin().where())));
    return neutral;
  }

  /** What a readable key of the path is made from. */
  static Optional<String> title(ContractThing thing) {
    return TITLES.stream()
        .filter(
            title ->
                thing
                    .member(title)
                    .filter(ContractMember::demanded)
                    .filter(m -> ContractIdentities.is(m.type(), BasicType.STRING))
                    .isPresent())
        .findFirst();
  }

  private void noteDocument(ContractThing thing, ContractMember member) {
    if (columns.isDocument(member.type())) {
      ledger.add(
          new LedgerEntry(
              "stored-as-jsonb",
              "property " + thing.name() + "." + member.property().jsonName(),
              "is stored as jsonb in its owner: no operation reads or changes what it holds by itself",
              member.property().origin().where()));
      noteReadOnly(member.type(), new HashSet<>());
    }
  }

  /** What is inside of an object is the caller's, or nobody's. */
  private void noteReadOnly(ValueType type, Set<String> seen) {
    ValueType one = type.element();
    if (one instanceof ValueType.MapOf map) {
      noteReadOnly(map.value(), seen);
    } else if (one.variants().isPresent()) {
      one.variants().get().records().values().forEach(name -> noteReadOnly(name, true, seen));
    } else if (one instanceof ValueType.RecordRef ref) {
      noteReadOnly(ref.recordName(), false, seen);
    }
  }

  private void noteReadOnly(String record, boolean asItComes, Set<String> seen) {
    if (!seen.add(record)) {
      return;
    }
    for (RecordType.Property property : types.record(record).properties()) {
      if (property.access() == RecordType.Access.READ_ONLY) {
        ledger.add(
            new LedgerEntry(
                "read-only-inside",
                "property " + record + "." + property.jsonName(),
                asItComes
                    ? "is taken from callers though it is read-only: JSON of several kinds is"
                        + " stored as it comes"
                    : "is taken from no caller, and nothing else fills it",
                property.origin().where()));
      } else {
        noteReadOnly(property.type(), seen);
      }
    }
  }

  private Attribute version(ContractThing thing) {
    String name = thing.claim(thing.member("version").isPresent() ? "rowVersion" : "version");
    ValueType type = ValueType.of(BasicType.LONG);
    String column = thing.claimColumn(ContractNames.column(name));
    return new Attribute(
        name,
        name,
        new Column(column, column, "bigint", Optional.of("0")),
        type,
        false,
        ValueSource.VERSION,
        Constraints.NONE,
        Optional.empty(),
        new Origin(thing.key().origin().where(), "schema " + thing.name()));
  }

  private static String columnName(ContractThing thing, String jsonName) {
    return thing.claimColumn(
        ContractColumns.columnName(ContractColumns.tableName(thing.name()), jsonName));
  }
}
