package dev.hadron.mapping;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.model.Entity;
import dev.hadron.model.EnumType;
import dev.hadron.model.RecordType;
import dev.hadron.model.RowSource;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables of a schema as the place of a contract's things, as far as the two meet. */
final class GivenTables implements ContractStorage {

  private final ServiceModel schema;
  private final Pairings told;
  private final Map<String, EnumType> schemaEnums = new LinkedHashMap<>();
  private final Map<String, GivenThing> given = new LinkedHashMap<>();
  private ContractFamilies families;
  private ContractLinks links;
  private TablePairs pairs;
  private List<Entity> entities = List.of();
  private List<Counterpart> rows = List.of();

  /**
   * @param schema the service that the schema alone would be
   */
  GivenTables(ServiceModel schema, Pairings told) {
    this.schema = schema;
    this.told = told;
  }

  @Override
  public ContractThings keep(ContractFacts facts) {
    families = facts.families();
    ContractTypes types = facts.types();
    ContractUses uses = facts.uses();
    ContractMembers members = new ContractMembers(types, uses);
    List<Entity> tables = withEnums(types);
    pairs = pairs(tables, new ContractThings(families, members).all(), types);
    new PairedRecords(types, byName(tables), name -> enumType(types, name))
        .retype(pairs.pairs().values());
    Map<String, Entity> byName = byName(renamed(tables));
    ContractThings things =
        new ContractThings(
            families, members, family -> pairs.pairs().containsKey(family.name()));
    ColumnPairs.Search search =
        new ColumnPairs.Search(told, name -> enumType(types, name), byName::get);
    for (ContractThing thing : things.all()) {
      given.put(
          thing.name(),
          new GivenThing(
              thing,
              byName.get(thing.name()),
              search.of(thing, TablePairs.namesOf(thing), byName.get(thing.name())),
              pathKeys(thing, uses)));
    }
    bind(things, facts, byName.values().stream().filter(this::isUnpaired).toList());
    entities = reachable(byName);
    rows = new PairReport(pairs, given, families, types, facts.ledger()).report(tables, entities);
    return things;
  }

  @Override
  public ContractLinks links() {
    return links;
  }

  private boolean isUnpaired(Entity entity) {
    return !given.containsKey(entity.name());
  }

  private void bind(ContractThings things, ContractFacts facts, List<Entity> unpaired) {
    LinkTables tables = new LinkTables(unpaired);
    links =
        new ContractLinks(
            things,
            facts,
            (thing, account, verb, origin) ->
                tables
                    .of(verb, table(thing), table(account))
                    .map(link -> link.ownedAs(thing.claim(verb.participle() + "By"))));
    given.values().forEach(GivenThing::identify);
    given.values().forEach(each -> each.refer(things));
    new ContractReferences(things, facts.types(), facts.uses(), facts.ledger()).settleGiven();
    given.values().forEach(each -> each.collect(things, given, tables));
    new ContractRelatedValues(things, facts.uses()).find();
    links.find();
    new ContractMarks(things, links, facts.meanings(), facts.recognised()).find();
    given.values().forEach(GivenThing::leaveRest);
  }

  private Entity table(ContractThing thing) {
    return given.get(thing.name()).table();
  }

  private static Map<String, Entity> byName(List<Entity> tables) {
    Map<String, Entity> byName = new LinkedHashMap<>();
    tables.forEach(table -> byName.put(table.name(), table));
    return byName;
  }

  private TablePairs pairs(List<Entity> tables, List<ContractThing> things, ContractTypes types) {
    Map<String, Entity> byName = byName(tables);
    TablePairs found =
        new TablePairs(
            tables,
            told,
            new ColumnPairs.Search(told, name -> enumType(types, name), byName::get));
    found.find(things);
    return found;
  }

  /** The tables with names of enums that no type of the contract has. */
  private List<Entity> withEnums(ContractTypes types) {
    Map<String, String> names = new LinkedHashMap<>();
    for (EnumType type : schema.enums()) {
      String name = types.claim(type.name());
      names.put(type.name(), name);
      schemaEnums.put(
          name,
          new EnumType(
              name,
              type.packageName(),
              type.constants(),
              type.storage(),
              type.description(),
              type.origin()));
    }
    EntityRenaming renaming = new EntityRenaming(Map.of(), names, Map.of());
    return schema.entities().stream().map(renaming::of).toList();
  }

  private EnumType enumType(ContractTypes types, String name) {
    EnumType own = schemaEnums.get(name);
    return own != null ? own : types.enums().named(name);
  }

  /** Tables have the names of the things that they keep, and columns those of the properties. */
  private List<Entity> renamed(List<Entity> tables) {
    UniqueNames names = new UniqueNames();
    Map<String, String> byTable = new LinkedHashMap<>();
    Map<String, Map<String, String>> attributes = new LinkedHashMap<>();
    families.entities().forEach(family -> names.claim(family.name()));
    pairs
        .pairs()
        .forEach(
            (thing, pair) -> {
              byTable.put(pair.entity().name(), thing);
              attributes.put(pair.entity().name(), attributeNames(pair));
            });
    for (Entity table : tables) {
      byTable.computeIfAbsent(table.name(), names::claim);
    }
    EntityRenaming renaming = new EntityRenaming(byTable, Map.of(), attributes);
    return tables.stream().map(renaming::of).toList();
  }

  private static Map<String, String> attributeNames(TablePairs.Pair pair) {
    Map<String, String> names = new LinkedHashMap<>();
    Entity entity = pair.entity();
    UniqueNames taken = new UniqueNames();
    entity.attributes().forEach(attribute -> taken.claim(attribute.name()));
    entity.relations().forEach(relation -> taken.claim(relation.name()));
    for (ColumnPairs.Value value : pair.columns().values().values()) {
      String wanted = value.member().name();
      if (!value.secret() && !taken.isTaken(wanted)) {
        names.put(value.attribute().name(), taken.claim(wanted));
      }
    }
    return names;
  }

  private static Set<String> pathKeys(ContractThing thing, ContractUses uses) {
    return uses.onItems(thing.family()).stream()
        .flatMap(call -> call.path().lastKey().stream())
        .flatMap(parameter -> ContractIdentities.named(thing, parameter).stream())
        .map(ContractMember::name)
        .collect(Collectors.toSet());
  }

  /** The tables that keep things, and those that their rows refer to. */
  private List<Entity> reachable(Map<String, Entity> byName) {
    Map<String, Entity> reached = new LinkedHashMap<>();
    given.forEach((name, each) -> reached.put(name, each.entity()));
    List<String> open = new ArrayList<>(reached.keySet());
    while (!open.isEmpty()) {
      Entity entity = reached.get(open.remove(0));
      List<String> needed = new ArrayList<>(entity.targets());
      if (entity.rows() instanceof RowSource.Derived derived) {
        derived.parts().forEach(part -> part.entity().ifPresent(needed::add));
      }
      for (String target : needed) {
        if (!reached.containsKey(target)) {
          Entity other = byName.get(target);
          reached.put(
              target, EntityChanges.withRelations(other, List.copyOf(other.references())));
          open.add(target);
        }
      }
    }
    return List.copyOf(reached.values());
  }

  @Override
  public List<Entity> entities() {
    return entities;
  }

  /** Those of the schema that some table or document needs. */
  @Override
  public List<EnumType> enums() {
    Set<String> used =
        entities.stream()
            .flatMap(entity -> entity.attributes().stream())
            .map(attribute -> attribute.type().element())
            .filter(ValueType.EnumRef.class::isInstance)
            .map(type -> ((ValueType.EnumRef) type).enumName())
            .collect(Collectors.toSet());
    return schemaEnums.values().stream().filter(type -> used.contains(type.name())).toList();
  }

  List<Counterpart> rows() {
    return rows;
  }

  /** What the user says of pairs that are in neither input. */
  List<Diagnostic> unknown() {
    Set<String> things = new HashSet<>();
    for (ContractFamily family : families.entities()) {
      things.add(family.name());
      things.addAll(family.records());
    }
    return told.all().keySet().stream()
        .filter(key -> !things.contains(key.replaceFirst("\\..*", "")))
        .map(
            key ->
                Diagnostic.warning(
                    "option",
                    "nothing that the contract stores is called " + key.replaceFirst("\\..*", ""),
                    SourceLocation.ofFile(Pairings.PLACE + key),
                    "'hadron check' lists the things of the contract with their tables"))
        .toList();
  }

  @Override
  public Optional<String> absence(ContractCall call) {
    Optional<ContractFamily> at = families.at(call.path());
    return at.or(() -> call.answer().coreRecord().flatMap(families::entityOf))
        .or(() -> call.request().coreRecord().flatMap(families::entityOf))
        .map(ContractFamily::name)
        .filter(pairs.refused()::containsKey)
        .map(name -> name + " is not stored: " + pairs.refused().get(name));
  }

  @Override
  public Optional<String> lack(ContractThing thing, RecordType body, Set<String> set) {
    return new PairDemands(thing, entity(thing.name())).lack(body, set);
  }

  private Entity entity(String name) {
    return entities.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no table keeps " + name));
  }
}
