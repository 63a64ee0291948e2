package dev.hadron.read.sql;

import dev.hadron.catalog.Dialect;
import java.util.Map;
import java.util.Optional;

/** Kinds of statements that the first migration leaves out, each with its name and reason. */
enum LeftOut {
  PSQL_LINES("psql-lines", "psql line", "psql lines", "only psql understands them"),
  CLIENT_LINES(
      "client-lines",
      "line for the client",
      "lines for the client",
      "only the client that they are written for understands them"),
  OWNERS("owner", "OWNER statement", "OWNER statements", "the service's user owns everything"),
  GRANTS("grant", "GRANT or REVOKE", "GRANTs or REVOKEs", "roles belong to a server"),
  ROLES("role", "role statement", "role statements", "roles belong to a server"),
  TABLESPACES(
      "tablespace",
      "tablespace statement",
      "tablespace statements",
      "tablespaces belong to a server"),
  DATABASES(
      "database",
      "database statement",
      "database statements",
      "the data source names the database"),
  LANGUAGES("plpgsql", "statement on plpgsql", "statements on plpgsql", "every server has it"),
  SERVER_COMMENTS(
      "server-comment", "server comment", "server comments", "only the owner of the object may"),
  SETTINGS(
      "setting",
      "session setting",
      "session settings",
      "they concern the tool that wrote the file"),
  SEARCH_PATHS(
      "search-path", "search_path setting", "search_path settings", "a session starts that way"),
  TRANSACTIONS(
      "transaction", "transaction statement", "transaction statements", "Flyway opens and commits"),
  MAINTENANCE(
      "maintenance", "maintenance statement", "maintenance statements", "they define nothing"),
  DROPS("drop", "DROP of nothing", "DROPs of nothing", "the migration starts from nothing"),
  HISTORY(
      "history",
      "statement on a migration tool's own table",
      "statements on migration tools' own tables",
      "Flyway keeps its own books"),
  PUBLIC_SCHEMA(
      "public-schema",
      "statement on schema public",
      "statements on schema public",
      "a new database has it"),
  POLICIES(
      "policy",
      "row security policy",
      "row security policies",
      "they name roles of another server"),
  SEQUENCE_VALUES("setval", "setval call", "setval calls", "sequences start anew, without data"),
  DATA("data", "data statement", "data statements", "a migration of the schema loads no data"),
  UNREADABLE(
      "unreadable", "unreadable statement", "unreadable statements", "no server would run them");

  private static final Map<StatementKind, LeftOut> BY_KIND =
      Map.ofEntries(
          Map.entry(StatementKind.PSQL_META, PSQL_LINES),
          Map.entry(StatementKind.OWNER, OWNERS),
          Map.entry(StatementKind.GRANT, GRANTS),
          Map.entry(StatementKind.ROLE, ROLES),
          Map.entry(StatementKind.TABLESPACE, TABLESPACES),
          Map.entry(StatementKind.CREATE_DATABASE, DATABASES),
          Map.entry(StatementKind.LANGUAGE, LANGUAGES),
          Map.entry(StatementKind.SERVER_COMMENT, SERVER_COMMENTS),
          Map.entry(StatementKind.SESSION_SETTING, SETTINGS),
          Map.entry(StatementKind.TRANSACTION, TRANSACTIONS),
          Map.entry(StatementKind.MAINTENANCE, MAINTENANCE),
          Map.entry(StatementKind.DROP_OF_ABSENT, DROPS),
          Map.entry(StatementKind.ON_HISTORY, HISTORY),
          Map.entry(StatementKind.SETVAL, SEQUENCE_VALUES),
          Map.entry(StatementKind.INSERT, DATA),
          Map.entry(StatementKind.DATA_CHANGE, DATA),
          Map.entry(StatementKind.COPY_DATA, DATA),
          Map.entry(StatementKind.UNKNOWN, UNREADABLE));

  private final String id;
  private final String one;
  private final String many;
  private final String reason;

  LeftOut(String id, String one, String many, String reason) {
    this.id = "migration-" + id + "-left-out";
    this.one = one;
    this.many = many;
    this.reason = reason;
  }

  String id() {
    return id;
  }

  /** {@code 13 OWNER statements}. */
  String construct(int count) {
    return count + " " + (count == 1 ? one : many);
  }

  String outcome() {
    return "left out of the first migration: " + reason;
  }

  /** The same of a dialect. */
  static Optional<LeftOut> ofKind(Dialect dialect, StatementKind kind) {
    return ofKind(kind)
        .map(
            reason ->
                reason == PSQL_LINES && dialect != Dialect.POSTGRESQL ? CLIENT_LINES : reason);
  }

  /** The reason to leave out statements of a kind, whatever they say; empty where they are kept. */
  static Optional<LeftOut> ofKind(StatementKind kind) {
    return Optional.ofNullable(BY_KIND.get(kind));
  }
}
