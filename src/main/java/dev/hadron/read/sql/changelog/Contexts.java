package dev.hadron.read.sql.changelog;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Expressions of contexts, such as {@code mysql or (postgresql and !test)}, as far as the names of
 * databases in them tell whether a change runs; of any other context nobody knows.
 */
final class Contexts {

  private static final Set<String> POSTGRES = Set.of("postgresql", "postgres");
  private static final Set<String> OTHERS =
      Set.of(
          "mysql", "mariadb", "oracle", "mssql", "sqlserver", "h2", "hsqldb", "derby", "db2",
          "sqlite", "sybase", "firebird", "informix", "cockroachdb");

  private static final Pattern PART = Pattern.compile("[(),!]|[^\\s(),!]+");

  private enum Answer {
    NO,
    UNKNOWN,
    YES
  }

  private final Matcher parts;
  private String part;

  private Contexts(String expression) {
    this.parts = PART.matcher(expression.toLowerCase(Locale.ROOT));
    next();
  }

  /** Whether the expression does not hold on PostgreSQL, whatever the other contexts are. */
  static boolean excludePostgres(String expression) {
    return new Contexts(expression).any() == Answer.NO;
  }

  /** Whether nothing but the database decides. */
  static boolean nameDatabasesAlone(String expression) {
    return new Contexts(expression).any() != Answer.UNKNOWN;
  }

  private void next() {
    part = parts.find() ? parts.group() : "";
  }

  private boolean accept(String wanted) {
    boolean found = part.equals(wanted);
    if (found) {
      next();
    }
    return found;
  }

  private Answer any() {
    Answer answer = all();
    while (accept(",") || accept("or")) {
      Answer other = all();
      answer = answer.compareTo(other) > 0 ? answer : other;
    }
    return answer;
  }

  private Answer all() {
    Answer answer = one();
    while (accept("and")) {
      Answer other = one();
      answer = answer.compareTo(other) < 0 ? answer : other;
    }
    return answer;
  }

  private Answer one() {
    if (accept("!") || accept("not")) {
      return switch (one()) {
        case NO -> Answer.YES;
        case YES -> Answer.NO;
        case UNKNOWN -> Answer.UNKNOWN;
      };
    }
    if (accept("(")) {
      Answer answer = any();
      accept(")");
      return answer;
    }
    String name = part.startsWith("@") ? part.substring(1) : part;
    next();
    return POSTGRES.contains(name)
        ? Answer.YES
        : OTHERS.contains(name) ? Answer.NO : Answer.UNKNOWN;
  }
}
