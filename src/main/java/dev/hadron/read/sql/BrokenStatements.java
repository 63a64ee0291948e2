package dev.hadron.read.sql;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The statements that are left out of a script since they have errors, in the order in which they
 * were found: what needs them has errors of its own once they are gone.
 */
final class BrokenStatements {

  /** So many characters tell a statement from others. */
  private static final int LONGEST = 60;

  /** The first error of each, by the place where the statement starts. */
  private final Map<SourceLocation, Diagnostic> errors = new LinkedHashMap<>();

  private final List<SqlStatement> statements = new ArrayList<>();

  /** Takes the statements that have errors in a reading; whether there was one. */
  boolean takes(SqlReading reading) {
    int before = statements.size();
    for (Diagnostic diagnostic : reading.diagnostics()) {
      if (diagnostic.isError()) {
        statement(reading.statements(), diagnostic.where())
            .filter(found -> errors.putIfAbsent(found.where(), diagnostic) == null)
            .ifPresent(statements::add);
      }
    }
    return statements.size() > before;
  }

  private static Optional<SqlStatement> statement(
      List<SqlStatement> statements, SourceLocation where) {
    return statements.stream()
        .filter(each -> each.source().name().equals(where.file()))
        .filter(each -> each.where().compareTo(where) <= 0)
        .filter(each -> each.source().locate(each.end()).compareTo(where) >= 0)
        .findFirst();
  }

  /** All but these. */
  List<SqlStatement> others(List<SqlStatement> all) {
    return all.stream().filter(each -> !errors.containsKey(each.where())).toList();
  }

  List<Diagnostic> warnings() {
    return errors.values().stream()
        .map(
            error ->
                Diagnostic.warning(
                    error.id(),
                    error.message() + "; the statement is left out",
                    error.where(),
                    error.hint()))
        .toList();
  }

  List<LedgerEntry> ledger() {
    return statements.stream()
        .map(
            each ->
                new LedgerEntry(
                    "broken-statement",
                    summary(each.text()),
                    "left out: " + errors.get(each.where()).message(),
                    each.where()))
        .toList();
  }

  /** The first words, on one line. */
  private static String summary(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
