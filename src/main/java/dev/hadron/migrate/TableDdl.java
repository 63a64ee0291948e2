package dev.hadron.migrate;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.Partitioning;
import dev.hadron.catalog.Sequence;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.UniqueKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The statements that make one table. */
final class TableDdl {

  private final Catalog catalog;
  private final DdlStyle style;
  private final DdlWriter.ColumnRemarks remarks;
  private final Ddl ddl;

  TableDdl(Catalog catalog, DdlStyle style, DdlWriter.ColumnRemarks remarks) {
    this.catalog = catalog;
    this.style = style;
    this.remarks = remarks;
    this.ddl = new Ddl(style);
  }

  /** CREATE TABLE with the given foreign keys; the others follow by ALTER TABLE. */
  String create(Table table, List<ForeignKey> foreignKeys) {
    if (table.partitioning() instanceof Partitioning.PartitionOf part) {
      return head(table)
          + " PARTITION OF "
          + style.quote(part.parent())
          + " "
          + part.bound()
          + (part.subpartitioned().isEmpty() ? "" : "\n  PARTITION BY " + part.subpartitioned())
          + ";";
    }
    List<String> lines = new ArrayList<>();
    table.columns().forEach(column -> lines.add(column(table, column)));
    table.primaryKey().ifPresent(key -> lines.add(ddl.constraint(key)));
    List<UniqueKey> repeated = repeatedKeys(table);
    table.uniqueKeys().stream()
        .filter(key -> !repeated.contains(key))
        .forEach(key -> lines.add(ddl.constraint(key)));
    foreignKeys.forEach(key -> lines.add(ddl.constraint(table.name(), key)));
    table.checks().forEach(check -> lines.add(ddl.constraint(check)));
    table.exclusions().forEach(exclusion -> lines.add(ddl.constraint(exclusion)));
    return Ddl.block(head(table) + " (", lines, ")" + tail(table) + ";");
  }

  /** Keys on the columns of an earlier key: inside CREATE TABLE the server would merge the two. */
  List<UniqueKey> repeatedKeys(Table table) {
    Set<List<String>> seen = new HashSet<>();
    table.primaryKey().ifPresent(key -> seen.add(key.columns()));
    return table.uniqueKeys().stream().filter(key -> !seen.add(key.columns())).toList();
  }

  private String head(Table table) {
    String kind =
        switch (table.kind()) {
          case ORDINARY, FOREIGN -> "";
          case UNLOGGED -> "UNLOGGED ";
          case TEMPORARY -> "TEMPORARY ";
        };
    return "CREATE " + kind + "TABLE " + style.quote(table.name());
  }

  private String tail(Table table) {
    String inherits =
        table.inherits().isEmpty()
            ? ""
            : table.inherits().stream()
                .map(style::quote)
                .collect(Collectors.joining(", ", " INHERITS (", ")"));
    String partitioned =
        table.partitioning() instanceof Partitioning.PartitionedBy by
            ? " PARTITION BY " + by.strategy() + " (" + by.key() + ")"
            : "";
    return inherits + partitioned + style.tableOptions(table.comment());
  }

  private String column(Table table, Column column) {
    StringBuilder line = new StringBuilder();
    remarks.of(table, column).ifPresent(text -> line.append("-- ").append(text).append("\n  "));
    line.append(style.quote(column.name()));
    line.append(' ').append(isSerial(table, column) ? serial(column) : style.type(column.type()));
    column.collation().ifPresent(each -> line.append(" COLLATE ").append(each));
    if (column.value() instanceof ColumnValue.Identity identity) {
      line.append(' ').append(identity(table, column, identity));
    } else if (column.value() instanceof ColumnValue.Generated generated) {
      line.append(' ').append(style.generated(generated));
    } else if (!isSerial(table, column)) {
      column.defaultExpression().ifPresent(each -> line.append(" DEFAULT ").append(each));
    }
    boolean implied = column.value() instanceof ColumnValue.Identity || isSerial(table, column);
    return line.append(column.nullable() || implied ? "" : " NOT NULL")
        .append(style.columnComment(column))
        .toString();
  }

  private String identity(Table table, Column column, ColumnValue.Identity identity) {
    String options =
        catalog
            .sequence(identity.sequence())
            .map(
                sequence ->
                    (hasOwnName(table, column, sequence)
                            ? ""
                            : " SEQUENCE NAME " + style.quote(sequence.name()))
                        + SequenceDdl.options(sequence))
            .orElse("");
    return style.identity(identity, options.strip());
  }

  private static String serial(Column column) {
    return switch (column.type().name().name()) {
      case "int2" -> "smallserial";
      case "int4" -> "serial";
      default -> "bigserial";
    };
  }

  /** True where the word {@code serial} says all of the column's sequence. */
  private boolean isSerial(Table table, Column column) {
    return column.value() instanceof ColumnValue.NextValue next
        && column.type().is("int2", "int4", "int8")
        && !column.nullable()
        && catalog
            .sequence(next.sequence())
            .filter(sequence -> isOwned(sequence, table, column))
            .filter(sequence -> hasOwnName(table, column, sequence))
            .filter(sequence -> sequence.type().equals(column.type()))
            .filter(sequence -> SequenceDdl.options(sequence).isEmpty())
            .filter(sequence -> sequence.comment().isEmpty())
            .isPresent();
  }

  private static boolean isOwned(Sequence sequence, Table table, Column column) {
    Sequence.Owner owner = new Sequence.Owner(table.name(), column.name());
    return sequence.ownedBy().equals(Optional.of(owner));
  }

  private static boolean hasOwnName(Table table, Column column, Sequence sequence) {
    String name = table.name().name() + "_" + column.name() + "_seq";
    return sequence.name().equals(table.name().sibling(name));
  }

  /** True where a serial or identity column makes the sequence. */
  boolean isMadeByColumn(Sequence sequence) {
    return sequence
        .ownedBy()
        .flatMap(
            owner ->
                catalog
                    .table(owner.table())
                    .flatMap(
                        table ->
                            table
                                .column(owner.column())
                                .filter(column -> makes(table, column, sequence))))
        .isPresent();
  }

  private boolean makes(Table table, Column column, Sequence sequence) {
    boolean identity =
        column.value() instanceof ColumnValue.Identity of && of.sequence().equals(sequence.name());
    return identity || isSerial(table, column);
  }

  /** COMMENT statements of the table and all its parts; of foreign keys, of the given ones. */
  List<String> comments(Table table, List<ForeignKey> foreignKeys) {
    String name = style.quote(table.name());
    List<String> comments = new ArrayList<>();
    comments.add(ddl.comment("TABLE", name, table.comment()));
    for (Column column : table.columns()) {
      String qualified = name + "." + style.quote(column.name());
      comments.add(ddl.comment("COLUMN", qualified, column.comment()));
    }
    table.primaryKey().ifPresent(key -> comments.add(constraint(name, key.name(), key.comment())));
    table.uniqueKeys().forEach(key -> comments.add(constraint(name, key.name(), key.comment())));
    foreignKeys.forEach(key -> comments.add(comment(table, key)));
    table.checks().forEach(check -> comments.add(constraint(name, check.name(), check.comment())));
    table.indexes().forEach(index -> comments.add(index(table, index.name(), index.comment())));
    return comments.stream().filter(comment -> !comment.isEmpty()).toList();
  }

  String comment(Table table, ForeignKey key) {
    return constraint(style.quote(table.name()), key.name(), key.comment());
  }

  private String constraint(String table, String name, String comment) {
    return ddl.comment("CONSTRAINT", style.quote(name) + " ON " + table, comment);
  }

  private String index(Table table, String name, String comment) {
    return ddl.comment("INDEX", style.quote(table.name().sibling(name)), comment);
  }
}
