package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.View;
import dev.hadron.catalog.ViewStructure;
import dev.hadron.catalog.ViewStructure.Condition;
import dev.hadron.catalog.ViewStructure.Item;
import dev.hadron.catalog.ViewStructure.Named;
import dev.hadron.catalog.ViewStructure.Query;
import dev.hadron.catalog.ViewStructure.Reference;
import dev.hadron.catalog.ViewStructure.Rows;
import dev.hadron.catalog.ViewStructure.Same;
import dev.hadron.catalog.ViewStructure.Select;
import dev.hadron.catalog.ViewStructure.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables behind a view, through queries in brackets and other views, and what joins them. */
final class ViewParts {

  private final Catalog catalog;
  private final List<QualifiedName> tables = new ArrayList<>();
  private final List<Condition> conditions = new ArrayList<>();
  private boolean certain = true;

  private ViewParts(Catalog catalog) {
    this.catalog = catalog;
  }

  /** What is behind the view; none where its text does not tell. */
  static Optional<ViewParts> of(Catalog catalog, View view) {
    ViewParts parts = new ViewParts(catalog);
    return parts.add(view.structure(), true).map(columns -> parts);
  }

  /** The column of a table that each column of the view shows. */
  static Optional<Reference> column(Catalog catalog, View view, String name) {
    ViewParts parts = new ViewParts(catalog);
    return parts.add(view.structure(), true).flatMap(columns -> columns.find(name));
  }

  List<QualifiedName> tables() {
    return tables;
  }

  List<Condition> conditions() {
    return conditions;
  }

  /** Whether rows that meet the conditions make a row of the view. */
  boolean isCertain() {
    return certain;
  }

  /** Where the columns of some rows are from. */
  private interface Columns {
    Optional<Reference> find(String name);
  }

  private Optional<Columns> add(ViewStructure structure, boolean required) {
    if (!(structure instanceof Select select)) {
      return Optional.empty();
    }
    List<Columns> sources = new ArrayList<>();
    for (Source source : select.sources()) {
      Optional<Columns> columns = add(source.rows(), required && !source.optional());
      if (columns.isEmpty() && source.optional()) {
        columns = Optional.of(name -> Optional.empty());
      }
      if (columns.isEmpty()) {
        return Optional.empty();
      }
      sources.add(columns.get());
    }
    if (required && (select.conditional() || select.multiplied())) {
      certain = false;
    }
    for (Condition condition : select.conditions()) {
      Optional<Condition> resolved = resolved(condition, sources);
      resolved.ifPresent(conditions::add);
      certain &= resolved.isPresent() || !required || !condition.always();
    }
    return Optional.of(
        name ->
            select.item(name)
                .flatMap(Item::column)
                .flatMap(column -> sources.get(column.source()).find(column.column())));
  }

  private Optional<Columns> add(Rows rows, boolean required) {
    if (rows instanceof Query query) {
      return add(query.structure(), required);
    }
    QualifiedName name = ((Named) rows).name();
    Optional<View> view = catalog.view(name);
    if (view.isPresent()) {
      certain &= !view.get().materialized();
      return add(view.get().structure(), required);
    }
    int source = tables.size();
    tables.add(name);
    return Optional.of(column -> Optional.of(new Reference(source, column)));
  }

  private static Optional<Condition> resolved(Condition condition, List<Columns> sources) {
    Optional<Reference> column = find(condition.column(), sources);
    if (column.isPresent() && condition.test() instanceof Same same) {
      return find(same.other(), sources)
          .map(other -> new Condition(column.get(), new Same(other), condition.always()));
    }
    return column.map(found -> new Condition(found, condition.test(), condition.always()));
  }

  private static Optional<Reference> find(Reference reference, List<Columns> sources) {
    return sources.get(reference.source()).find(reference.column());
  }
}
