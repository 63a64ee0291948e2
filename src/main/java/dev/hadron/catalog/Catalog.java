package dev.hadron.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Everything that one input creates in a database; each list is in the order of creation. */
public record Catalog(
    List<Schema> schemas,
    List<Extension> extensions,
    List<EnumType> enums,
    List<Domain> domains,
    List<CompositeType> compositeTypes,
    List<Sequence> sequences,
    List<Table> tables,
    List<View> views,
    List<Routine> routines,
    List<Trigger> triggers,
    List<RewriteRule> rules) {

  public static final Catalog EMPTY =
      new Catalog(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
          List.of(), List.of(), List.of());

  public Catalog {
    schemas = List.copyOf(schemas);
    extensions = List.copyOf(extensions);
    enums = List.copyOf(enums);
    domains = List.copyOf(domains);
    compositeTypes = List.copyOf(compositeTypes);
    sequences = List.copyOf(sequences);
    tables = List.copyOf(tables);
    views = List.copyOf(views);
    routines = List.copyOf(routines);
    triggers = List.copyOf(triggers);
    rules = List.copyOf(rules);
  }

  /** The same with other tables. */
  public Catalog withTables(List<Table> newTables) {
    return new Catalog(
        schemas,
        extensions,
        enums,
        domains,
        compositeTypes,
        sequences,
        newTables,
        views,
        routines,
        triggers,
        rules);
  }

  /** The same with other views. */
  public Catalog withViews(List<View> newViews) {
    return new Catalog(
        schemas,
        extensions,
        enums,
        domains,
        compositeTypes,
        sequences,
        tables,
        newViews,
        routines,
        triggers,
        rules);
  }

  /** The table of that name. */
  public Optional<Table> table(QualifiedName name) {
    return named(tables, Table::name, name);
  }

  /** The first table of that name in any schema; schema {@code public} comes first. */
  public Optional<Table> table(String name) {
    return table(QualifiedName.inPublic(name))
        .or(() -> tables.stream().filter(table -> table.name().name().equals(name)).findFirst());
  }

  public Optional<EnumType> enumType(QualifiedName name) {
    return named(enums, EnumType::name, name);
  }

  public Optional<Domain> domain(QualifiedName name) {
    return named(domains, Domain::name, name);
  }

  public Optional<CompositeType> compositeType(QualifiedName name) {
    return named(compositeTypes, CompositeType::name, name);
  }

  public Optional<Sequence> sequence(QualifiedName name) {
    return named(sequences, Sequence::name, name);
  }

  public Optional<View> view(QualifiedName name) {
    return named(views, View::name, name);
  }

  /** The first of that name. Every column asks, so that this is a loop and no stream. */
  private static <T> Optional<T> named(
      List<T> all, Function<T, QualifiedName> nameOf, QualifiedName name) {
    for (T each : all) {
      if (nameOf.apply(each).equals(name)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /**
   * The type a domain stands for, followed through domains over domains; any other type as it is.
   */
  public SqlType resolveDomain(SqlType type) {
    SqlType resolved = type;
    Optional<Domain> domain = type.isArray() ? Optional.empty() : domain(type.name());
    // A domain can only be built on one that exists already, so this chain ends.
    while (domain.isPresent()) {
      resolved = domain.get().type();
      domain = resolved.isArray() ? Optional.empty() : domain(resolved.name());
    }
    return resolved;
  }

  /** Foreign keys of all tables that point at {@code table}. */
  public List<Reference> referencesTo(QualifiedName table) {
    return tables.stream()
        .flatMap(
            from ->
                from.foreignKeys().stream()
                    .filter(key -> key.referencedTable().equals(table))
                    .map(key -> new Reference(from, key)))
        .toList();
  }

  /** True for a join table that is nothing but a link: no table refers to its rows. */
  public boolean isLink(Table table) {
    return table.isLinkTable() && referencesTo(table.name()).isEmpty();
  }

  /** Triggers of a table or view. */
  public List<Trigger> triggersOn(QualifiedName relation) {
    return triggers.stream().filter(trigger -> trigger.relation().equals(relation)).toList();
  }

  /** The names of all tables, views, types and routines. */
  public Stream<QualifiedName> names() {
    return Stream.of(
            tables.stream().map(Table::name),
            views.stream().map(View::name),
            enums.stream().map(EnumType::name),
            domains.stream().map(Domain::name),
            compositeTypes.stream().map(CompositeType::name),
            routines.stream().map(Routine::name))
        .flatMap(names -> names);
  }

  /** What a trigger calls; several where a name is overloaded. */
  public Stream<Routine> functionsOf(Trigger trigger) {
    return routines.stream().filter(routine -> routine.name().equals(trigger.function()));
  }

  /** Rewrite rules of a table or view. */
  public List<RewriteRule> rulesOn(QualifiedName relation) {
    return rules.stream().filter(rule -> rule.relation().equals(relation)).toList();
  }

  /** A foreign key seen from the referenced side. */
  public record Reference(Table from, ForeignKey key) {}

  /** The same without these tables, and without what belongs to them. */
  public Catalog without(Set<QualifiedName> gone) {
    return new Catalog(
        schemas,
        extensions,
        enums,
        domains,
        compositeTypes,
        sequences.stream()
            .filter(s -> s.ownedBy().filter(owner -> gone.contains(owner.table())).isEmpty())
            .toList(),
        tables.stream().filter(table -> !gone.contains(table.name())).toList(),
        views,
        routines,
        triggers.stream().filter(each -> !gone.contains(each.relation())).toList(),
        rules);
  }
}
