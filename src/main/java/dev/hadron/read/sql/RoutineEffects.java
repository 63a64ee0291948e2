package dev.hadron.read.sql;

import dev.hadron.catalog.Routine;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a statement that calls a function or procedure of the script does to the schema: bodies that
 * make or change objects do so when they run, which nobody can read off the text.
 */
final class RoutineEffects {

  private static final Set<String> DEFINITIONS = Set.of("create", "alter", "drop");

  private final SchemaDraft schema;

  RoutineEffects(SchemaDraft schema) {
    this.schema = schema;
  }

  /** Warns of the first call in a statement that may make or change objects. */
  void note(Interpretation statement, List<Token> tokens) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.isName() && tokens.get(i + 1).isSymbol("(") && defines(token.text())) {
        schema.markIncomplete();
        statement.warn(
            "sql-dynamic",
            "what " + token.text() + "() makes or changes when it is called cannot be read",
            token,
            "use --exact auto, or read the schema from a live database");
        return;
      }
    }
  }

  private boolean defines(String name) {
    return defines(name, new HashSet<>());
  }

  private boolean defines(String name, Set<String> seen) {
    if (!seen.add(name)) {
      return false;
    }
    for (Routine routine : schema.routines) {
      if (routine.name().name().equals(name) && !routine.isTriggerFunction()) {
        List<Token> body = body(routine.definition());
        for (int i = 0; i < body.size(); i++) {
          Token token = body.get(i);
          boolean call =
              token.isName() && i + 1 < body.size() && body.get(i + 1).isSymbol("(");
          if (isDefinition(body, i) || call && defines(token.text(), seen)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** A word that opens a definition, or the run of a text that may be one. */
  private static boolean isDefinition(List<Token> body, int at) {
    Token token = body.get(at);
    if (token.kind() != Token.Kind.WORD) {
      return false;
    }
    boolean opens = at == 0 || opens(body.get(at - 1));
    return opens && (DEFINITIONS.contains(token.text()) || token.isWord("execute"));
  }

  private static boolean opens(Token before) {
    return before.isSymbol(";")
        || before.isWord("begin")
        || before.isWord("then")
        || before.isWord("else")
        || before.isWord("loop")
        || before.isWord("atomic");
  }

  /** The text that the server keeps, or the statement where it has none. */
  private static List<Token> body(String definition) {
    List<Token> tokens = DdlLexer.lex(definition, 0, definition.length());
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i - 1).isWord("as") && tokens.get(i).kind() == Token.Kind.STRING) {
        String text = tokens.get(i).text();
        return DdlLexer.lex(text, 0, text.length());
      }
    }
    return tokens.subList(Math.min(1, tokens.size()), tokens.size());
  }
}
