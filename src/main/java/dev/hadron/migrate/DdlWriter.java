package dev.hadron.migrate;

import dev.hadron.catalog.BorrowedNames;
import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.CompositeType;
import dev.hadron.catalog.Domain;
import dev.hadron.catalog.EnumType;
import dev.hadron.catalog.Extension;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.Index;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.RewriteRule;
import dev.hadron.catalog.Routine;
import dev.hadron.catalog.Schema;
import dev.hadron.catalog.Sequence;
import dev.hadron.catalog.SqlIdentifier;
import dev.hadron.catalog.SqlLiteral;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.Trigger;
import dev.hadron.catalog.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes a catalog as DDL that creates it in an empty database: types first, tables in
 * the order of their foreign keys, each with its indexes and comments, then what hangs on tables.
 * Since there are no rows yet, NOT VALID is not written.
 */
public final class DdlWriter {

  private final Catalog catalog;
  private final DdlStyle style;
  private final Ddl ddl;
  private final TableDdl tables;
  private final BorrowedNames borrowed;
  private final List<String> blocks = new ArrayList<>();

  private DdlWriter(Catalog catalog, DdlStyle style, ColumnRemarks remarks) {
    this.catalog = catalog;
    this.style = style;
    this.ddl = new Ddl(style);
    this.tables = new TableDdl(catalog, style, remarks);
    this.borrowed = new BorrowedNames(catalog);
  }

  /** What stands as a comment above a column, for whoever reads the script. */
  @FunctionalInterface
  public interface ColumnRemarks {
    /** The text behind {@code --}; empty where there is nothing to say. */
    Optional<String> of(Table table, Column column);
  }

  /** The script of PostgreSQL, statements separated by empty lines; empty for an empty catalog. */
  public static String write(Catalog catalog) {
    return write(catalog, new PostgresStyle());
  }

  /** The script of PostgreSQL with remarks above columns. */
  public static String write(Catalog catalog, ColumnRemarks remarks) {
    return write(catalog, new PostgresStyle(), remarks);
  }

  /**
   * The same for another database.
   *
   * @param catalog what {@link TargetTranslation} made for it
   */
  public static String write(Catalog catalog, DdlStyle style) {
    return write(catalog, style, (table, column) -> Optional.empty());
  }

  private static String write(Catalog catalog, DdlStyle style, ColumnRemarks remarks) {
    DdlWriter writer = new DdlWriter(catalog, style, remarks);
    writer.namespaces();
    writer.types();
    writer.sequences();
    writer.tables();
    writer.programs();
    return writer.blocks.isEmpty() ? "" : String.join("\n\n", writer.blocks) + "\n";
  }

  private void namespaces() {
    for (Schema schema : catalog.schemas()) {
      if (!schema.name().equals(QualifiedName.PUBLIC)) {
        String name = style.quote(schema.name());
        block("CREATE SCHEMA " + name + ";", ddl.comment("SCHEMA", name, schema.comment()));
      }
    }
    for (Extension extension : catalog.extensions()) {
      String into =
          extension.schema().isEmpty() ? "" : " SCHEMA " + style.quote(extension.schema());
      block("CREATE EXTENSION IF NOT EXISTS " + style.quote(extension.name()) + into + ";");
    }
  }

  /** A domain may stand on an enum or another domain, a composite type on all of them. */
  private void types() {
    for (EnumType type : catalog.enums()) {
      String name = SqlIdentifier.quoteType(type.name());
      List<String> labels = type.labels().stream().map(SqlLiteral::of).toList();
      String list = Ddl.listed("CREATE TYPE " + name + " AS ENUM (", labels, ");");
      block(list, ddl.comment("TYPE", name, type.comment()));
    }
    for (Domain domain : catalog.domains()) {
      String name = SqlIdentifier.quoteType(domain.name());
      block(domain(name, domain), ddl.comment("DOMAIN", name, domain.comment()));
    }
    for (CompositeType type : catalog.compositeTypes()) {
      String name = SqlIdentifier.quoteType(type.name());
      List<String> attributes =
          type.attributes().stream()
              .map(each -> style.quote(each.name()) + " " + each.type().text())
              .toList();
      block(
          Ddl.block("CREATE TYPE " + name + " AS (", attributes, ");"),
          ddl.comment("TYPE", name, type.comment()));
    }
  }

  private String domain(String name, Domain domain) {
    List<String> lines = new ArrayList<>();
    lines.add("CREATE DOMAIN " + name + " AS " + domain.type().text());
    domain.collation().ifPresent(each -> lines.add("COLLATE " + each));
    domain.defaultExpression().ifPresent(each -> lines.add("DEFAULT " + each));
    if (!domain.nullable()) {
      lines.add("NOT NULL");
    }
    domain.checks().forEach(check -> lines.add(ddl.constraint(check)));
    return String.join("\n  ", lines) + ";";
  }

  /** Sequences that no column makes by itself. */
  private void sequences() {
    for (Sequence sequence : catalog.sequences()) {
      if (!tables.isMadeByColumn(sequence)) {
        String name = style.quote(sequence.name());
        block(
            "CREATE SEQUENCE "
                + name
                + SequenceDdl.type(sequence)
                + SequenceDdl.options(sequence)
                + ";",
            ddl.comment("SEQUENCE", name, sequence.comment()));
      }
    }
  }

  private void tables() {
    Set<QualifiedName> written = new HashSet<>();
    List<String> later = new ArrayList<>();
    for (Table table : TableOrder.of(catalog.tables())) {
      written.add(table.name());
      List<ForeignKey> inline = new ArrayList<>();
      for (ForeignKey key : table.foreignKeys()) {
        if (written.contains(key.referencedTable())) {
          inline.add(key);
        } else {
          later.add(ddl.addForeignKey(table.name(), key));
          later.add(tables.comment(table, key));
        }
      }
      block(tables.create(table, inline));
      tables.repeatedKeys(table).forEach(key -> block(ddl.addUniqueKey(table.name(), key)));
      if (!table.isPartition()) {
        // A partition gets the indexes of its parent from the server.
        block(indexes(table.name(), table.indexes()));
      }
      block(String.join("\n", tables.comments(table, inline)));
    }
    later.forEach(this::block);
    catalog.sequences().stream()
        .filter(sequence -> !tables.isMadeByColumn(sequence))
        .forEach(sequence -> block(SequenceDdl.owner(sequence)));
  }

  private void programs() {
    for (Routine routine : catalog.routines()) {
      block(routine.definition() + ";");
    }
    for (View view : catalog.views()) {
      view(view);
    }
    for (Trigger trigger : catalog.triggers()) {
      block(borrowed.guarded(trigger.definition() + ";"));
    }
    for (RewriteRule rule : catalog.rules()) {
      block(borrowed.guarded(rule.definition() + ";"));
    }
  }

  private void view(View view) {
    String kind = view.materialized() ? "MATERIALIZED VIEW" : "VIEW";
    String name = style.quote(view.name());
    block(borrowed.guarded("CREATE " + kind + " " + name + " AS\n" + view.query() + ";"));
    block(borrowed.guarded(indexes(view.name(), view.indexes())));
    block(borrowed.guarded(ddl.comment(kind, name, view.comment())));
  }

  private String indexes(QualifiedName relation, List<Index> indexes) {
    return indexes.stream()
        .map(index -> ddl.createIndex(relation, index))
        .collect(Collectors.joining("\n"));
  }

  /** One paragraph of statements; empty ones leave no trace. */
  private void block(String... statements) {
    List<String> some = new ArrayList<>();
    for (String statement : statements) {
      if (!statement.isEmpty()) {
        some.add(statement);
      }
    }
    if (!some.isEmpty()) {
      blocks.add(String.join("\n", some));
    }
  }
}
