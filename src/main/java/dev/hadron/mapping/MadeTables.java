package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.SqlIdentifier;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.Entity;
import dev.hadron.model.EnumType;
import dev.hadron.model.Origin;
import dev.hadron.model.RecordType;
import dev.hadron.model.ValueSource;
import dev.hadron.model.Relation;
import dev.hadron.model.TableName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tables that are made for the things of a contract, where no schema is given. */
final class MadeTables implements ContractStorage {

  private final UniqueNames tables = new UniqueNames();
  private ContractThings things;
  private ContractColumns columns;
  private ContractLinks links;
  private List<Entity> entities;

  /** Keys first, then what refers to them, then lists of what refers, then plain values. */
  @Override
  public ContractThings keep(ContractFacts facts) {
    ContractTypes types = facts.types();
    ContractUses uses = facts.uses();
    List<LedgerEntry> ledger = facts.ledger();
    things = new ContractThings(facts.families(), new ContractMembers(types, uses));
    columns = new ContractColumns(types.enums());
    things.all().forEach(thing -> tables.claim(ContractColumns.tableName(thing.name())));
    links = new ContractLinks(things, facts, this::table);
    ContractIdentities identities = new ContractIdentities(columns, uses, ledger);
    things.all().forEach(identities::identify);
    new ContractReferences(things, types, uses, ledger).find();
    new ContractRelatedValues(things, uses).find();
    new ContractCollections(things, types, tables, ledger).find();
    links.find();
    new ContractMarks(things, links, facts.meanings(), facts.recognised()).find();
    new ContractParts(things, uses, ledger).find();
    ContractAttributes attributes = new ContractAttributes(types, columns, uses, facts.meanings(), ledger);
    things.all().forEach(attributes::find);
    new ContractScopes(things, uses, ledger).find();
    entities = new ContractEntities(things, types).all();
    return things;
  }

  /** A table of who has done what. */
  private Optional<Relation.ManyToMany> table(
      ContractThing thing, ContractThing account, LinkVerb verb, Origin origin) {
    String relation = thing.claim(verb.participle() + "By");
    String from = ContractNames.table(thing.name());
    String table =
        tables.claim(SqlIdentifier.cut(from + "_" + verb.base(), SqlIdentifier.MAX_BYTES));
    return Optional.of(
        new Relation.ManyToMany(
            relation,
            account.name(),
            new TableName(Optional.empty(), table, Optional.empty(), SqlIdentifier.quote(table)),
            List.of(ContractCollections.column(from, thing)),
            List.of(ContractCollections.column(ContractNames.column(relation), account)),
            false,
            true,
            origin));
  }

  @Override
  public ContractLinks links() {
    return links;
  }

  @Override
  public List<Entity> entities() {
    return entities;
  }

  @Override
  public List<EnumType> enums() {
    return List.of();
  }

  @Override
  public Optional<String> absence(ContractCall call) {
    return Optional.empty();
  }

  /** Such a table demands nothing that no body says. */
  @Override
  public Optional<String> lack(ContractThing thing, RecordType body, Set<String> set) {
    return thing.attributes().stream()
        .filter(attribute -> attribute.source() == ValueSource.DATABASE)
        .filter(attribute -> !attribute.nullable() && attribute.column().defaultExpression().isEmpty())
        .filter(attribute -> !set.contains(attribute.name()))
        .map(attribute -> "nothing makes " + attribute.wireName() + ", which answers promise")
        .findFirst();
  }

  /** The tables that the contract asks for. */
  Catalog catalog() {
    return new ContractTables(entities, things, columns).catalog();
  }
}
