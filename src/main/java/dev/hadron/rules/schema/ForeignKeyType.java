package dev.hadron.rules.schema;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.SqlType;
import dev.hadron.catalog.Table;
import dev.hadron.rules.handler.RuleCheck;
import dev.hadron.rules.handler.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A foreign key has the type of the column that it refers to; kinds of text count as one. */
public final class ForeignKeyType implements RuleCheck.CatalogCheck {

  private static final Set<String> TEXTS = Set.of("text", "varchar", "bpchar");

  private static final String[] WHOLE_NUMBERS = {"int2", "int4", "int8"};

  @Override
  public List<Violation> check(Catalog catalog) {
    List<Violation> violations = new ArrayList<>();
    for (Table table : catalog.tables()) {
      for (ForeignKey key : table.foreignKeys()) {
        Optional<Table> target = catalog.table(key.referencedTable());
        int pairs = Math.min(key.columns().size(), key.referencedColumns().size());
        for (int i = 0; i < pairs && target.isPresent(); i++) {
          Optional<Column> from = table.column(key.columns().get(i));
          Optional<Column> to = target.get().column(key.referencedColumns().get(i));
          if (from.isPresent() && to.isPresent() && differ(catalog, from.get(), to.get())) {
            violations.add(violation(catalog, table, from.get(), target.get(), to.get()));
          }
        }
      }
    }
    return violations;
  }

  private static boolean differ(Catalog catalog, Column from, Column to) {
    SqlType one = catalog.resolveDomain(from.type());
    SqlType other = catalog.resolveDomain(to.type());
    return !kind(one).equals(kind(other)) && !isWider(one, other);
  }

  /** A whole number that takes every key there is, and more. */
  private static boolean isWider(SqlType from, SqlType to) {
    List<String> sizes = List.of(WHOLE_NUMBERS);
    return from.is(WHOLE_NUMBERS)
        && to.is(WHOLE_NUMBERS)
        && sizes.indexOf(from.name().name()) > sizes.indexOf(to.name().name());
  }

  private static String kind(SqlType type) {
    String name = type.name().name();
    return TEXTS.contains(name) && type.isBuiltIn() ? "text" : type.name().toString();
  }

  private static boolean bothWhole(Column from, Column to) {
    return from.type().is(WHOLE_NUMBERS) && to.type().is(WHOLE_NUMBERS);
  }

  private static Violation violation(
      Catalog catalog, Table table, Column from, Table target, Column to) {
    return new Violation(
        Tables.name(table, from.name())
            + " is "
            + from.type()
            + " but refers to "
            + Tables.name(target, to.name())
            + ", which is "
            + to.type()
            + (bothWhole(from, to)
                ? ": the first key beyond its range can't be referred to"
                : ": joins convert every row, so no index serves them"),
        from.where(),
        dialect ->
            Mending.of(dialect).changeTypes(
                catalog,
                table,
                List.of(new Mending.Change(from, to.type(), Mending.Conversion.NONE))));
  }
}
