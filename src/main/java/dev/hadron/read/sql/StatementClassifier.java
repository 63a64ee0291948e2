package dev.hadron.read.sql;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells the kind of a statement from its first words. */
final class StatementClassifier {

  private static final int HEAD = 40;

  private static final Map<String, StatementKind> BY_FIRST_WORD =
      Map.ofEntries(
          Map.entry("select", StatementKind.SELECT),
          Map.entry("table", StatementKind.SELECT),
          Map.entry("values", StatementKind.SELECT),
          Map.entry("do", StatementKind.DO),
          Map.entry("call", StatementKind.CALL),
          Map.entry("insert", StatementKind.INSERT),
          Map.entry("update", StatementKind.DATA_CHANGE),
          Map.entry("delete", StatementKind.DATA_CHANGE),
          Map.entry("merge", StatementKind.DATA_CHANGE),
          Map.entry("truncate", StatementKind.DATA_CHANGE),
          Map.entry("copy", StatementKind.COPY_DATA),
          Map.entry("grant", StatementKind.GRANT),
          Map.entry("revoke", StatementKind.GRANT),
          Map.entry("reassign", StatementKind.OWNER),
          Map.entry("begin", StatementKind.TRANSACTION),
          Map.entry("start", StatementKind.TRANSACTION),
          Map.entry("commit", StatementKind.TRANSACTION),
          Map.entry("end", StatementKind.TRANSACTION),
          Map.entry("rollback", StatementKind.TRANSACTION),
          Map.entry("abort", StatementKind.TRANSACTION),
          Map.entry("savepoint", StatementKind.TRANSACTION),
          Map.entry("release", StatementKind.TRANSACTION),
          Map.entry("lock", StatementKind.TRANSACTION),
          Map.entry("vacuum", StatementKind.MAINTENANCE),
          Map.entry("analyze", StatementKind.MAINTENANCE),
          Map.entry("analyse", StatementKind.MAINTENANCE),
          Map.entry("reindex", StatementKind.MAINTENANCE),
          Map.entry("cluster", StatementKind.MAINTENANCE),
          Map.entry("checkpoint", StatementKind.MAINTENANCE),
          Map.entry("show", StatementKind.MAINTENANCE),
          Map.entry("explain", StatementKind.MAINTENANCE),
          Map.entry("discard", StatementKind.MAINTENANCE),
          Map.entry("listen", StatementKind.MAINTENANCE),
          Map.entry("notify", StatementKind.MAINTENANCE),
          Map.entry("refresh", StatementKind.VIEW),
          Map.entry("security", StatementKind.OTHER_DDL),
          Map.entry("import", StatementKind.OTHER_DDL));

  /** What follows CREATE, ALTER or DROP and its modifiers. */
  private static final Map<String, StatementKind> BY_OBJECT =
      Map.ofEntries(
          Map.entry("table", StatementKind.ALTER_TABLE),
          Map.entry("index", StatementKind.INDEX),
          Map.entry("type", StatementKind.TYPE),
          Map.entry("domain", StatementKind.DOMAIN),
          Map.entry("sequence", StatementKind.SEQUENCE),
          Map.entry("view", StatementKind.VIEW),
          Map.entry("function", StatementKind.FUNCTION),
          Map.entry("procedure", StatementKind.FUNCTION),
          Map.entry("routine", StatementKind.FUNCTION),
          Map.entry("aggregate", StatementKind.OTHER_DDL),
          Map.entry("trigger", StatementKind.TRIGGER),
          Map.entry("rule", StatementKind.RULE),
          Map.entry("policy", StatementKind.POLICY),
          Map.entry("schema", StatementKind.SCHEMA),
          Map.entry("extension", StatementKind.EXTENSION),
          Map.entry("role", StatementKind.ROLE),
          Map.entry("user", StatementKind.ROLE),
          Map.entry("group", StatementKind.ROLE),
          Map.entry("tablespace", StatementKind.TABLESPACE),
          Map.entry("database", StatementKind.CREATE_DATABASE),
          Map.entry("system", StatementKind.CREATE_DATABASE),
          Map.entry("owned", StatementKind.OWNER));

  private static final Set<String> OTHER_OBJECTS =
      Set.of(
          "access",
          "cast",
          "collation",
          "conversion",
          "event",
          "foreign",
          "language",
          "large",
          "operator",
          "publication",
          "server",
          "statistics",
          "subscription",
          "text",
          "transform");

  private static final Set<String> MODIFIERS =
      Set.of(
          "or",
          "replace",
          "global",
          "local",
          "temp",
          "temporary",
          "unlogged",
          "unique",
          "materialized",
          "recursive",
          "constraint",
          "trusted",
          "procedural");

  private static final Set<String> SERVER_OBJECTS =
      Set.of("extension", "database", "role", "tablespace", "language", "procedural");

  private static final Set<String> SESSION_SETTINGS =
      Set.of(
          "statement_timeout",
          "lock_timeout",
          "idle_in_transaction_session_timeout",
          "idle_session_timeout",
          "transaction_timeout",
          "client_encoding",
          "names",
          "client_min_messages",
          "row_security",
          "default_tablespace",
          "default_table_access_method",
          "default_with_oids",
          "escape_string_warning",
          "synchronous_commit",
          "session_replication_role",
          "maintenance_work_mem",
          "work_mem",
          "role",
          "all",
          "authorization",
          "characteristics",
          "xmloption",
          "transaction",
          "constraints");

  private StatementClassifier() {}

  static StatementKind classify(String text, int start, int end) {
    List<Token> tokens = DdlLexer.head(text, start, end, HEAD);
    String first = word(tokens, 0);
    return switch (first) {
      case "create" -> create(tokens);
      case "alter" -> alter(tokens);
      case "drop" -> drop(tokens);
      case "comment" -> comment(tokens);
      case "set" -> set(tokens);
      case "reset" -> set(tokens);
      case "select" -> select(tokens);
      case "with" -> with(text, start, end);
      default -> ofFirstWord(first);
    };
  }

  /** The kind of a statement that its first word alone says; UNKNOWN for any other. */
  static StatementKind ofFirstWord(String word) {
    return BY_FIRST_WORD.getOrDefault(word, StatementKind.UNKNOWN);
  }

  private static StatementKind create(List<Token> tokens) {
    int at = object(tokens);
    if (word(tokens, at).equals("table") || isForeignTable(tokens, at)) {
      return StatementKind.CREATE_TABLE;
    }
    if (word(tokens, at).equals("user") && word(tokens, at + 1).equals("mapping")) {
      return StatementKind.OTHER_DDL;
    }
    return language(tokens, at);
  }

  private static StatementKind alter(List<Token> tokens) {
    int at = object(tokens);
    boolean severalActions =
        word(tokens, at).equals("table") && tokens.stream().anyMatch(token -> token.isSymbol(","));
    if (hasWords(tokens, "owner", "to") && !severalActions) {
      return StatementKind.OWNER;
    }
    if (word(tokens, at).equals("default")) {
      return StatementKind.GRANT;
    }
    return isForeignTable(tokens, at) ? StatementKind.ALTER_TABLE : language(tokens, at);
  }

  private static StatementKind drop(List<Token> tokens) {
    StatementKind kind = language(tokens, object(tokens));
    return switch (kind) {
      case ROLE, OWNER, CREATE_DATABASE, TABLESPACE, UNKNOWN, LANGUAGE -> kind;
      default -> StatementKind.DROP;
    };
  }

  private static StatementKind language(List<Token> tokens, int at) {
    boolean installable = Set.of("language", "extension").contains(word(tokens, at));
    if (installable && tokens.stream().anyMatch(token -> token.text().equals("plpgsql"))) {
      return StatementKind.LANGUAGE;
    }
    String object = word(tokens, at);
    StatementKind other =
        OTHER_OBJECTS.contains(object) ? StatementKind.OTHER_DDL : StatementKind.UNKNOWN;
    return BY_OBJECT.getOrDefault(object, other);
  }

  private static StatementKind comment(List<Token> tokens) {
    boolean publicSchema = hasWords(tokens, "schema", "public");
    return publicSchema || SERVER_OBJECTS.contains(word(tokens, 2))
        ? StatementKind.SERVER_COMMENT
        : StatementKind.COMMENT;
  }

  private static StatementKind set(List<Token> tokens) {
    int at = Set.of("session", "local").contains(word(tokens, 1)) ? 2 : 1;
    String name = word(tokens, at);
    if (name.equals("search_path") || name.equals("schema")) {
      return StatementKind.SEARCH_PATH;
    }
    if (SESSION_SETTINGS.contains(name) || isStandardStringsOn(tokens, name)) {
      return StatementKind.SESSION_SETTING;
    }
    return StatementKind.SET;
  }

  private static boolean isStandardStringsOn(List<Token> tokens, String name) {
    return name.equals("standard_conforming_strings")
        && tokens.stream().anyMatch(token -> Set.of("on", "true").contains(token.text()));
  }

  private static StatementKind select(List<Token> tokens) {
    int at = word(tokens, 1).equals("pg_catalog") ? 3 : 1;
    String function = word(tokens, at);
    boolean call = at + 1 < tokens.size() && tokens.get(at + 1).isSymbol("(");
    if (call && function.equals("setval")) {
      return StatementKind.SETVAL;
    }
    if (call && function.equals("set_config") && tokens.get(at + 2).text().equals("search_path")) {
      return StatementKind.SEARCH_PATH;
    }
    return StatementKind.SELECT;
  }

  private static StatementKind with(String text, int start, int end) {
    boolean changes =
        DdlLexer.lex(text, start, end).stream()
            .anyMatch(
                token ->
                    token.isWord("insert") || token.isWord("update") || token.isWord("delete"));
    return changes ? StatementKind.DATA_CHANGE : StatementKind.SELECT;
  }

  private static int object(List<Token> tokens) {
    int at = 1;
    while (MODIFIERS.contains(word(tokens, at))) {
      at++;
    }
    return at;
  }

  private static boolean isForeignTable(List<Token> tokens, int at) {
    return word(tokens, at).equals("foreign") && word(tokens, at + 1).equals("table");
  }

  private static boolean hasWords(List<Token> tokens, String first, String second) {
    for (int i = 1; i < tokens.size(); i++) {
      if (word(tokens, i - 1).equals(first) && word(tokens, i).equals(second)) {
        return true;
      }
    }
    return false;
  }

  private static String word(List<Token> tokens, int at) {
    return at < tokens.size() && tokens.get(at).kind() == Token.Kind.WORD
        ? tokens.get(at).text()
        : "";
  }
}
