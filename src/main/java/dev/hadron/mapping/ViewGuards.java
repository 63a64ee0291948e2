package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.View;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.Attribute;
import dev.hadron.model.Entity;
import dev.hadron.model.Guard;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps rows of views from callers who do not see the rows that they are made of: by a column that
 * shows whose those are. A view without one would show sums of what others have, and is not served.
 */
final class ViewGuards {

  private final Catalog catalog;
  private final Map<QualifiedName, Entity> entities;
  private final ViewKeys keys;
  private final List<LedgerEntry> ledger;

  /** What rows of tables belong to. */
  private final Set<Guard.Whose> known = EnumSet.noneOf(Guard.Whose.class);

  /**
   * @param entities of tables, with their guards
   */
  ViewGuards(
      Catalog catalog,
      Map<QualifiedName, Entity> entities,
      ViewKeys keys,
      List<LedgerEntry> ledger) {
    this.catalog = catalog;
    this.entities = entities;
    this.keys = keys;
    this.ledger = ledger;
    for (Entity entity : entities.values()) {
      entity.guards().forEach(guard -> known.add(guard.whose()));
    }
  }

  /** The entity of the view; empty where it would show what is not the caller's. */
  Optional<Entity> guarded(View view, Entity entity) {
    List<Guard> guards = new ArrayList<>();
    for (Guard.Whose whose : Guard.Whose.values()) {
      if (known.contains(whose) && shows(view, whose, new HashSet<>())) {
        Optional<Guard> guard = guard(view, entity, whose);
        if (guard.isEmpty()) {
          leaveOut(view, whose);
          return Optional.empty();
        }
        guards.add(guard.get());
      }
    }
    return Optional.of(guards.isEmpty() ? entity : entity.withGuards(guards));
  }

  /** Whether its text names a table of such rows, or a view that does. */
  private boolean shows(View view, Guard.Whose whose, Set<QualifiedName> seen) {
    if (!seen.add(view.name())) {
      return false;
    }
    String query = view.query().toLowerCase(Locale.ROOT);
    boolean ofTable =
        entities.entrySet().stream()
            .filter(entry -> entry.getValue().guard(whose).isPresent())
            .anyMatch(entry -> names(query, entry.getKey()));
    return ofTable
        || catalog.views().stream()
            .filter(other -> names(query, other.name()))
            .anyMatch(other -> shows(other, whose, seen));
  }

  private static boolean names(String query, QualifiedName name) {
    String word = Pattern.quote(name.name().toLowerCase(Locale.ROOT));
    return Pattern.compile("(?<!\\w)" + word + "(?!\\w)").matcher(query).find();
  }

  private Optional<Guard> guard(View view, Entity entity, Guard.Whose whose) {
    List<Guard> found = new ArrayList<>();
    for (Attribute attribute : entity.attributes()) {
      keys.origin(view, attribute.column().name())
          .flatMap(origin -> guard(attribute, origin, whose))
          .ifPresent(found::add);
    }
    return found.stream()
        .filter(Guard.Own.class::isInstance)
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  /** What the column of a table says of whose the row is. */
  private Optional<Guard> guard(Attribute attribute, ViewKeys.Origin origin, Guard.Whose whose) {
    Table table = origin.table();
    Column column = origin.column();
    Entity stored = entities.get(table.name());
    if (stored == null) {
      return Optional.empty();
    }
    if (stored.guard(whose).filter(guard -> isOn(guard, stored, column)).isPresent()) {
      return Optional.of(new Guard.Own(whose, attribute.name()));
    }
    boolean key =
        table.primaryKey().filter(each -> each.columns().equals(List.of(column.name()))).isPresent();
    if (key && stored.guard(whose).isPresent()) {
      return Optional.of(through(whose, attribute, stored, column.name()));
    }
    return table.foreignKeysOf(column.name()).stream()
        .filter(each -> !each.isComposite() && stored.guard(whose).isPresent())
        .filter(each -> isGuarded(each.referencedTable(), whose))
        .findFirst()
        .map(each -> through(whose, attribute, parent(each), each.referencedColumns().get(0)));
  }

  private static boolean isOn(Guard guard, Entity stored, Column column) {
    return guard instanceof Guard.Own own && stored.columnOf(own.member()).equals(column.name());
  }

  private static Guard through(
      Guard.Whose whose, Attribute attribute, Entity parent, String column) {
    return new Guard.Through(whose, List.of(attribute.name()), parent.name(), List.of(column));
  }

  private boolean isGuarded(QualifiedName table, Guard.Whose whose) {
    return entities.containsKey(table) && entities.get(table).guard(whose).isPresent();
  }

  private Entity parent(ForeignKey key) {
    return entities.get(key.referencedTable());
  }

  private void leaveOut(View view, Guard.Whose whose) {
    ledger.add(
        new LedgerEntry(
            "view-no-resource",
            "view " + view.name(),
            "kept in the database, no resource: it is made of rows that each have one "
                + whose.filter()
                + ", and no column says which: callers would see what others have",
            view.where()));
  }
}
