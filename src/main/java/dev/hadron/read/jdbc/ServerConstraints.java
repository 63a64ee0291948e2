package dev.hadron.read.jdbc;

import dev.hadron.catalog.Check;
import dev.hadron.catalog.Exclusion;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.PrimaryKey;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.ReferentialAction;
import dev.hadron.catalog.UniqueKey;
import dev.hadron.diagnostic.SourceLocation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Constraints of tables, by the oid of their table. */
final class ServerConstraints {

  private static final String CONSTRAINTS =
      """
      SELECT k.conrelid, k.conname, k.contype, k.condeferrable, k.condeferred, k.convalidated, k.connoinherit,
        k.confdeltype, k.confupdtype, k.confmatchtype, pg_get_constraintdef(k.oid) AS definition,
        pg_get_expr(k.conbin, k.conrelid) AS expression, obj_description(k.oid, 'pg_constraint') AS comment,
        rn.nspname AS target_schema, r.relname AS target,
        $names(k.conkey, k.conrelid) AS columns, $names(k.confkey, k.confrelid) AS target_columns,
        array(SELECT a.attname::text FROM jsonb_array_elements_text(CASE
            WHEN jsonb_typeof(to_jsonb(k) -> 'confdelsetcols') = 'array' THEN to_jsonb(k) -> 'confdelsetcols'
            ELSE '[]' END) AS s(n)
          JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = s.n::int) AS delete_columns,
        array(SELECT a.attname::text FROM pg_index i
          CROSS JOIN generate_series(i.indnkeyatts, i.indnatts - 1) AS g(n)
          JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[g.n]
          WHERE i.indexrelid = k.conindid AND k.contype IN ('p', 'u') ORDER BY g.n) AS included,
        coalesce((SELECT (to_jsonb(i) ->> 'indnullsnotdistinct')::boolean FROM pg_index i
          WHERE i.indexrelid = k.conindid), false) AS nulls_not_distinct
      FROM pg_constraint k LEFT JOIN pg_class r ON r.oid = k.confrelid
        LEFT JOIN pg_namespace rn ON rn.oid = r.relnamespace
      WHERE k.conrelid >= 16384 AND k.contype IN ('p', 'u', 'f', 'c', 'x')
        AND (k.conparentid = 0 OR k.contype = 'p')
        AND (k.contype <> 'c' OR k.conislocal)
      ORDER BY k.oid
      """;

  private static final String NAMES =
      "array(SELECT a.attname::text FROM unnest($key) WITH ORDINALITY AS u(n, place)"
          + " JOIN pg_attribute a ON a.attrelid = $table AND a.attnum = u.n ORDER BY u.place)";

  private final SourceLocation where;
  private final Map<String, PrimaryKey> primaryKeys = new LinkedHashMap<>();
  private final Map<String, List<ForeignKey>> foreignKeys = new LinkedHashMap<>();
  private final Map<String, List<UniqueKey>> uniqueKeys = new LinkedHashMap<>();
  private final Map<String, List<Check>> checks = new LinkedHashMap<>();
  private final Map<String, List<Exclusion>> exclusions = new LinkedHashMap<>();

  private ServerConstraints(SourceLocation where) {
    this.where = where;
  }

  static ServerConstraints read(Connection connection, SourceLocation where) throws SQLException {
    ServerConstraints constraints = new ServerConstraints(where);
    String sql =
        CONSTRAINTS
            .replace("$names(k.conkey, k.conrelid)", names("k.conkey", "k.conrelid"))
            .replace("$names(k.confkey, k.confrelid)", names("k.confkey", "k.confrelid"));
    Query.list(connection, sql, constraints::add);
    return constraints;
  }

  private static String names(String key, String table) {
    return NAMES.replace("$key", key).replace("$table", table);
  }

  Optional<PrimaryKey> primaryKey(String table) {
    return Optional.ofNullable(primaryKeys.get(table));
  }

  List<ForeignKey> foreignKeys(String table) {
    return foreignKeys.getOrDefault(table, List.of());
  }

  List<UniqueKey> uniqueKeys(String table) {
    return uniqueKeys.getOrDefault(table, List.of());
  }

  List<Check> checks(String table) {
    return checks.getOrDefault(table, List.of());
  }

  List<Exclusion> exclusions(String table) {
    return exclusions.getOrDefault(table, List.of());
  }

  private boolean add(Query.Row row) throws SQLException {
    String table = row.text("conrelid");
    String kind = row.text("contype");
    switch (kind) {
      case "p" -> primaryKeys.put(table, primaryKey(row));
      case "u" -> list(uniqueKeys, table).add(uniqueKey(row));
      case "f" -> list(foreignKeys, table).add(foreignKey(row));
      case "c" -> list(checks, table).add(check(row));
      case "x" ->
          list(exclusions, table)
              .add(
                  new Exclusion(
                      row.text("conname"), row.text("definition"), row.text("comment"), where));
      default -> throw new IllegalStateException("constraint of kind " + kind);
    }
    return true;
  }

  private static <T> List<T> list(Map<String, List<T>> lists, String table) {
    return lists.computeIfAbsent(table, key -> new ArrayList<>());
  }

  private PrimaryKey primaryKey(Query.Row row) throws SQLException {
    return new PrimaryKey(
        row.text("conname"),
        row.texts("columns"),
        row.texts("included"),
        ServerText.deferral(row),
        row.text("comment"),
        where);
  }

  private UniqueKey uniqueKey(Query.Row row) throws SQLException {
    return new UniqueKey(
        row.text("conname"),
        row.texts("columns"),
        row.texts("included"),
        row.isTrue("nulls_not_distinct"),
        ServerText.deferral(row),
        row.text("comment"),
        where);
  }

  private ForeignKey foreignKey(Query.Row row) throws SQLException {
    return new ForeignKey(
        row.text("conname"),
        row.texts("columns"),
        new QualifiedName(row.text("target_schema"), row.text("target")),
        row.texts("target_columns"),
        action(row.text("confdeltype")),
        action(row.text("confupdtype")),
        row.texts("delete_columns"),
        row.text("confmatchtype").equals("f") ? ForeignKey.Match.FULL : ForeignKey.Match.SIMPLE,
        ServerText.deferral(row),
        row.isTrue("convalidated"),
        row.text("comment"),
        where);
  }

  private Check check(Query.Row row) throws SQLException {
    return new Check(
        row.text("conname"),
        ServerText.withoutBrackets(row.text("expression")),
        row.texts("columns"),
        !row.isTrue("connoinherit"),
        row.isTrue("convalidated"),
        row.text("comment"),
        where);
  }

  private static ReferentialAction action(String code) {
    return switch (code) {
      case "a" -> ReferentialAction.NO_ACTION;
      case "r" -> ReferentialAction.RESTRICT;
      case "c" -> ReferentialAction.CASCADE;
      case "n" -> ReferentialAction.SET_NULL;
      case "d" -> ReferentialAction.SET_DEFAULT;
      default -> throw new IllegalStateException("referential action " + code);
    };
  }
}
