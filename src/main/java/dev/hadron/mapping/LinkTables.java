package dev.hadron.mapping;

import dev.hadron.model.Attribute;
import dev.hadron.model.Entity;
import dev.hadron.model.Identifier;
import dev.hadron.model.Relation;
import dev.hadron.model.ValueSource;
import dev.hadron.model.naming.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tables that a contract has no thing for and that link the rows of two others: their key is two
 * foreign keys, and whatever else they have has a value by itself.
 */
final class LinkTables {

  private final List<Entity> tables;

  LinkTables(List<Entity> tables) {
    this.tables = tables.stream().filter(LinkTables::isLink).toList();
  }

  private static boolean isLink(Entity table) {
    Set<String> keys = new HashSet<>();
    table.references().forEach(reference -> keys.add(reference.columns().get(0).column()));
    boolean keyed =
        table.identifier() instanceof Identifier.Composite
            && table.references().size() == 2
            && table.keyAttributes().stream()
                .map(attribute -> attribute.column().name())
                .allMatch(keys::contains);
    return keyed
        && table.attributes().stream()
            .filter(attribute -> !table.isKey(attribute))
            .allMatch(LinkTables::hasValue);
  }

  private static boolean hasValue(Attribute attribute) {
    return attribute.nullable()
        || attribute.column().defaultExpression().isPresent()
        || attribute.source() == ValueSource.DATABASE;
  }

  /** The links from rows of one table to those of another one. */
  List<Relation.ManyToMany> between(Entity from, Entity to) {
    List<Relation.ManyToMany> links = new ArrayList<>();
    for (Entity table : tables) {
      Optional<Relation.ManyToOne> near = end(table, from);
      Optional<Relation.ManyToOne> far = end(table, to);
      if (!from.equals(to) && near.isPresent() && far.isPresent()) {
        links.add(link(table, to, near.get(), far.get()));
      }
    }
    return links;
  }

  /**
   * The table of who has done something to the rows of a table, by its name; of accounts among
   * themselves also by the names of its columns, which say who is which.
   */
  Optional<Relation.ManyToMany> of(LinkVerb verb, Entity table, Entity account) {
    List<Relation.ManyToMany> found =
        (table.equals(account) ? amongThemselves(verb, account) : between(table, account))
            .stream().filter(link -> says(verb, link.joinTable().name())).toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static boolean says(LinkVerb verb, String table) {
    return Words.of(table).stream()
        .anyMatch(word -> LinkVerb.of(word).filter(verb::equals).isPresent());
  }

  private List<Relation.ManyToMany> amongThemselves(LinkVerb verb, Entity account) {
    List<Relation.ManyToMany> links = new ArrayList<>();
    for (Entity table : tables) {
      List<Relation.ManyToOne> ends = table.references();
      List<Relation.ManyToOne> done =
          ends.stream().filter(end -> verb.isOfDone(Words.of(column(end)))).toList();
      boolean own = ends.stream().allMatch(end -> end.target().equals(account.name()));
      if (own && done.size() == 1) {
        Relation.ManyToOne other = ends.get(ends.get(0) == done.get(0) ? 1 : 0);
        links.add(link(table, account, done.get(0), other));
      }
    }
    return links;
  }

  private static String column(Relation.ManyToOne end) {
    return end.columns().get(0).column();
  }

  private static Relation.ManyToMany link(
      Entity table, Entity to, Relation.ManyToOne near, Relation.ManyToOne far) {
    return new Relation.ManyToMany(
        far.name(),
        to.name(),
        table.table(),
        near.columns(),
        far.columns(),
        false,
        true,
        table.origin());
  }

  private static Optional<Relation.ManyToOne> end(Entity table, Entity target) {
    return table.references().stream()
        .filter(reference -> reference.target().equals(target.name()))
        .findFirst();
  }
}
