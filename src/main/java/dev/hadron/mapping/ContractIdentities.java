package dev.hadron.mapping;

import dev.hadron.api.HttpMethod;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Constraints;
import dev.hadron.model.Identifier;
import dev.hadron.model.Origin;
import dev.hadron.model.RecordType;
import dev.hadron.model.ValueSource;
import dev.hadron.model.ValueType;
import dev.hadron.model.naming.JavaName;
import dev.hadron.model.naming.Words;
import java.util.List;
import java.util.Optional;

/** Finds how a thing is identified: by a property, or by a number that nobody sees. */
final class ContractIdentities {

  private final ContractColumns columns;
  private final ContractUses uses;
  private final List<LedgerEntry> ledger;

  ContractIdentities(ContractColumns columns, ContractUses uses, List<LedgerEntry> ledger) {
    this.columns = columns;
    this.uses = uses;
    this.ledger = ledger;
  }

  /** Gives the thing its identifier; natural keys of paths stay values of their own. */
  void identify(ContractThing thing) {
    Optional<ContractMember> member = identity(thing).or(() -> madeKey(thing));
    if (member.isEmpty()) {
      hide(thing, "id");
      return;
    }
    ContractMember id = member.get();
    if (isNumber(id.type())) {
      make(thing, id, Optional.empty());
    } else if (is(id.type(), BasicType.UUID)) {
      make(thing, id, Optional.of("gen_random_uuid()"));
    } else if (is(id.type(), BasicType.STRING) && id.demanded()) {
      assign(thing, id);
    } else {
      hide(thing, thing.member("id").isPresent() ? "rowId" : "id");
      randomText(thing, id);
    }
  }

  /** The property that a path parameter of the thing's items stands for. */
  static Optional<ContractMember> named(ContractThing thing, String parameter) {
    List<String> words = Words.of(parameter);
    List<String> own = Words.of(thing.name());
    boolean prefixed = words.size() > own.size() && words.subList(0, own.size()).equals(own);
    String rest =
        prefixed
            ? JavaName.variable(String.join("_", words.subList(own.size(), words.size())))
            : JavaName.variable(parameter);
    return thing
        .member(JavaName.variable(parameter))
        .or(() -> thing.member(rest))
        .or(() -> saysId(words) ? identity(thing) : Optional.empty())
        // No address names an object, a list, JSON of any form, or what is in a file.
        .filter(member -> member.type().isScalar())
        .filter(member -> !is(member.type(), BasicType.BYTES));
  }

  private static boolean saysId(List<String> words) {
    return !words.isEmpty() && List.of("id", "uuid", "guid").contains(words.get(words.size() - 1));
  }

  /** The property that is called an identity. */
  private static Optional<ContractMember> identity(ContractThing thing) {
    return thing
        .member("id")
        .or(() -> thing.member(thing.variable() + "Id"))
        .or(() -> thing.member("uuid"))
        .or(() -> thing.member("guid"))
        .filter(member -> member.type() instanceof ValueType.Basic);
  }

  /** What paths find it by and no caller gives, of a type that the database can make keys of. */
  private Optional<ContractMember> madeKey(ContractThing thing) {
    return uses.onItems(thing.family()).stream()
        .filter(call -> !(call.is(HttpMethod.PUT) && call.declares("201")))
        .flatMap(call -> call.path().lastKey().stream())
        .flatMap(parameter -> named(thing, parameter).stream())
        .filter(member -> !member.fromClient() || isLeftToServer(member))
        .filter(member -> isNumber(member.type()) || is(member.type(), BasicType.UUID))
        .findFirst();
  }

  /** An id that callers may say and need not: a row without one would be found by nobody. */
  private static boolean isLeftToServer(ContractMember member) {
    return !member.demanded() && saysId(Words.of(member.name()));
  }

  private void make(ContractThing thing, ContractMember id, Optional<String> byDefault) {
    String name = thing.claim(id.name());
    String column = thing.claimColumn(ContractNames.column(id.property().jsonName()));
    Attribute attribute = attribute(name, column, id, byDefault, ValueSource.DATABASE);
    thing.identify(
        byDefault.isPresent() ? new Identifier.Uuid(name, true) : new Identifier.Identity(name),
        attribute);
    thing.give(id.name(), new ContractRole.Key(name));
    if (id.created()) {
      ledger.add(
          new LedgerEntry(
              "client-key-ignored",
              "property " + thing.name() + "." + id.property().jsonName(),
              "is made by the database: what a caller sends for it is not kept",
              id.property().origin().where()));
    }
  }

  private void assign(ContractThing thing, ContractMember id) {
    String name = thing.claim(id.name());
    String column = thing.claimColumn(ContractNames.column(id.property().jsonName()));
    thing.identify(
        new Identifier.Assigned(name),
        attribute(name, column, id, Optional.empty(), ValueSource.CLIENT));
    thing.give(id.name(), new ContractRole.Stored(name));
  }

  /** A text that the database makes and that says nothing about the row. */
  private void randomText(ContractThing thing, ContractMember id) {
    String name = thing.claim(id.name());
    String column = thing.claimColumn(ContractNames.column(id.property().jsonName()));
    thing.add(attribute(name, column, id, Optional.of(RandomTexts.sql(uses.madeForm(thing.family(), id))), ValueSource.DATABASE));
    thing.unique().add(name);
    thing.give(id.name(), new ContractRole.Stored(name));
  }

  private void hide(ContractThing thing, String wanted) {
    String name = thing.claim(wanted);
    RecordType.Property any = thing.members().get(0).property();
    thing.identify(
        new Identifier.Identity(name),
        new Attribute(
            name,
            name,
            columns.column(
                thing.claimColumn(ContractNames.column(name)),
                ValueType.of(BasicType.LONG),
                Constraints.NONE,
                Optional.empty()),
            ValueType.of(BasicType.LONG),
            false,
            ValueSource.DATABASE,
            Constraints.NONE,
            Optional.empty(),
            new Origin(any.origin().where(), "schema " + thing.name())));
  }

  private Attribute attribute(
      String name,
      String column,
      ContractMember id,
      Optional<String> byDefault,
      ValueSource source) {
    Constraints kept = source == ValueSource.CLIENT ? id.constraints() : Constraints.NONE;
    return new Attribute(
        name,
        id.property().jsonName(),
        columns.column(column, id.type(), kept, byDefault),
        id.type(),
        false,
        source,
        kept,
        id.property().description(),
        id.property().origin());
  }

  private static boolean isNumber(ValueType type) {
    return is(type, BasicType.INTEGER) || is(type, BasicType.LONG);
  }

  static boolean is(ValueType type, BasicType basic) {
    return type instanceof ValueType.Basic given && given.type() == basic;
  }
}
