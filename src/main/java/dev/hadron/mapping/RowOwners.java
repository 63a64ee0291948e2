package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.Table;
import dev.hadron.model.BasicType;
import dev.hadron.model.Guard;
import dev.hadron.model.ValueSource;
import dev.hadron.model.ValueType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Whose the rows of tables are, and whether that is sure enough to keep them from others. The caller
 * is one account, and its token says one key and one tenant: columns that mean another kind of
 * account, or are of another type, are seen and no more.
 */
final class RowOwners {

  /** What a token can say. */
  private static final Set<BasicType> SAID =
      EnumSet.of(
          BasicType.STRING, BasicType.UUID, BasicType.LONG, BasicType.INTEGER, BasicType.SHORT);

  private final Meanings meanings;
  private final ColumnTypes types;
  private final Map<String, RowOwner> owners = new LinkedHashMap<>();

  /** Tables whose rows accounts write for others to read. */
  private final Set<QualifiedName> forOthers = new HashSet<>();

  /**
   * @param unguarded why callers see the rows of others whatever columns there are
   */
  RowOwners(
      Catalog catalog,
      Meanings meanings,
      Accounts accounts,
      ColumnTypes types,
      Optional<String> unguarded,
      List<Table> tables) {
    this.meanings = meanings;
    this.types = types;
    TenantColumns tenants = new TenantColumns(meanings, tables);
    OwnerColumns accountsOf = new OwnerColumns(catalog, meanings, accounts);
    for (Table table : tables) {
      for (Column column : table.columns()) {
        tenants
            .of(table, column)
            .or(() -> accountsOf.of(table, column))
            .map(found -> unguarded.map(found::doubted).orElse(found))
            .ifPresent(found -> owners.put(found.subject(), found));
      }
    }
    tables.forEach(this::onlyFirst);
    besideOthers(accountsOf);
    sameAccounts();
    sameType(Guard.Whose.OWNER);
    sameType(Guard.Whose.TENANT);
  }

  Collection<RowOwner> all() {
    return owners.values();
  }

  Optional<RowOwner> of(Table table, Column column) {
    return Optional.ofNullable(owners.get(table.name().name() + "." + column.name()))
        .filter(found -> found.table().name().equals(table.name()));
  }

  /** Who gives the column its value, where it keeps the row from others. */
  Optional<ValueSource> sourceOf(Table table, Column column) {
    return of(table, column).filter(RowOwner::isEnforced).map(found -> found.whose().source());
  }

  private List<RowOwner> enforced(Predicate<RowOwner> which) {
    return owners.values().stream().filter(RowOwner::isEnforced).filter(which).toList();
  }

  private boolean isTold(RowOwner owner) {
    return meanings.told(owner.table(), owner.column()).isPresent();
  }

  private void doubt(RowOwner owner, String why) {
    owners.put(owner.subject(), owner.doubted(why));
  }

  /** A row is of one account and of one tenant. */
  private void onlyFirst(Table table) {
    for (Guard.Whose whose : Guard.Whose.values()) {
      List<RowOwner> all =
          new ArrayList<>(
              enforced(each -> each.whose() == whose && each.table().name().equals(table.name())));
      all.sort(Comparator.comparing((RowOwner each) -> !isTold(each)));
      all.stream().skip(1).forEach(other -> doubt(other, "another column says whose the row is"));
    }
  }

  /** What refers to rows that others see is there for them as well: a comment on an article. */
  private void besideOthers(OwnerColumns columns) {
    boolean found = true;
    while (found) {
      found = false;
      for (RowOwner owner : enforced(each -> each.whose() == Guard.Whose.OWNER && !isTold(each))) {
        Optional<QualifiedName> parent =
            owner.table().foreignKeys().stream()
                .map(ForeignKey::referencedTable)
                .filter(each -> isSeenByOthers(each, columns))
                .findFirst();
        parent.ifPresent(
            each -> {
              forOthers.add(owner.table().name());
              doubt(owner, "it is about rows of " + each.name() + ", which others see");
            });
        found |= parent.isPresent();
      }
    }
  }

  private boolean isSeenByOthers(QualifiedName table, OwnerColumns columns) {
    List<RowOwner> own =
        owners.values().stream()
            .filter(each -> each.whose() == Guard.Whose.OWNER)
            .filter(each -> each.table().name().equals(table))
            .toList();
    return !own.isEmpty()
        && own.stream().noneMatch(RowOwner::isEnforced)
        && (forOthers.contains(table) || columns.isForOthers(own.get(0).table()));
  }

  /** The caller is in one table of accounts. */
  private void sameAccounts() {
    List<RowOwner> referring = enforced(each -> account(each).isPresent());
    Optional<QualifiedName> most =
        most(referring, each -> account(each).orElseThrow());
    referring.stream()
        .filter(each -> !account(each).equals(most))
        .forEach(
            each ->
                doubt(each, "callers are rows of " + most.orElseThrow().name() + ", not of this table"));
  }

  private static Optional<QualifiedName> account(RowOwner owner) {
    return owner.whose() == Guard.Whose.OWNER
        ? owner.table().foreignKeysOf(owner.column().name()).stream()
            .map(ForeignKey::referencedTable)
            .findFirst()
        : Optional.empty();
  }

  private void sameType(Guard.Whose whose) {
    enforced(each -> each.whose() == whose && !isSaid(each))
        .forEach(each -> doubt(each, "no token says a value of its type"));
    List<RowOwner> same = enforced(each -> each.whose() == whose);
    Optional<ValueType> most = most(same, this::type);
    same.stream()
        .filter(each -> !type(each).equals(most.orElseThrow()))
        .forEach(each -> doubt(each, "most columns of the kind are of another type"));
  }

  private boolean isSaid(RowOwner owner) {
    return type(owner) instanceof ValueType.Basic basic && SAID.contains(basic.type());
  }

  private ValueType type(RowOwner owner) {
    return types.valueType(owner.table(), owner.column());
  }

  /** What is told by the user before what is found, then what most have, then what comes first. */
  private <T> Optional<T> most(List<RowOwner> among, Function<RowOwner, T> what) {
    Map<T, Long> counts =
        among.stream()
            .collect(
                Collectors.groupingBy(
                    what,
                    LinkedHashMap::new,
                    Collectors.summingLong(each -> isTold(each) ? among.size() + 1L : 1L)));
    long highest = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() == highest)
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
