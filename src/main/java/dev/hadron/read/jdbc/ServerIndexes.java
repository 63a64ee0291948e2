package dev.hadron.read.jdbc;

import dev.hadron.catalog.Index;
import dev.hadron.diagnostic.SourceLocation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Indexes that no constraint made, by the oid of their relation. */
record ServerIndexes(Map<String, List<Index>> byRelation) {

  private static final String KEYS =
      """
      SELECT i.indexrelid, k.n, pg_get_indexdef(i.indexrelid, k.n, true) AS expression, a.attname,
        k.n > i.indnkeyatts AS included, coalesce(i.indoption[k.n - 1], 0) AS option,
        CASE WHEN NOT oc.opcdefault OR ia.attoptions IS NOT NULL THEN quote_ident(oc.opcname) END AS opclass,
        array_to_string(ia.attoptions, ', ') AS opclass_options,
        CASE WHEN co.collname <> 'default' AND co.oid <> ty.typcollation
          AND co.oid <> coalesce(a.attcollation, ty.typcollation) THEN
          CASE WHEN cn.nspname = 'pg_catalog' THEN '' ELSE quote_ident(cn.nspname) || '.' END
            || quote_ident(co.collname) END AS collation
      FROM pg_index i CROSS JOIN generate_series(1, i.indnatts) AS k(n)
        JOIN pg_attribute ia ON ia.attrelid = i.indexrelid AND ia.attnum = k.n
        JOIN pg_type ty ON ty.oid = ia.atttypid
        LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[k.n - 1] AND a.attnum <> 0
        LEFT JOIN pg_opclass oc ON oc.oid = i.indclass[k.n - 1] AND k.n <= i.indnkeyatts
        LEFT JOIN pg_collation co ON co.oid = i.indcollation[k.n - 1] AND k.n <= i.indnkeyatts
        LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
      WHERE i.indrelid >= 16384
      ORDER BY i.indexrelid, k.n
      """;

  private static final String INDEXES =
      """
      SELECT i.indexrelid, i.indrelid, c.relname AS name, i.indisunique, am.amname,
        coalesce((to_jsonb(i) ->> 'indnullsnotdistinct')::boolean, false) AS nulls_not_distinct,
        pg_get_expr(i.indpred, i.indrelid) AS predicate, array_to_string(c.reloptions, ', ') AS options,
        obj_description(c.oid, 'pg_class') AS comment
      FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am am ON am.oid = c.relam
      WHERE i.indrelid >= 16384 AND NOT c.relispartition AND NOT EXISTS (SELECT FROM pg_constraint k
        WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
      ORDER BY c.oid
      """;

  static ServerIndexes read(Connection connection, SourceLocation where) throws SQLException {
    Map<String, List<Index.Key>> keys = new LinkedHashMap<>();
    Map<String, List<String>> included = new LinkedHashMap<>();
    Query.list(
        connection,
        KEYS,
        row ->
            row.isTrue("included")
                ? included
                    .computeIfAbsent(row.text("indexrelid"), key -> new ArrayList<>())
                    .add(row.text("attname"))
                : keys.computeIfAbsent(row.text("indexrelid"), key -> new ArrayList<>())
                    .add(key(row)));
    Map<String, List<Index>> indexes = new LinkedHashMap<>();
    Query.list(
        connection,
        INDEXES,
        row ->
            indexes
                .computeIfAbsent(row.text("indrelid"), key -> new ArrayList<>())
                .add(
                    new Index(
                        row.text("name"),
                        row.isTrue("indisunique"),
                        row.text("amname"),
                        keys.getOrDefault(row.text("indexrelid"), List.of()),
                        included.getOrDefault(row.text("indexrelid"), List.of()),
                        row.isTrue("nulls_not_distinct"),
                        row.find("predicate").map(ServerText::withoutBrackets),
                        row.find("options"),
                        row.text("comment"),
                        where)));
    return new ServerIndexes(indexes);
  }

  List<Index> of(String relation) {
    return byRelation.getOrDefault(relation, List.of());
  }

  private static Index.Key key(Query.Row row) throws SQLException {
    long option = row.number("option");
    boolean descending = (option & 1) != 0;
    boolean nullsFirst = (option & 2) != 0;
    Optional<Index.NullsOrder> nulls =
        nullsFirst == descending
            ? Optional.empty()
            : Optional.of(nullsFirst ? Index.NullsOrder.FIRST : Index.NullsOrder.LAST);
    Optional<String> column = row.find("attname");
    String options = row.text("opclass_options");
    return new Index.Key(
        column,
        column.isPresent() ? column.get() : ServerText.withoutBrackets(row.text("expression")),
        row.find("collation"),
        row.find("opclass").map(name -> options.isEmpty() ? name : name + " (" + options + ")"),
        descending,
        nulls);
  }
}
