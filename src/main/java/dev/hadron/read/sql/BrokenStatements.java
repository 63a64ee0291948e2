package dev.hadron.read.sql;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Dialect;
import dev.hadron.catalog.Sequence;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.LedgerEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The statements that are left out of a script since they have errors, and those that need what they
 * would have made.
 *
 * <p>They are taken one by one, since a statement with an error may have done half of its work before
 * that, of which others would be accused.
 */
final class BrokenStatements {

  /** So many characters tell a statement from others. */
  private static final int LONGEST = 60;

  /** A script with more of them is not worth a reading of the whole for each. */
  private static final int ONE_BY_ONE = 20;

  private static final Set<String> OBJECTS =
      Set.of("table", "view", "type", "domain", "sequence", "function", "procedure");

  private static final Set<String> NO_NAMES = Set.of("if", "not", "exists");

  private record Broken(SqlStatement statement, String reason, Optional<Diagnostic> error) {

    boolean is(SqlStatement other) {
      return statement.source() == other.source() && statement.start() == other.start();
    }
  }

  private final Dialect dialect;
  private final List<Broken> broken = new ArrayList<>();

  BrokenStatements(Dialect dialect) {
    this.dialect = dialect;
  }

  /**
   * Takes the next statement that has an error in a reading, or needs what is left out.
   *
   * @param blamed the statement that each diagnostic is about
   * @return whether there was one
   */
  boolean takeNext(SqlReading reading, Map<Diagnostic, SqlStatement> blamed) {
    List<Broken> next = new ArrayList<>(wrong(reading, blamed));
    if (next.isEmpty()) {
      needing(reading).ifPresent(next::add);
    }
    broken.addAll(broken.size() < ONE_BY_ONE ? next.subList(0, Math.min(1, next.size())) : next);
    return !next.isEmpty();
  }

  /** The first error of each statement. */
  private static Collection<Broken> wrong(
      SqlReading reading, Map<Diagnostic, SqlStatement> blamed) {
    Map<SqlStatement, Broken> wrong = new LinkedHashMap<>();
    for (Diagnostic diagnostic : reading.diagnostics()) {
      if (diagnostic.isError() && blamed.containsKey(diagnostic)) {
        SqlStatement statement = blamed.get(diagnostic);
        wrong.putIfAbsent(
            statement, new Broken(statement, diagnostic.message(), Optional.of(diagnostic)));
      }
    }
    return wrong.values();
  }

  // ---- what needs them -------------------------------------------------------------------------

  private Optional<Broken> needing(SqlReading reading) {
    Set<String> missing = new HashSet<>();
    broken.forEach(each -> made(each.statement()).ifPresent(missing::add));
    missing.removeIf(name -> isThere(reading.catalog(), name));
    for (SqlStatement statement : reading.statements()) {
      for (String name : missing) {
        if (needs(statement, name)) {
          return Optional.of(
              new Broken(statement, "it needs " + name + ", which is left out", Optional.empty()));
        }
      }
    }
    return Optional.empty();
  }

  /** The name of what a statement makes. */
  private Optional<String> made(SqlStatement statement) {
    List<Token> tokens = tokens(statement);
    if (tokens.size() < 3 || !tokens.get(0).isWord("create")) {
      return Optional.empty();
    }
    int at = 1;
    while (at < tokens.size() && !OBJECTS.contains(tokens.get(at).text())) {
      at++;
    }
    do {
      at++;
    } while (at < tokens.size() && NO_NAMES.contains(tokens.get(at).text()));
    while (at + 2 < tokens.size() && tokens.get(at + 1).isSymbol(".")) {
      at += 2;
    }
    return at < tokens.size() && tokens.get(at).isName()
        ? Optional.of(tokens.get(at).text())
        : Optional.empty();
  }

  private static boolean isThere(Catalog catalog, String name) {
    return Stream.concat(catalog.names(), catalog.sequences().stream().map(Sequence::name))
        .anyMatch(each -> each.name().equals(name));
  }

  private boolean needs(SqlStatement statement, String name) {
    return switch (statement.kind()) {
      case CREATE_TABLE, ALTER_TABLE -> refersTo(tokens(statement), name);
      case VIEW, POLICY, RULE, TRIGGER, COMMENT, INDEX, SEQUENCE, OTHER_DDL, SETVAL ->
          names(statement, name);
      case FUNCTION -> names(statement, name) || isSql(statement) && says(statement, name);
      case DO, CALL -> says(statement, name);
      default -> false;
    };
  }

  /** {@code REFERENCES name} or {@code REFERENCES schema.name}. */
  private static boolean refersTo(List<Token> tokens, String name) {
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i).isName()
          && tokens.get(i).text().equals(name)
          && (tokens.get(i - 1).isWord("references")
              || i > 2
                  && tokens.get(i - 1).isSymbol(".")
                  && tokens.get(i - 3).isWord("references"))) {
        return true;
      }
    }
    return false;
  }

  private boolean names(SqlStatement statement, String name) {
    return tokens(statement).stream().anyMatch(each -> each.isName() && each.text().equals(name));
  }

  /** A server runs through the body of a function in SQL when it is made; of others, when called. */
  private boolean isSql(SqlStatement statement) {
    return dialect == Dialect.POSTGRESQL && RoutineText.of(statement).language().equals("sql");
  }

  private static boolean says(SqlStatement statement, String name) {
    return Pattern.compile("(?iU)\\b" + Pattern.quote(name) + "\\b")
        .matcher(statement.text())
        .find();
  }

  private List<Token> tokens(SqlStatement statement) {
    return dialect == Dialect.POSTGRESQL
        ? statement.tokens()
        : DialectLexer.head(
            Lexing.of(dialect),
            statement.source().text(),
            statement.start(),
            statement.end(),
            Integer.MAX_VALUE);
  }

  // ---- what is said of them --------------------------------------------------------------------

  /** All but these. */
  List<SqlStatement> others(List<SqlStatement> all) {
    return all.stream()
        .filter(statement -> broken.stream().noneMatch(each -> each.is(statement)))
        .toList();
  }

  List<Diagnostic> warnings() {
    return broken.stream()
        .map(
            each ->
                Diagnostic.warning(
                    each.error().map(Diagnostic::id).orElse(Interpretation.UNKNOWN_NAME),
                    each.reason() + "; the statement is left out",
                    each.error().map(Diagnostic::where).orElse(each.statement().where()),
                    each.error().map(Diagnostic::hint).orElse("")))
        .toList();
  }

  List<LedgerEntry> ledger() {
    return broken.stream()
        .map(
            each ->
                new LedgerEntry(
                    "broken-statement",
                    summary(each.statement().text()),
                    "left out: " + each.reason(),
                    each.statement().where()))
        .toList();
  }

  /** The first words, on one line. */
  private static String summary(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
