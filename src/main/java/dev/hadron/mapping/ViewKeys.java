package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.Index;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.View;
import dev.hadron.catalog.ViewStructure;
import dev.hadron.catalog.ViewStructure.Absent;
import dev.hadron.catalog.ViewStructure.Condition;
import dev.hadron.catalog.ViewStructure.Constant;
import dev.hadron.catalog.ViewStructure.Item;
import dev.hadron.catalog.ViewStructure.Named;
import dev.hadron.catalog.ViewStructure.Output;
import dev.hadron.catalog.ViewStructure.Query;
import dev.hadron.catalog.ViewStructure.Reference;
import dev.hadron.catalog.ViewStructure.Rows;
import dev.hadron.catalog.ViewStructure.Same;
import dev.hadron.catalog.ViewStructure.Select;
import dev.hadron.catalog.ViewStructure.Source;
import dev.hadron.catalog.ViewStructure.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which columns of a view tell its rows apart. The columns that are shown settle others: through
 * equalities, and through a unique key all of its table's row. Where they settle every row that was
 * joined, or all that rows are grouped by, they are a key; then those that are not needed are left
 * out.
 */
final class ViewKeys {

  private final Catalog catalog;
  private final Map<QualifiedName, List<String>> found = new HashMap<>();
  private final Map<Rows, List<List<String>>> keys = new IdentityHashMap<>();

  ViewKeys(Catalog catalog) {
    this.catalog = catalog;
  }

  /** A column of a table that a view shows as it is. */
  record Origin(Table table, Column column) {}

  /** Columns without NULL that are different in each row; none where none are sure to be. */
  List<String> of(View view) {
    List<String> known = found.get(view.name());
    if (known == null) {
      known = key(view);
      found.put(view.name(), known);
    }
    return known;
  }

  private List<String> key(View view) {
    for (Index index : view.indexes()) {
      if (index.isKey() && index.columns().stream().noneMatch(name -> isNullable(view, name))) {
        return index.columns();
      }
    }
    return view.structure() instanceof Select select ? key(select) : List.of();
  }

  /** Whether a column of a view may be NULL, as far as is known. */
  boolean isNullable(View view, String column) {
    return !(view.structure() instanceof Select select)
        || select.item(column).map(item -> isNullable(select, item)).orElse(true);
  }

  /** The column of a table that a column of a view shows. */
  Optional<Origin> origin(View view, String column) {
    return origin(view.structure(), column);
  }

  private Optional<Origin> origin(ViewStructure structure, String column) {
    if (!(structure instanceof Select select)) {
      return Optional.empty();
    }
    Optional<Reference> reference = select.item(column).flatMap(Item::column);
    if (reference.isEmpty()) {
      return Optional.empty();
    }
    String name = reference.get().column();
    Rows rows = select.sources().get(reference.get().source()).rows();
    if (rows instanceof Query query) {
      return origin(query.structure(), name);
    }
    Named named = (Named) rows;
    Optional<View> view = catalog.view(named.name());
    return view.isPresent()
        ? origin(view.get().structure(), name)
        : catalog
            .table(named.name())
            .flatMap(table -> table.column(name).map(found -> new Origin(table, found)));
  }

  // ---- null --------------------------------------------------------------------------------

  private boolean isNullable(Select select, Item item) {
    if (item.column().isEmpty()) {
      return !item.neverNull();
    }
    return isNullable(select, item.column().get());
  }

  private boolean isNullable(Select select, Reference column) {
    boolean required =
        select.conditions().stream()
            .filter(Condition::excludesNull)
            .anyMatch(condition -> isAbout(condition, column));
    Source source = select.sources().get(column.source());
    return !required && (source.optional() || isNullable(source.rows(), column.column()));
  }

  private static boolean isAbout(Condition condition, Reference column) {
    return condition.column().equals(column)
        || condition.test() instanceof Same same && same.other().equals(column);
  }

  private boolean isNullable(Rows rows, String column) {
    if (rows instanceof Query query) {
      return !(query.structure() instanceof Select select)
          || select.item(column).map(item -> isNullable(select, item)).orElse(true);
    }
    Named named = (Named) rows;
    Optional<View> view = catalog.view(named.name());
    return view.map(found -> isNullable(found, column))
        .orElseGet(
            () ->
                catalog
                    .table(named.name())
                    .flatMap(table -> table.column(column))
                    .map(Column::nullable)
                    .orElse(true));
  }

  // ---- keys --------------------------------------------------------------------------------

  /** What tells the rows of a source apart: lists of columns, an empty one for a single row. */
  private List<List<String>> keys(Rows rows) {
    List<List<String>> known = keys.get(rows);
    if (known == null) {
      known = readKeys(rows);
      keys.put(rows, known);
    }
    return known;
  }

  private List<List<String>> readKeys(Rows rows) {
    List<List<String>> keys = new ArrayList<>();
    if (rows instanceof Query query) {
      if (query.structure() instanceof Select select) {
        add(keys, select);
      }
      return keys;
    }
    Named named = (Named) rows;
    Optional<View> view = catalog.view(named.name());
    if (view.isPresent()) {
      List<String> key = of(view.get());
      if (!key.isEmpty()) {
        keys.add(key);
      } else if (view.get().structure() instanceof Select select) {
        add(keys, select);
      }
      return keys;
    }
    Optional<Table> table = catalog.table(named.name());
    if (table.isPresent()) {
      table.get().primaryKey().ifPresent(key -> keys.add(key.columns()));
      table.get().uniqueKeys().forEach(key -> keys.add(key.columns()));
      table.get().indexes().stream()
          .filter(Index::isKey)
          .forEach(index -> keys.add(index.columns()));
      keys.removeIf(key -> key.stream().anyMatch(column -> isNullable(rows, column)));
    }
    return keys;
  }

  private void add(List<List<String>> keys, Select select) {
    List<String> key = key(select);
    if (!key.isEmpty() || isSingle(select)) {
      keys.add(key);
    }
  }

  private static boolean isSingle(Select select) {
    return select.grouping().filter(List::isEmpty).isPresent() && !select.multiplied();
  }

  private List<String> key(Select select) {
    boolean several = select.multiplied() && select.grouping().isEmpty();
    List<Item> candidates = new ArrayList<>();
    for (Item item : select.items()) {
      boolean twice = select.items().stream().filter(i -> i.name().equals(item.name())).count() > 1;
      if (!twice && !isNullable(select, item)) {
        candidates.add(item);
      }
    }
    if (several || !tells(select, candidates)) {
      return List.of();
    }
    // The columns of primary keys stay longest, and of these the first ones.
    List<Item> leaving = new ArrayList<>(candidates);
    Collections.reverse(leaving);
    leaving.sort(Comparator.comparing(item -> isOfPrimaryKey(select, item)));
    for (Item item : leaving) {
      List<Item> fewer = candidates.stream().filter(each -> each != item).toList();
      if (tells(select, fewer)) {
        candidates = fewer;
      }
    }
    return candidates.stream().map(Item::name).toList();
  }

  private boolean isOfPrimaryKey(Select select, Item item) {
    if (item.column().isEmpty()
        || !(select.sources().get(item.column().get().source()).rows() instanceof Named named)) {
      return false;
    }
    String column = item.column().get().column();
    return catalog.table(named.name()).filter(t -> t.isPrimaryKeyColumn(column)).isPresent();
  }

  /** Whether the values of these columns are those of one row alone. */
  private boolean tells(Select select, List<Item> items) {
    Set<Reference> known = new HashSet<>();
    items.forEach(item -> item.column().ifPresent(known::add));
    Set<Integer> settled = new HashSet<>();
    boolean changed = true;
    while (changed) {
      changed = settleSources(select, known, settled);
      for (Condition condition : select.conditions()) {
        changed |= isMissing(select, condition) && settled.add(condition.column().source());
        changed |= settle(condition, known, settled);
      }
    }
    if (select.grouping().isEmpty()) {
      return settled.size() == select.sources().size();
    }
    return select.grouping().get().stream().allMatch(term -> isKnown(term, select, items, known, settled));
  }

  private static boolean isKnown(
      Term term, Select select, List<Item> items, Set<Reference> known, Set<Integer> settled) {
    if (term instanceof Reference column) {
      return isKnown(column, known, settled);
    }
    return term instanceof Output output && items.contains(select.items().get(output.item()));
  }

  private static boolean isKnown(Reference column, Set<Reference> known, Set<Integer> settled) {
    return settled.contains(column.source()) || known.contains(column);
  }

  private boolean settleSources(Select select, Set<Reference> known, Set<Integer> settled) {
    boolean changed = false;
    for (int i = 0; i < select.sources().size(); i++) {
      int source = i;
      boolean one =
          !settled.contains(i)
              && keys(select.sources().get(i).rows()).stream()
                  .anyMatch(
                      key ->
                          key.stream()
                              .allMatch(name -> known.contains(new Reference(source, name))));
      changed |= one && settled.add(i);
    }
    return changed;
  }

  /** Whether only rows stay for which an outer join has found nothing. */
  private boolean isMissing(Select select, Condition condition) {
    Source source = select.sources().get(condition.column().source());
    return condition.always()
        && condition.test() instanceof Absent
        && source.optional()
        && !isNullable(source.rows(), condition.column().column());
  }

  private static boolean settle(
      Condition condition, Set<Reference> known, Set<Integer> settled) {
    if (condition.test() instanceof Constant) {
      return known.add(condition.column());
    }
    if (!(condition.test() instanceof Same same)) {
      return false;
    }
    boolean changed = isKnown(same.other(), known, settled) && known.add(condition.column());
    if (condition.always()) {
      changed |= isKnown(condition.column(), known, settled) && known.add(same.other());
    }
    return changed;
  }
}
