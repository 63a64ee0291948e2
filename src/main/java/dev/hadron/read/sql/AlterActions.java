package dev.hadron.read.sql;

import java.util.Map;
import java.util.Set;

/** The actions of ALTER TABLE that do not shape rows, by their first words. */
final class AlterActions {

  private static final Map<String, Set<String>> OF_TABLE =
      Map.ofEntries(
          Map.entry("owner", Set.of("to")),
          Map.entry("enable", Set.of("trigger", "rule", "row", "replica", "always")),
          Map.entry("disable", Set.of("trigger", "rule", "row")),
          Map.entry("cluster", Set.of("on")),
          Map.entry("set", Set.of("(", "tablespace", "access", "without", "with")),
          Map.entry("reset", Set.of("(")),
          Map.entry("replica", Set.of("identity")),
          Map.entry("force", Set.of("row")),
          Map.entry("no", Set.of("force")),
          Map.entry("not", Set.of("of")),
          Map.entry("options", Set.of("(")));

  private static final Map<String, Set<String>> OF_COLUMN =
      Map.of(
          "set",
              Set.of(
                  "statistics", "storage", "compression", "(", "increment", "minvalue", "maxvalue",
                  "start", "restart", "cache", "no", "sequence", "logged", "unlogged"),
          "reset", Set.of("("),
          "options", Set.of("("));

  private AlterActions() {}

  /** Passes an action on the table; false where none starts here. */
  static boolean ofTable(Tokens tokens) {
    if (tokens.at("of") && tokens.peek(1).isName()) {
      tokens.skipElement();
      return true;
    }
    return skip(tokens, OF_TABLE);
  }

  /** Passes an action on a column; false where none starts here. */
  static boolean ofColumn(Tokens tokens) {
    if (tokens.at("restart")) {
      tokens.skipElement();
      return true;
    }
    return skip(tokens, OF_COLUMN);
  }

  private static boolean skip(Tokens tokens, Map<String, Set<String>> actions) {
    Token first = tokens.peek();
    Token second = tokens.peek(1);
    boolean known =
        first.kind() == Token.Kind.WORD
            && (second.kind() == Token.Kind.WORD || second.kind() == Token.Kind.SYMBOL)
            && actions.getOrDefault(first.text(), Set.of()).contains(second.text());
    if (known) {
      tokens.skipElement();
    }
    return known;
  }
}
