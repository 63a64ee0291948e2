package dev.hadron.migrate;

import dev.hadron.catalog.BuiltInTypes;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.ColumnValue.GeneratedStorage;
import dev.hadron.catalog.Dialect;
import dev.hadron.catalog.Domain;
import dev.hadron.catalog.EnumType;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.Sequence;
import dev.hadron.catalog.SqlType;
import dev.hadron.catalog.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The columns of one table: as the service knows them, and as DDL of the target writes them. */
final class TargetColumns {

  /** The longest text that MySQL keeps in a key beside others. */
  static final int KEY_LENGTH = 255;

  /** Bytes of a row of MySQL, and of a character in it. */
  private static final int ROW = 60_000;

  private static final int CHARACTER = 4;

  private final TargetTranslation target;
  private final Table table;
  private final Set<ForeignKey> loose;
  private final boolean mysql;
  private final TargetDefaults defaults;
  private final TargetExpressions expressions;
  private final Map<String, Column> meant = new LinkedHashMap<>();
  private final Map<String, Column> written = new LinkedHashMap<>();

  TargetColumns(TargetTranslation target, Table table, Set<ForeignKey> loose) {
    this.target = target;
    this.table = table;
    this.loose = loose;
    this.mysql = target.target() == Dialect.MYSQL;
    DdlStyle style = DdlStyle.of(target.target());
    this.defaults = new TargetDefaults(style);
    this.expressions = new TargetExpressions(style);
  }

  void translate() {
    for (Column column : table.columns()) {
      if (target.source().resolveDomain(column.type()).is("tsvector")) {
        lose("type", column, "left out: text search is PostgreSQL's own");
      } else {
        Column nullable = column.withNullable(isNullable(column)).withCollation(Optional.empty());
        typed(nullable);
        valued(nullable);
      }
    }
    fitRow();
  }

  List<Column> meant() {
    return List.copyOf(meant.values());
  }

  List<Column> written() {
    return List.copyOf(written.values());
  }

  /** A column as it is written; empty where it was left out. */
  Optional<Column> written(String name) {
    return Optional.ofNullable(written.get(name));
  }

  Set<String> names() {
    return written.keySet();
  }

  /** The labels of an enum's column; empty for any other. */
  List<String> labels(String column) {
    return table
        .column(column)
        .map(each -> target.source().resolveDomain(each.type()))
        .filter(type -> !type.isArray())
        .flatMap(type -> target.source().enumType(type.name()))
        .map(EnumType::labels)
        .orElse(List.of());
  }

  private boolean isNullable(Column column) {
    Optional<ForeignKey> key = TargetTable.loose(table, loose, column.name());
    if (key.isPresent() && !table.isPrimaryKeyColumn(column.name())) {
      lose("cycle", column, "may be empty: the rows of the two tables would need each other");
      return true;
    }
    boolean required =
        target.source().domain(column.type().name()).filter(each -> !each.nullable()).isPresent();
    return column.nullable() && !required;
  }

  private void typed(Column column) {
    if (column.collation().isPresent()) {
      lose("collation", column, "has the collation of the table");
    }
    SqlType plain = target.source().resolveDomain(column.type());
    List<String> labels = labels(column.name());
    if (!labels.isEmpty()) {
      int longest = labels.stream().mapToInt(String::length).max().orElse(1);
      meant.put(column.name(), column.withType(plain));
      written.put(
          column.name(), column.withType(BuiltInTypes.of("varchar", "" + Math.max(1, longest))));
      return;
    }
    TargetTypes.Mapped mapped = new TargetTypes(target.target()).map(plain);
    mapped.loss().ifPresent(loss -> lose("type", column, "becomes " + loss));
    SqlType type = keyed(column, mapped.type());
    meant.put(column.name(), column.withType(type));
    written.put(column.name(), column.withType(type));
  }

  /** MySQL keeps no long texts in keys. */
  private SqlType keyed(Column column, SqlType type) {
    boolean text = type.is("text", "varchar");
    if (!mysql || !text || !TargetTable.isInKey(target, table, column.name())) {
      return type;
    }
    int length = type.arguments().isEmpty() ? Integer.MAX_VALUE : length(type);
    int most = Math.min(length > 3 * KEY_LENGTH ? KEY_LENGTH : length, KeyRoom.of(table, column));
    if (most == length) {
      return type;
    }
    lose("key", column, "becomes varchar(" + most + "), since it is in a key");
    return BuiltInTypes.of("varchar", "" + most);
  }

  /** The longest texts that are in no key move out of a row that would be too long. */
  private void fitRow() {
    while (mysql && bytes() > ROW) {
      Optional<Column> longest =
          written.values().stream()
              .filter(each -> each.type().is("varchar"))
              .filter(each -> !TargetTable.isInKey(target, table, each.name()))
              .max(java.util.Comparator.comparingInt(each -> length(each.type())));
      if (longest.isEmpty() || length(longest.get().type()) < KEY_LENGTH) {
        return;
      }
      Column column = longest.get();
      written.put(column.name(), written(column.withType(BuiltInTypes.of("text")), column));
    }
  }

  private Column written(Column longer, Column before) {
    return longer.value() instanceof ColumnValue.Expression given && !given.expression().startsWith("(")
        ? longer.withValue(new ColumnValue.Expression("(" + given.expression() + ")"))
        : longer.withValue(before.value());
  }

  private int bytes() {
    return written.values().stream()
        .filter(each -> each.type().is("varchar"))
        .mapToInt(each -> length(each.type()) * CHARACTER)
        .sum();
  }

  static int length(SqlType type) {
    return type.arguments().isEmpty() ? 0 : Integer.parseInt(type.arguments().get(0));
  }

  private void valued(Column column) {
    ColumnValue value = value(column);
    ColumnValue numbered = value instanceof ColumnValue.NextValue ? number(column) : value;
    if (numbered instanceof ColumnValue.Identity && mysql && !leadsKey(column.name())) {
      lose("numbered", column, "is an ordinary column: only a key is numbered");
      numbered = ColumnValue.NONE;
    }
    if (numbered instanceof ColumnValue.Generated generated) {
      generated(column, generated);
    } else if (numbered instanceof ColumnValue.HasDefault given) {
      defaulted(column, given.expression());
    } else {
      set(column.name(), numbered, numbered);
    }
  }

  /** A domain's default counts where the column has none. */
  private ColumnValue value(Column column) {
    Optional<String> ofDomain =
        target.source().domain(column.type().name()).flatMap(Domain::defaultExpression);
    return column.value() instanceof ColumnValue.None && ofDomain.isPresent()
        ? new ColumnValue.Expression(ofDomain.get())
        : column.value();
  }

  /** A key that a sequence numbers is numbered by its table. */
  private ColumnValue number(Column column) {
    ColumnValue.NextValue next = (ColumnValue.NextValue) column.value();
    boolean whole = column.type().is("int2", "int4", "int8");
    boolean owned =
        target
            .source()
            .sequence(next.sequence())
            .flatMap(Sequence::ownedBy)
            .filter(owner -> owner.equals(new Sequence.Owner(table.name(), column.name())))
            .isPresent();
    if (whole && (owned || table.isPrimaryKeyColumn(column.name()))) {
      if (!owned) {
        lose("sequence", column, "is numbered by itself, not by " + next.sequence().name());
      }
      return new ColumnValue.Identity(ColumnValue.IdentityMode.BY_DEFAULT, next.sequence());
    }
    lose("sequence", column, "has no default: " + next.sequence().name() + " is left out");
    return ColumnValue.NONE;
  }

  private boolean leadsKey(String column) {
    return table.primaryKey().filter(key -> key.columns().get(0).equals(column)).isPresent()
        || table.uniqueKeys().stream().anyMatch(key -> key.columns().get(0).equals(column));
  }

  private void generated(Column column, ColumnValue.Generated generated) {
    Optional<String> expression =
        expressions.translate(
            generated.expression(), table.columns().stream().map(Column::name).toList());
    if (expression.isPresent()) {
      set(
          column.name(),
          generated,
          new ColumnValue.Generated(expression.get(), GeneratedStorage.STORED));
      return;
    }
    lose("generated", column, "is an ordinary column: it may be computed otherwise");
    meant.computeIfPresent(column.name(), (name, each) -> each.withNullable(true));
    written.computeIfPresent(column.name(), (name, each) -> each.withNullable(true));
    set(column.name(), ColumnValue.NONE, ColumnValue.NONE);
  }

  private void defaulted(Column column, String expression) {
    SqlType type = written.get(column.name()).type();
    boolean ownKey =
        type.is("uuid")
            && table.primaryKey().filter(key -> key.columns().equals(List.of(column.name()))).isPresent();
    Optional<String> translated = defaults.of(expression, type);
    if (translated.isPresent()) {
      // The service makes such keys, since not every driver tells what the server made.
      ColumnValue known = ownKey ? ColumnValue.NONE : new ColumnValue.Expression(expression);
      set(column.name(), known, new ColumnValue.Expression(translated.get()));
      return;
    }
    if (!TargetExpressions.withoutCasts(expression).equalsIgnoreCase("null")) {
      target.lose(
          "default",
          what(column) + " DEFAULT " + expression,
          "left out: " + target.target().title() + " has no such value of this type",
          column.where());
    }
    set(column.name(), ColumnValue.NONE, ColumnValue.NONE);
  }

  private void set(String column, ColumnValue known, ColumnValue said) {
    meant.computeIfPresent(column, (name, each) -> each.withValue(known));
    written.computeIfPresent(column, (name, each) -> each.withValue(said));
  }

  private void lose(String id, Column column, String outcome) {
    target.lose(id, what(column) + " " + column.type(), outcome, column.where());
  }

  private String what(Column column) {
    return "column " + table.name().name() + "." + column.name();
  }
}
