package dev.hadron.read.jdbc;

import dev.hadron.catalog.Column;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.RewriteRule;
import dev.hadron.catalog.Routine;
import dev.hadron.catalog.Trigger;
import dev.hadron.catalog.View;
import dev.hadron.catalog.ViewStructure;
import dev.hadron.diagnostic.SourceLocation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Views, routines, triggers and rules of a database. */
final class ServerPrograms {

  private static final String ROUTINES =
      """
      SELECT n.nspname AS schema, p.proname AS name, p.prokind, l.lanname,
        pg_get_function_arguments(p.oid) AS arguments, pg_get_function_result(p.oid) AS returns,
        CASE WHEN p.prokind = 'a' THEN (SELECT 'CREATE AGGREGATE ' || p.oid::regproc || '('
            || pg_get_function_arguments(p.oid) || ') (SFUNC = ' || g.aggtransfn || ', STYPE = '
            || format_type(g.aggtranstype, NULL)
            || CASE WHEN g.aggfinalfn <> 0 THEN ', FINALFUNC = ' || g.aggfinalfn ELSE '' END
            || CASE WHEN g.agginitval IS NOT NULL THEN ', INITCOND = ' || quote_literal(g.agginitval) ELSE '' END
            || ')' FROM pg_aggregate g WHERE g.aggfnoid = p.oid)
          ELSE pg_get_functiondef(p.oid) END AS definition,
        obj_description(p.oid, 'pg_proc') AS comment
      FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace JOIN pg_language l ON l.oid = p.prolang
      WHERE\
      """
          + Query.USER_SCHEMA
          + "AND"
          + Query.notOwnedByExtension("pg_proc", "p.oid")
          + "ORDER BY p.prokind = 'a', p.oid";

  private static final String TRIGGERS =
      """
      SELECT n.nspname AS schema, c.relname AS name, t.tgname, t.tgtype, pg_get_triggerdef(t.oid) AS definition,
        fn.nspname AS function_schema, f.proname, obj_description(t.oid, 'pg_trigger') AS comment,
        array(SELECT a.attname::text FROM unnest(t.tgattr::int2[]) AS k(n)
          JOIN pg_attribute a ON a.attrelid = t.tgrelid AND a.attnum = k.n) AS columns
      FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_proc f ON f.oid = t.tgfoid JOIN pg_namespace fn ON fn.oid = f.pronamespace
      WHERE NOT t.tgisinternal AND t.tgparentid = 0 AND\
      """
          + Query.USER_SCHEMA
          + "ORDER BY t.oid";

  private static final String RULES =
      """
      SELECT n.nspname AS schema, c.relname AS name, r.rulename, r.ev_type, r.is_instead,
        pg_get_ruledef(r.oid) AS definition
      FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE r.rulename <> '_RETURN' AND\
      """
          + Query.USER_SCHEMA
          + "ORDER BY r.oid";

  private final Connection connection;
  private final SourceLocation where;

  ServerPrograms(Connection connection, SourceLocation where) {
    this.connection = connection;
    this.where = where;
  }

  List<View> views(ServerIndexes indexes) throws SQLException {
    Map<String, List<Column>> columns = ServerTables.columns(connection, where);
    return Query.list(
        connection,
        "SELECT c.oid, n.nspname AS schema, c.relname AS name, c.relkind,"
            + " pg_get_viewdef(c.oid, true) AS query, obj_description(c.oid, 'pg_class') AS comment"
            + " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
            + " WHERE c.relkind IN ('v', 'm') AND"
            + Query.USER_SCHEMA
            + "AND"
            + Query.notOwnedByExtension("pg_class", "c.oid")
            + "ORDER BY c.oid",
        row ->
            new View(
                ServerObjects.name(row),
                row.text("relkind").equals("m"),
                columns.getOrDefault(row.text("oid"), List.of()),
                ServerText.withoutEnd(row.text("query")),
                new ViewStructure.Opaque("its query was not read", where),
                indexes.of(row.text("oid")),
                row.text("comment"),
                where));
  }

  List<Routine> routines() throws SQLException {
    return Query.list(
        connection,
        ROUTINES,
        row ->
            new Routine(
                ServerObjects.name(row),
                row.text("arguments"),
                row.text("returns"),
                row.text("lanname"),
                row.text("definition").strip(),
                row.text("comment"),
                where));
  }

  List<Trigger> triggers() throws SQLException {
    return Query.list(connection, TRIGGERS, this::trigger);
  }

  private Trigger trigger(Query.Row row) throws SQLException {
    long type = row.number("tgtype");
    List<Trigger.Event> events = new ArrayList<>();
    if ((type & 4) != 0) {
      events.add(Trigger.Event.INSERT);
    }
    if ((type & 16) != 0) {
      events.add(Trigger.Event.UPDATE);
    }
    if ((type & 8) != 0) {
      events.add(Trigger.Event.DELETE);
    }
    if ((type & 32) != 0) {
      events.add(Trigger.Event.TRUNCATE);
    }
    Trigger.Timing timing =
        (type & 64) != 0
            ? Trigger.Timing.INSTEAD_OF
            : (type & 2) != 0 ? Trigger.Timing.BEFORE : Trigger.Timing.AFTER;
    return new Trigger(
        row.text("tgname"),
        ServerObjects.name(row),
        timing,
        events,
        row.texts("columns"),
        (type & 1) != 0,
        new QualifiedName(row.text("function_schema"), row.text("proname")),
        row.text("definition"),
        row.text("comment"),
        where);
  }

  List<RewriteRule> rules() throws SQLException {
    return Query.list(
        connection,
        RULES,
        row ->
            new RewriteRule(
                row.text("rulename"),
                ServerObjects.name(row),
                event(row.text("ev_type")),
                row.isTrue("is_instead"),
                ServerText.withoutEnd(row.text("definition")),
                where));
  }

  private static RewriteRule.Event event(String code) {
    return switch (code) {
      case "1" -> RewriteRule.Event.SELECT;
      case "2" -> RewriteRule.Event.UPDATE;
      case "3" -> RewriteRule.Event.INSERT;
      case "4" -> RewriteRule.Event.DELETE;
      default -> throw new IllegalStateException("event " + code);
    };
  }
}
