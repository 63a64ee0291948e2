package dev.hadron.read.jdbc;

import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.Partitioning;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.Table;
import dev.hadron.catalog.TableKind;
import dev.hadron.diagnostic.SourceLocation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tables of a database with everything that belongs to them. */
final class ServerTables {

  private static final String COLUMNS =
      """
      SELECT a.attrelid, a.attname, a.attnotnull, a.attidentity, a.attgenerated,
        pg_get_expr(d.adbin, d.adrelid) AS expression, sn.nspname AS sequence_schema, s.relname AS sequence_name,
        CASE WHEN co.oid <> t.typcollation THEN
          CASE WHEN cn.nspname = 'pg_catalog' THEN '' ELSE quote_ident(cn.nspname) || '.' END
            || quote_ident(co.collname) END AS collation,
        col_description(a.attrelid, a.attnum) AS comment
      $type
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid
        LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
        LEFT JOIN pg_collation co ON co.oid = a.attcollation
        LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
        LEFT JOIN LATERAL (
          SELECT p.objid FROM pg_depend p WHERE p.classid = 'pg_class'::regclass
            AND p.refclassid = 'pg_class'::regclass AND p.refobjid = a.attrelid AND p.refobjsubid = a.attnum
            AND p.deptype = 'i' AND a.attidentity <> ''
          UNION ALL
          SELECT p.refobjid FROM pg_depend p WHERE p.classid = 'pg_attrdef'::regclass AND p.objid = d.oid
            AND p.refclassid = 'pg_class'::regclass AND p.refobjid <> a.attrelid AND a.attidentity = ''
          LIMIT 1) o ON true
        LEFT JOIN pg_class s ON s.oid = o.objid AND s.relkind = 'S'
        LEFT JOIN pg_namespace sn ON sn.oid = s.relnamespace
      WHERE c.oid >= 16384 AND c.relkind IN ('r', 'p', 'f', 'v', 'm') AND a.attnum > 0 AND NOT a.attisdropped
      ORDER BY a.attrelid, a.attnum
      """
          .replace("$type", ServerTypes.items("a.atttypid", "a.atttypmod", "a.attndims"));

  private static final String TABLES =
      """
      SELECT c.oid, n.nspname AS schema, c.relname AS name, c.relkind, c.relpersistence, c.relispartition,
        obj_description(c.oid, 'pg_class') AS comment, pg_get_partkeydef(c.oid) AS partition_key,
        array(SELECT a.attname::text FROM pg_partitioned_table p
          CROSS JOIN unnest(p.partattrs::int2[]) WITH ORDINALITY AS k(attnum, place)
          JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
          WHERE p.partrelid = c.oid ORDER BY k.place) AS partition_columns,
        pg_get_expr(c.relpartbound, c.oid) AS bound,
        array(SELECT pn.nspname::text FROM pg_inherits h JOIN pg_class p ON p.oid = h.inhparent
          JOIN pg_namespace pn ON pn.oid = p.relnamespace WHERE h.inhrelid = c.oid
          ORDER BY h.inhseqno) AS parent_schemas,
        array(SELECT p.relname::text FROM pg_inherits h JOIN pg_class p ON p.oid = h.inhparent
          WHERE h.inhrelid = c.oid ORDER BY h.inhseqno) AS parents
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p', 'f') AND\
      """
          + Query.USER_SCHEMA
          + "AND"
          + Query.notOwnedByExtension("pg_class", "c.oid")
          + "ORDER BY c.oid";

  private static final Pattern NEXT_VALUE =
      Pattern.compile("nextval\\(\\(?'([^']*)'::(?:text|regclass)\\)?(?:::regclass)?\\)");

  private final Connection connection;
  private final SourceLocation where;
  private final ServerIndexes indexes;

  ServerTables(Connection connection, SourceLocation where, ServerIndexes indexes) {
    this.connection = connection;
    this.where = where;
    this.indexes = indexes;
  }

  /** Columns of tables and views by the oid of their relation. */
  static Map<String, List<Column>> columns(Connection connection, SourceLocation where)
      throws SQLException {
    Map<String, List<Column>> columns = new LinkedHashMap<>();
    Query.list(
        connection,
        COLUMNS,
        row ->
            columns
                .computeIfAbsent(row.text("attrelid"), key -> new ArrayList<>())
                .add(
                    new Column(
                        row.text("attname"),
                        ServerTypes.read(row),
                        !row.isTrue("attnotnull"),
                        value(row),
                        row.find("collation"),
                        row.text("comment"),
                        where)));
    return columns;
  }

  private static ColumnValue value(Query.Row row) throws SQLException {
    String identity = row.text("attidentity").strip();
    QualifiedName sequence =
        new QualifiedName(row.text("sequence_schema"), row.text("sequence_name"));
    if (!identity.isEmpty()) {
      return new ColumnValue.Identity(
          identity.equals("a")
              ? ColumnValue.IdentityMode.ALWAYS
              : ColumnValue.IdentityMode.BY_DEFAULT,
          sequence);
    }
    Optional<String> expression = row.find("expression");
    if (expression.isEmpty() || expression.get().matches("(?i)NULL(::.*)?")) {
      return ColumnValue.NONE;
    }
    String generated = row.text("attgenerated").strip();
    if (!generated.isEmpty()) {
      return new ColumnValue.Generated(
          ServerText.withoutBrackets(expression.get()),
          generated.equals("s")
              ? ColumnValue.GeneratedStorage.STORED
              : ColumnValue.GeneratedStorage.VIRTUAL);
    }
    Matcher next = NEXT_VALUE.matcher(expression.get());
    if (!next.matches()) {
      return new ColumnValue.Expression(expression.get());
    }
    return new ColumnValue.NextValue(
        sequence.name().isEmpty() ? named(next.group(1)) : sequence, expression.get());
  }

  /** A sequence that is found by its name at run time only. */
  private static QualifiedName named(String name) {
    String plain = name.replace("\"", "");
    int dot = plain.indexOf('.');
    return dot < 0
        ? QualifiedName.inPublic(plain)
        : new QualifiedName(plain.substring(0, dot), plain.substring(dot + 1));
  }

  List<Table> tables() throws SQLException {
    Map<String, List<Column>> columns = columns(connection, where);
    ServerConstraints constraints = ServerConstraints.read(connection, where);
    return Query.list(
        connection,
        TABLES,
        row -> {
          String oid = row.text("oid");
          return new Table(
              ServerObjects.name(row),
              kind(row),
              columns.getOrDefault(oid, List.of()),
              constraints.primaryKey(oid),
              constraints.foreignKeys(oid),
              constraints.uniqueKeys(oid),
              constraints.checks(oid),
              constraints.exclusions(oid),
              indexes.of(oid),
              row.isTrue("relispartition") ? List.of() : parents(row),
              partitioning(row),
              row.text("comment"),
              where);
        });
  }

  private static TableKind kind(Query.Row row) throws SQLException {
    if (row.text("relkind").equals("f")) {
      return TableKind.FOREIGN;
    }
    return switch (row.text("relpersistence")) {
      case "u" -> TableKind.UNLOGGED;
      case "t" -> TableKind.TEMPORARY;
      default -> TableKind.ORDINARY;
    };
  }

  private static List<QualifiedName> parents(Query.Row row) throws SQLException {
    List<String> schemas = row.texts("parent_schemas");
    List<String> names = row.texts("parents");
    List<QualifiedName> parents = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      parents.add(new QualifiedName(schemas.get(i), names.get(i)));
    }
    return parents;
  }

  private static Partitioning partitioning(Query.Row row) throws SQLException {
    String key = row.text("partition_key");
    if (row.isTrue("relispartition")) {
      return new Partitioning.PartitionOf(parents(row).get(0), row.text("bound"), key);
    }
    if (key.isEmpty()) {
      return Partitioning.NONE;
    }
    int bracket = key.indexOf('(');
    return new Partitioning.PartitionedBy(
        key.substring(0, bracket).strip().toLowerCase(Locale.ROOT),
        row.texts("partition_columns"),
        key.substring(bracket + 1, key.lastIndexOf(')')));
  }
}
