package dev.hadron.migrate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.catalog.BuiltInTypes;
import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Check;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.Deferral;
import dev.hadron.catalog.EnumType;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.Index;
import dev.hadron.catalog.PrimaryKey;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.ReferentialAction;
import dev.hadron.catalog.SqlIdentifier;
import dev.hadron.catalog.SqlLiteral;
import dev.hadron.catalog.SqlType;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.TableBuilder;
import dev.hadron.catalog.UniqueKey;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.read.sql.SqlReader;
import dev.hadron.read.sql.SqlReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a catalog holds, what is written of it reads as the same catalog. */
class RoundTripTest {

  private static final SourceLocation HERE = SourceLocation.ofFile("made up");

  private static final List<String> NAMES =
      List.of(
          "id",
          "name",
          "user",
          "order",
          "Mixed Case",
          "a\"b",
          "größe",
          "check",
          "x1",
          "_y",
          "1st",
          "semi;colon",
          "tab\tbed",
          "-- no comment",
          "$dollar$",
          "constraint",
          "naïve\nbreak");

  private static final List<String> TEXTS =
      List.of("", "", "plain", "it's", "a;b", "two\nlines", "$$", "-- x", "/* y", "back\\slash");

  @Property(tries = 300)
  void writtenAndReadIsTheSame(@ForAll("catalogs") Catalog catalog) {
    String script = DdlWriter.write(catalog);
    SqlReading reading = new SqlReader().read(List.of(new SourceFile("script.sql", script)));
    assertEquals(List.of(), reading.diagnostics(), script);
    assertEquals(shown(catalog), shown(reading.catalog()), script);
    assertEquals(script, DdlWriter.write(catalog), "deterministic");
  }

  /** Places differ, and a circle's foreign keys come last; all else is compared. */
  private static String shown(Catalog catalog) {
    StringBuilder shown = new StringBuilder(catalog.enums().toString()).append('\n');
    catalog.tables().stream()
        .sorted((a, b) -> a.name().compareTo(b.name()))
        .forEach(table -> shown.append(sorted(table)).append('\n'));
    return shown.toString().replaceAll("where=(made up|script\\.sql:\\d+:\\d+)", "where");
  }

  private static Table sorted(Table table) {
    TableBuilder builder = Table.named(table.name(), table.where()).comment(table.comment());
    table.columns().forEach(builder::column);
    table.primaryKey().ifPresent(builder::primaryKey);
    table.foreignKeys().stream()
        .sorted((a, b) -> a.name().compareTo(b.name()))
        .forEach(builder::foreignKey);
    table.uniqueKeys().stream()
        .sorted((a, b) -> a.name().compareTo(b.name()))
        .forEach(builder::uniqueKey);
    table.checks().forEach(builder::check);
    table.indexes().forEach(builder::index);
    return builder.build();
  }

  @Provide
  Arbitrary<Catalog> catalogs() {
    return Arbitraries.randomValue(random -> new Maker(random).catalog());
  }

  /** Makes up valid catalogs: names are unique, keys name columns that exist. */
  private static final class Maker {

    private final Random random;
    private final List<EnumType> enums = new ArrayList<>();
    private int names;

    Maker(Random random) {
      this.random = random;
    }

    Catalog catalog() {
      for (int i = random.nextInt(3); i > 0; i--) {
        List<String> labels = List.of("new", "it's", "Old " + i);
        enums.add(new EnumType(QualifiedName.inPublic(fresh()), labels, text(), HERE));
      }
      List<QualifiedName> tables = new ArrayList<>();
      for (int i = random.nextInt(4); i >= 0; i--) {
        tables.add(QualifiedName.inPublic(fresh()));
      }
      return new Catalog(
          List.of(),
          List.of(),
          enums,
          List.of(),
          List.of(),
          List.of(),
          tables.stream().map(name -> table(name, tables)).toList(),
          List.of(),
          List.of(),
          List.of(),
          List.of());
    }

    private Table table(QualifiedName name, List<QualifiedName> all) {
      TableBuilder table = Table.named(name, HERE).comment(text());
      table.column(Column.of("key", BuiltInTypes.of("int8"), false, HERE));
      List<String> columns = new ArrayList<>();
      for (int i = 1 + random.nextInt(5); i > 0; i--) {
        Column column = column();
        columns.add(column.name());
        table.column(column);
      }
      table.primaryKey(PrimaryKey.of(fresh(), List.of("key"), HERE).withComment(text()));
      for (int i = random.nextInt(3); i > 0; i--) {
        Column referring = Column.of(fresh(), BuiltInTypes.of("int8"), random.nextBoolean(), HERE);
        columns.add(referring.name());
        table.column(referring);
        table.foreignKey(foreignKey(referring.name(), pick(all)));
      }
      for (int i = random.nextInt(2); i > 0; i--) {
        table.uniqueKey(
            new UniqueKey(
                fresh(),
                List.of(pick(columns)),
                List.of(),
                random.nextBoolean(),
                pick(List.of(Deferral.values())),
                text(),
                HERE));
      }
      if (random.nextBoolean()) {
        String column = pick(columns);
        String expression = SqlIdentifier.quote(column) + " IS NOT NULL AND 'a)' <> $$)$$";
        table.check(Check.of(fresh(), expression, List.of(column), HERE).withComment(text()));
      }
      for (int i = random.nextInt(3); i > 0; i--) {
        table.index(index(columns));
      }
      return table.build();
    }

    private Column column() {
      boolean nullable = random.nextBoolean();
      Column column = Column.of(fresh(), type(), nullable, HERE).withComment(text());
      Column collated =
          random.nextInt(5) > 0
              ? column
              : column.withCollation(Optional.of("pg_catalog.\"en_US.utf8\""));
      return switch (random.nextInt(5)) {
        case 0 -> collated.withValue(new ColumnValue.Expression(SqlLiteral.of(text())));
        case 1 -> collated.withValue(new ColumnValue.Expression("coalesce(NULL, (1 + 2))"));
        case 2 ->
            collated.withValue(
                new ColumnValue.Generated(
                    "key * 2", pick(List.of(ColumnValue.GeneratedStorage.values()))));
        default -> collated;
      };
    }

    private SqlType type() {
      List<SqlType> types =
          new ArrayList<>(
              List.of(
                  BuiltInTypes.of("text"),
                  BuiltInTypes.of("varchar", "20"),
                  BuiltInTypes.of("bpchar", "3"),
                  BuiltInTypes.of("numeric", "10", "2"),
                  BuiltInTypes.of("timestamptz", "3"),
                  BuiltInTypes.of("interval", "day to second", "3"),
                  BuiltInTypes.of("bit", "4"),
                  BuiltInTypes.of("char"),
                  BuiltInTypes.of("int4", List.of(), 1),
                  BuiltInTypes.of("timestamp", List.of("6"), 1)));
      for (EnumType type : enums) {
        types.add(new SqlType(type.name(), List.of(), 0, SqlIdentifier.quote(type.name())));
      }
      return pick(types);
    }

    private ForeignKey foreignKey(String column, QualifiedName to) {
      return new ForeignKey(
          fresh(),
          List.of(column),
          to,
          List.of("key"),
          pick(List.of(ReferentialAction.values())),
          pick(List.of(ReferentialAction.values())),
          List.of(),
          pick(List.of(ForeignKey.Match.values())),
          pick(List.of(Deferral.values())),
          true,
          text(),
          HERE);
    }

    private Index index(List<String> columns) {
      Index.Key plain = Index.Key.ofColumn(pick(columns));
      Index.Key sorted =
          new Index.Key(
              Optional.empty(),
              "lower('a)' || " + SqlIdentifier.quote(pick(columns)) + ")",
              Optional.of("\"C\""),
              Optional.of("text_pattern_ops"),
              true,
              Optional.of(Index.NullsOrder.LAST));
      return new Index(
          fresh(),
          random.nextBoolean(),
          pick(List.of("btree", "gin")),
          random.nextBoolean() ? List.of(plain) : List.of(plain, sorted),
          random.nextBoolean() ? List.of() : List.of(pick(columns)),
          random.nextBoolean(),
          random.nextBoolean() ? Optional.empty() : Optional.of("key > 0"),
          random.nextBoolean() ? Optional.empty() : Optional.of("fillfactor=70"),
          text(),
          HERE);
    }

    private String fresh() {
      return pick(NAMES) + " ".repeat(random.nextInt(2)) + ++names;
    }

    private String text() {
      return pick(TEXTS);
    }

    private <T> T pick(List<T> values) {
      return values.get(random.nextInt(values.size()));
    }
  }
}
