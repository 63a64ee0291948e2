package dev.hadron.read.jdbc;

import dev.hadron.catalog.BuiltInTypes;
import dev.hadron.catalog.Check;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.CompositeType;
import dev.hadron.catalog.Domain;
import dev.hadron.catalog.EnumType;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.Sequence;
import dev.hadron.catalog.SqlType;
import dev.hadron.diagnostic.SourceLocation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Types and sequences of a database. */
final class ServerObjects {

  private final Connection connection;
  private final SourceLocation where;

  ServerObjects(Connection connection, SourceLocation where) {
    this.connection = connection;
    this.where = where;
  }

  static QualifiedName name(Query.Row row) throws SQLException {
    return new QualifiedName(row.text("schema"), row.text("name"));
  }

  List<EnumType> enums() throws SQLException {
    return Query.list(
        connection,
        "SELECT n.nspname AS schema, t.typname AS name,"
            + " array(SELECT enumlabel::text FROM pg_enum WHERE enumtypid = t.oid"
            + " ORDER BY enumsortorder) AS labels, obj_description(t.oid, 'pg_type') AS comment"
            + types("t.typtype = 'e'"),
        row -> new EnumType(name(row), row.texts("labels"), row.text("comment"), where));
  }

  private static String types(String condition) {
    return " FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE "
        + condition
        + " AND "
        + Query.USER_SCHEMA
        + " AND "
        + Query.notOwnedByExtension("pg_type", "t.oid")
        + " ORDER BY t.oid";
  }

  List<Domain> domains() throws SQLException {
    Map<String, List<Check>> checks = new LinkedHashMap<>();
    Query.list(
        connection,
        "SELECT contypid, conname, pg_get_expr(conbin, 0) AS expression, convalidated,"
            + " obj_description(oid, 'pg_constraint') AS comment"
            + " FROM pg_constraint WHERE contypid <> 0 AND contype = 'c' ORDER BY oid",
        row ->
            checks
                .computeIfAbsent(row.text("contypid"), key -> new ArrayList<>())
                .add(
                    Check.of(
                            row.text("conname"),
                            ServerText.withoutBrackets(row.text("expression")),
                            List.of(),
                            where)
                        .withValid(row.isTrue("convalidated"))
                        .withComment(row.text("comment"))));
    return Query.list(
        connection,
        "SELECT t.oid, n.nspname AS schema, t.typname AS name, t.typnotnull, t.typdefault,"
            + " (SELECT quote_ident(c.collname) FROM pg_collation c, pg_type b WHERE b.oid ="
            + " t.typbasetype AND c.oid = t.typcollation AND c.oid <> b.typcollation) AS collation,"
            + " obj_description(t.oid, 'pg_type') AS comment"
            + ServerTypes.items("t.typbasetype", "t.typtypmod", "t.typndims")
            + types("t.typtype = 'd'"),
        row ->
            new Domain(
                name(row),
                ServerTypes.read(row),
                !row.isTrue("typnotnull"),
                row.find("typdefault"),
                row.find("collation"),
                checks.getOrDefault(row.text("oid"), List.of()),
                row.text("comment"),
                where));
  }

  List<CompositeType> compositeTypes() throws SQLException {
    Map<String, List<Column>> attributes = new LinkedHashMap<>();
    Query.list(
        connection,
        "SELECT a.attrelid, a.attname"
            + ServerTypes.items("a.atttypid", "a.atttypmod", "a.attndims")
            + " FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid"
            + " WHERE c.relkind = 'c' AND a.attnum > 0 AND NOT a.attisdropped"
            + " ORDER BY a.attrelid, a.attnum",
        row ->
            attributes
                .computeIfAbsent(row.text("attrelid"), key -> new ArrayList<>())
                .add(Column.of(row.text("attname"), ServerTypes.read(row), true, where)));
    return Query.list(
        connection,
        "SELECT t.typrelid, n.nspname AS schema, t.typname AS name,"
            + " obj_description(t.oid, 'pg_type') AS comment"
            + types(
                "t.typtype = 'c' AND EXISTS (SELECT FROM pg_class r WHERE r.oid = t.typrelid"
                    + " AND r.relkind = 'c')"),
        row ->
            new CompositeType(
                name(row),
                attributes.getOrDefault(row.text("typrelid"), List.of()),
                row.text("comment"),
                where));
  }

  List<Sequence> sequences() throws SQLException {
    return Query.list(
        connection,
        """
        SELECT n.nspname AS schema, c.relname AS name, s.seqincrement, s.seqstart, s.seqmin, s.seqmax,
          s.seqcache, s.seqcycle, t.typname AS type, obj_description(c.oid, 'pg_class') AS comment,
          tn.nspname AS table_schema, tc.relname AS table_name, a.attname
        FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid
          JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_type t ON t.oid = s.seqtypid
          LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid
            AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
          LEFT JOIN pg_class tc ON tc.oid = d.refobjid
          LEFT JOIN pg_namespace tn ON tn.oid = tc.relnamespace
          LEFT JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
        WHERE\
        """
            + Query.USER_SCHEMA
            + " AND "
            + Query.notOwnedByExtension("pg_class", "c.oid")
            + " ORDER BY c.oid",
        this::sequence);
  }

  private Sequence sequence(Query.Row row) throws SQLException {
    SqlType type = BuiltInTypes.of(row.text("type"));
    long increment = row.number("seqincrement");
    long lowest = lowest(row.text("type"));
    long highest = -lowest - 1;
    boolean up = increment > 0;
    long minimum = row.number("seqmin");
    long maximum = row.number("seqmax");
    long start = row.number("seqstart");
    Optional<Sequence.Owner> owner =
        row.find("table_name").isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Sequence.Owner(
                    new QualifiedName(row.text("table_schema"), row.text("table_name")),
                    row.text("attname")));
    return new Sequence(
        name(row),
        type,
        increment,
        start == (up ? minimum : maximum) ? Optional.empty() : Optional.of(start),
        minimum == (up ? 1 : lowest) ? Optional.empty() : Optional.of(minimum),
        maximum == (up ? highest : -1) ? Optional.empty() : Optional.of(maximum),
        row.number("seqcache"),
        row.isTrue("seqcycle"),
        owner,
        row.text("comment"),
        where);
  }

  private static long lowest(String type) {
    return switch (type) {
      case "int2" -> Short.MIN_VALUE;
      case "int4" -> Integer.MIN_VALUE;
      default -> Long.MIN_VALUE;
    };
  }
}
