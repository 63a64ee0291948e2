package dev.hadron.mapping;

import dev.hadron.model.Entity;
import dev.hadron.model.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds what lists of things inside a thing are in its schema: rows that refer to it, or links. */
final class GivenLists {

  private final ContractThing thing;
  private final Entity entity;
  private final LinkTables tables;
  private final List<Relation> lists = new ArrayList<>();

  GivenLists(ContractThing thing, Entity entity, LinkTables tables) {
    this.thing = thing;
    this.entity = entity;
    this.tables = tables;
  }

  /**
   * Gives the thing its relations to many.
   *
   * @param tableOf the table of another thing, by its name
   */
  void find(ContractThings things, Function<String, Entity> tableOf) {
    things.forEachList(
        thing, (member, target, element) -> find(member, target, tableOf.apply(target.name())));
  }

  private void find(ContractMember member, ContractThing target, Entity table) {
    Optional<Relation.ManyToMany> link = only(member, links(target, table));
    if (link.isPresent()) {
      link(member, link.get());
      return;
    }
    List<Relation.ManyToOne> back =
        table.references().stream()
            .filter(reference -> reference.target().equals(thing.name()))
            .filter(reference -> !reference.inKey())
            .toList();
    if (back.size() == 1) {
      String name = thing.claim(member.name());
      add(
          member,
          new Relation.OneToMany(
              name, target.name(), back.get(0).name(), member.property().origin()),
          new ContractRole.Children(name));
    }
  }

  /** Links to rows of another table that no other property shows. */
  private List<Relation.ManyToMany> links(ContractThing target, Entity table) {
    List<Relation.ManyToMany> links = new ArrayList<>();
    entity.relations().stream()
        .filter(Relation.ManyToMany.class::isInstance)
        .map(Relation.ManyToMany.class::cast)
        .filter(many -> many.target().equals(target.name()))
        .forEach(links::add);
    links.addAll(tables.between(entity, table));
    links.removeIf(link -> lists.stream().anyMatch(known -> isSame(known, link)));
    return links;
  }

  private static boolean isSame(Relation known, Relation.ManyToMany link) {
    return known instanceof Relation.ManyToMany many && many.joinTable().equals(link.joinTable());
  }

  private static Optional<Relation.ManyToMany> only(
      ContractMember member, List<Relation.ManyToMany> links) {
    return links.size() == 1
        ? Optional.of(links.get(0))
        : links.stream()
            .filter(
                link ->
                    ContractNames.letters(link.name())
                        .equals(ContractNames.letters(member.property().jsonName())))
            .findFirst();
  }

  private void link(ContractMember member, Relation.ManyToMany many) {
    String name =
        entity.findRelation(many.name()).isPresent() ? many.name() : thing.claim(member.name());
    add(member, many.ownedAs(name), new ContractRole.Links(name));
  }

  private void add(ContractMember member, Relation relation, ContractRole role) {
    lists.add(relation);
    thing.add(relation);
    thing.give(member.name(), role);
  }
}
