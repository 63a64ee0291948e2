package dev.hadron.read.sql;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells the kind of a statement of another dialect than PostgreSQL's from its first words. */
final class DialectStatements {

  /** What is created or dropped; the first of these behind CREATE says it. */
  private static final Map<String, StatementKind> OBJECTS =
      Map.ofEntries(
          Map.entry("table", StatementKind.CREATE_TABLE),
          Map.entry("index", StatementKind.INDEX),
          Map.entry("view", StatementKind.VIEW),
          Map.entry("sequence", StatementKind.SEQUENCE),
          Map.entry("trigger", StatementKind.TRIGGER),
          Map.entry("event", StatementKind.TRIGGER),
          Map.entry("function", StatementKind.FUNCTION),
          Map.entry("procedure", StatementKind.FUNCTION),
          Map.entry("proc", StatementKind.FUNCTION),
          Map.entry("package", StatementKind.FUNCTION),
          Map.entry("alias", StatementKind.FUNCTION),
          Map.entry("aggregate", StatementKind.FUNCTION),
          Map.entry("type", StatementKind.TYPE),
          Map.entry("domain", StatementKind.DOMAIN),
          Map.entry("database", StatementKind.CREATE_DATABASE),
          Map.entry("schema", StatementKind.SCHEMA),
          Map.entry("user", StatementKind.ROLE),
          Map.entry("role", StatementKind.ROLE),
          Map.entry("login", StatementKind.ROLE),
          Map.entry("tablespace", StatementKind.TABLESPACE),
          Map.entry("synonym", StatementKind.OTHER_DDL),
          Map.entry("statistics", StatementKind.OTHER_DDL),
          Map.entry("constant", StatementKind.OTHER_DDL),
          Map.entry("directory", StatementKind.OTHER_DDL),
          Map.entry("link", StatementKind.OTHER_DDL),
          Map.entry("fulltext", StatementKind.INDEX),
          Map.entry("session", StatementKind.SESSION_SETTING),
          Map.entry("system", StatementKind.SESSION_SETTING),
          Map.entry("catalog", StatementKind.OTHER_DDL),
          Map.entry("xml", StatementKind.OTHER_DDL),
          Map.entry("server", StatementKind.OTHER_DDL));

  /** Words of clients and servers that define nothing a service needs. */
  private static final Map<String, StatementKind> BY_FIRST_WORD =
      Map.ofEntries(
          Map.entry("use", StatementKind.CREATE_DATABASE),
          Map.entry("replace", StatementKind.INSERT),
          Map.entry("load", StatementKind.COPY_DATA),
          Map.entry("bulk", StatementKind.COPY_DATA),
          Map.entry("runscript", StatementKind.COPY_DATA),
          Map.entry("upsert", StatementKind.INSERT),
          Map.entry("pragma", StatementKind.SESSION_SETTING),
          Map.entry("set", StatementKind.SESSION_SETTING),
          Map.entry("unlock", StatementKind.TRANSACTION),
          Map.entry("if", StatementKind.MAINTENANCE),
          Map.entry("exec", StatementKind.CALL),
          Map.entry("execute", StatementKind.CALL),
          Map.entry("declare", StatementKind.CALL),
          Map.entry("prepare", StatementKind.CALL),
          Map.entry("deallocate", StatementKind.CALL),
          Map.entry("print", StatementKind.MAINTENANCE),
          Map.entry("flush", StatementKind.MAINTENANCE),
          Map.entry("optimize", StatementKind.MAINTENANCE),
          Map.entry("repair", StatementKind.MAINTENANCE),
          Map.entry("check", StatementKind.MAINTENANCE),
          Map.entry("analyze", StatementKind.MAINTENANCE),
          Map.entry("purge", StatementKind.MAINTENANCE),
          Map.entry("attach", StatementKind.CREATE_DATABASE),
          Map.entry("detach", StatementKind.CREATE_DATABASE),
          Map.entry("shutdown", StatementKind.MAINTENANCE),
          Map.entry("script", StatementKind.MAINTENANCE),
          Map.entry("checkpoint", StatementKind.MAINTENANCE),
          Map.entry("audit", StatementKind.MAINTENANCE),
          Map.entry("noaudit", StatementKind.MAINTENANCE),
          Map.entry("kill", StatementKind.MAINTENANCE),
          Map.entry("raiserror", StatementKind.MAINTENANCE),
          Map.entry("flashback", StatementKind.MAINTENANCE),
          Map.entry("deny", StatementKind.GRANT),
          Map.entry("rename", StatementKind.ALTER_TABLE));

  /** What of a server's own can stand right behind CREATE; none of it is a table or belongs to one. */
  private static final Set<String> OTHER_OBJECTS =
      Set.of(
          "virtual", "rule", "default", "assembly", "certificate", "credential", "master",
          "symmetric", "asymmetric", "partition", "queue", "service", "contract", "message",
          "endpoint", "route", "security", "availability", "resource", "logfile", "profile",
          "context", "library", "java", "dimension", "operator", "edition", "cluster", "rollback");

  private static final Set<String> READ =
      Set.of("create", "alter", "drop", "comment", "rename", "replace");

  private DialectStatements() {}

  /** The kind that the head of a statement says. */
  static StatementKind kind(List<Token> head) {
    String first = word(head, 0);
    return switch (first) {
      case "create" -> create(head);
      case "alter" -> {
        StatementKind object = object(head);
        yield object == StatementKind.CREATE_TABLE ? StatementKind.ALTER_TABLE : object;
      }
      case "drop" -> {
        StatementKind object = object(head);
        yield switch (object) {
          case CREATE_TABLE, INDEX, VIEW, SEQUENCE, SCHEMA -> StatementKind.DROP;
          default -> StatementKind.DROP_OF_ABSENT;
        };
      }
      case "comment" -> StatementKind.COMMENT;
      case "with" ->
          head.stream().anyMatch(token -> READ.contains(token.text()))
              ? StatementKind.DATA_CHANGE
              : StatementKind.SELECT;
      default ->
          BY_FIRST_WORD.getOrDefault(first, StatementClassifier.ofFirstWord(first));
    };
  }

  private static StatementKind create(List<Token> head) {
    return OTHER_OBJECTS.contains(word(head, 1)) ? StatementKind.OTHER_DDL : object(head);
  }

  private static StatementKind object(List<Token> head) {
    for (int i = 1; i < head.size(); i++) {
      StatementKind kind = OBJECTS.get(word(head, i));
      boolean afterDot = head.get(i - 1).isSymbol(".");
      boolean fulltextIndex =
          word(head, i).equals("fulltext")
              && (word(head, i + 1).equals("index") || OBJECTS.containsKey(word(head, i + 1)));
      boolean program = kind == StatementKind.TYPE && word(head, i + 1).equals("body");
      if (kind != null && !afterDot && !fulltextIndex) {
        return program ? StatementKind.FUNCTION : kind;
      }
    }
    return StatementKind.UNKNOWN;
  }

  private static String word(List<Token> tokens, int at) {
    return at < tokens.size() && tokens.get(at).kind() == Token.Kind.WORD
        ? tokens.get(at).text()
        : "";
  }
}
