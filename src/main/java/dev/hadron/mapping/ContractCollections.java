package dev.hadron.mapping;

import dev.hadron.catalog.SqlIdentifier;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.RecordType;
import dev.hadron.model.Relation;
import dev.hadron.model.TableName;
import dev.hadron.model.naming.Plural;
import dev.hadron.model.naming.Words;
import java.util.List;
import java.util.Optional;

/** Finds what lists of things inside a thing are: rows that refer to it, or rows linked to it. */
final class ContractCollections {

  private final ContractThings things;
  private final ContractTypes types;
  private final List<LedgerEntry> ledger;
  private final UniqueNames tables;

  /**
   * @param tables names of tables that are taken
   */
  ContractCollections(
      ContractThings things, ContractTypes types, UniqueNames tables, List<LedgerEntry> ledger) {
    this.things = things;
    this.types = types;
    this.tables = tables;
    this.ledger = ledger;
  }

  /** Gives every thing its relations to many; all references are known. */
  void find() {
    for (ContractThing thing : things.all()) {
      things.forEachList(
          thing, (member, target, element) -> relate(thing, member, target, element));
    }
  }

  private void relate(
      ContractThing thing, ContractMember member, ContractThing target, String element) {
    Optional<ContractReference> back = target.referenceTo(thing);
    if (back.isPresent() && (back.get().scoped() || !member.created())) {
      String relation = thing.claim(member.name());
      thing.add(
          new Relation.OneToMany(
              relation, target.name(), back.get().name(), member.property().origin()));
      thing.give(member.name(), new ContractRole.Children(relation));
    } else if (member.fromClient() && namesKey(element, target)) {
      link(thing, member, target);
    } else {
      unanswered(thing, member, target);
    }
  }

  /** Whether an element of the list carries the key of its row. */
  private boolean namesKey(String element, ContractThing target) {
    return keyProperty(types.record(element), target).isPresent();
  }

  /** The property of a nested object that holds the key of the thing that it names. */
  static Optional<RecordType.Property> keyProperty(RecordType nested, ContractThing target) {
    return nested.properties().stream()
        .filter(p -> p.name().equals(target.key().name()) && p.type().equals(target.key().type()))
        .filter(p -> target.member(p.name()).isPresent())
        .findFirst();
  }

  private void link(ContractThing thing, ContractMember member, ContractThing target) {
    String relation = thing.claim(member.name());
    String from = ContractNames.table(thing.name());
    String to = String.join("_", Words.of(Plural.singularOfLast(Words.of(member.name()))));
    String toColumn = to.equals(from) ? "linked_" + to : to;
    String table = tables.claim(SqlIdentifier.cut(from + "_" + to, SqlIdentifier.MAX_BYTES));
    thing.add(
        new Relation.ManyToMany(
            relation,
            target.name(),
            new TableName(Optional.empty(), table, Optional.empty(), SqlIdentifier.quote(table)),
            List.of(column(from, thing)),
            List.of(column(toColumn, target)),
            false,
            true,
            member.property().origin()));
    thing.give(member.name(), new ContractRole.Links(relation));
  }

  static Relation.JoinColumn column(String prefix, ContractThing end) {
    String referenced = end.key().column().name();
    String name = SqlIdentifier.cut(prefix + "_" + referenced, SqlIdentifier.MAX_BYTES);
    return new Relation.JoinColumn(name, SqlIdentifier.quote(name), referenced, end.key().name());
  }

  private void unanswered(ContractThing thing, ContractMember member, ContractThing target) {
    thing.give(
        member.name(),
        new ContractRole.Unanswered("nothing says how " + target.name() + " rows belong to it"));
    ledger.add(
        new LedgerEntry(
            "list-unanswered",
            "property " + thing.name() + "." + member.property().jsonName(),
            "is always empty: nothing in the contract says which rows belong to it",
            member.property().origin().where()));
  }
}
