package dev.hadron.read.sql;

import dev.hadron.catalog.Dialect;
import dev.hadron.catalog.ForeignKey;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.Table;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The first Flyway migration of a schema that was given in the SQL of MySQL or MariaDB and stays
 * with such a server: the user's own statements in their order and words, without noise and data.
 *
 * @param text the script, ending with a line feed
 * @param ledger one entry for each kind of statement or clause that is not in the script
 */
public record MysqlScript(String text, List<LedgerEntry> ledger) {

  public MysqlScript {
    ledger = List.copyOf(ledger);
  }

  /** The script of everything that was read. */
  public static MysqlScript of(SqlReading reading) {
    return new Writer(reading).write();
  }

  /** {@code SET @name}, but none in which a dump keeps a setting of its server. */
  private static final Pattern VARIABLE = Pattern.compile("(?i)set\\s+@(?!@|old_|saved_)\\w");

  private static final Pattern PREPARE = Pattern.compile("(?i)prepare\\s");

  private static final class Writer {

    private final SqlReading reading;
    private final Set<String> databases;
    private final Set<String> tables;

    /** Whether the script makes statements of what it keeps for itself. */
    private final boolean prepares;

    private final Set<String> made = new HashSet<>();
    private final StringBuilder script = new StringBuilder();
    private final Map<LeftOut, List<SourceLocation>> leftOut = new EnumMap<>(LeftOut.class);
    private final Map<MysqlText.Edit, List<SourceLocation>> edits = new TreeMap<>();

    Writer(SqlReading reading) {
      this.reading = reading;
      this.databases = databases(reading.statements());
      this.tables =
          reading.catalog().tables().stream()
              .map(table -> table.name().name().toLowerCase(Locale.ROOT))
              .collect(Collectors.toSet());
      this.prepares =
          reading.statements().stream().anyMatch(each -> PREPARE.matcher(each.text()).lookingAt());
    }

    MysqlScript write() {
      boolean unchecked = sets("foreign_key_checks") || refersAhead();
      boolean zero = hasZeroDates();
      append(unchecked, "SET FOREIGN_KEY_CHECKS = 0;\n");
      // Days that no calendar has are refused by default.
      append(zero, "SET SESSION sql_mode = '';\n");
      for (SqlStatement statement : reading.statements()) {
        Optional<LeftOut> reason = reason(statement);
        if (reason.isPresent()) {
          leftOut.computeIfAbsent(reason.get(), key -> new ArrayList<>()).add(statement.where());
        } else {
          append(statement);
        }
      }
      append(zero, "\nSET SESSION sql_mode = DEFAULT;\n");
      append(unchecked, (zero ? "" : "\n") + "SET FOREIGN_KEY_CHECKS = 1;\n");
      return new MysqlScript(script.toString(), ledger());
    }

    private void append(boolean said, String text) {
      script.append(said ? text : "");
    }

    /** Names of databases, which the service's data source says. */
    private static Set<String> databases(List<SqlStatement> statements) {
      Set<String> names = new HashSet<>();
      for (SqlStatement statement : statements) {
        Tokens tokens = Tokens.of(Dialect.MYSQL, statement);
        boolean database =
            tokens.accept("use")
                || tokens.accept("create", "database")
                || tokens.accept("create", "schema");
        tokens.accept("if", "not", "exists");
        if (database && tokens.peek().isName()) {
          names.add(tokens.name().toLowerCase(Locale.ROOT));
        }
      }
      return names;
    }

    private boolean sets(String variable) {
      return reading.statements().stream()
          .filter(statement -> statement.kind() == StatementKind.SESSION_SETTING)
          .anyMatch(
              statement -> statement.text().toLowerCase(Locale.ROOT).contains(variable));
    }

    /** MySQL passes over what a column refers to, and MariaDB wants the table to be there. */
    private boolean refersAhead() {
      Set<QualifiedName> before = new HashSet<>();
      for (Table table : reading.catalog().tables()) {
        before.add(table.name());
        if (!table.foreignKeys().stream()
            .map(ForeignKey::referencedTable)
            .allMatch(before::contains)) {
          return true;
        }
      }
      return false;
    }

    private boolean hasZeroDates() {
      return reading.catalog().tables().stream()
          .flatMap(table -> table.columns().stream())
          .flatMap(column -> column.defaultExpression().stream())
          .anyMatch(expression -> expression.matches("'\\d{4}-(00-\\d\\d|\\d\\d-00).*"));
    }

    /** What a script keeps for itself, to make a statement of it. */
    private boolean isVariable(SqlStatement statement) {
      return prepares
          && statement.kind() == StatementKind.SESSION_SETTING
          && VARIABLE.matcher(statement.text()).lookingAt();
    }

    private Optional<LeftOut> reason(SqlStatement statement) {
      if (isVariable(statement)) {
        return Optional.empty();
      }
      Optional<LeftOut> ofKind = LeftOut.ofKind(reading.dialect(), statement.kind());
      if (ofKind.isPresent()) {
        // What the script has made itself may be dropped to make it anew.
        boolean anew = ofKind.get() == LeftOut.DROPS && isOfMade(statement);
        return anew ? Optional.empty() : ofKind;
      }
      if (statement.kind() == StatementKind.DROP && !isOfMade(statement)) {
        return Optional.of(LeftOut.DROPS);
      }
      if (statement.kind() == StatementKind.SCHEMA) {
        return Optional.of(LeftOut.DATABASES);
      }
      if (statement.kind() == StatementKind.ALTER_TABLE && isOfKeys(statement)) {
        return Optional.of(LeftOut.MAINTENANCE);
      }
      return statement.kind() == StatementKind.DO
          ? Optional.of(LeftOut.SEQUENCE_VALUES)
          : Optional.empty();
    }

    private boolean isOfMade(SqlStatement statement) {
      return names(statement).stream().anyMatch(made::contains);
    }

    /** {@code ALTER TABLE t DISABLE KEYS} speeds up loading. */
    private static boolean isOfKeys(SqlStatement statement) {
      List<Token> tokens =
          DialectLexer.head(
              Lexing.of(Dialect.MYSQL),
              statement.source().text(),
              statement.start(),
              statement.end(),
              8);
      int last = tokens.size() - 2;
      return last > 0
          && tokens.get(last).isWord("keys")
          && (tokens.get(last - 1).isWord("enable") || tokens.get(last - 1).isWord("disable"));
    }

    /** What a statement makes or drops, by kind and name. */
    private static List<String> names(SqlStatement statement) {
      Tokens tokens = Tokens.of(Dialect.MYSQL, statement);
      while (!tokens.isEnd()
          && !tokens.atAny(
              "table", "view", "trigger", "procedure", "function", "event", "index", "sequence")) {
        tokens.next();
      }
      String kind = tokens.next().text();
      if (!tokens.accept("if", "exists")) {
        tokens.accept("if", "not", "exists");
      }
      List<String> names = new ArrayList<>();
      while (tokens.peek().isName()) {
        List<String> parts = tokens.dottedName();
        names.add(kind + " " + parts.get(parts.size() - 1).toLowerCase(Locale.ROOT));
        if (!tokens.acceptSymbol(",")) {
          break;
        }
      }
      return names;
    }

    private void append(SqlStatement statement) {
      if (Tokens.of(Dialect.MYSQL, statement).at("create")) {
        made.addAll(names(statement));
      }
      MysqlText edited = MysqlText.of(statement, databases, tables);
      edited
          .edits()
          .forEach(
              edit -> edits.computeIfAbsent(edit, key -> new ArrayList<>()).add(statement.where()));
      String text = edited.text().strip();
      script.append(script.isEmpty() ? "" : "\n");
      boolean body =
          text.indexOf(';') >= 0
              && (statement.kind() == StatementKind.TRIGGER
                  || statement.kind() == StatementKind.FUNCTION);
      if (body) {
        String delimiter = text.contains("//") ? "$$" : "//";
        script.append("DELIMITER ").append(delimiter).append('\n');
        script.append(text).append('\n').append(delimiter).append("\nDELIMITER ;\n");
      } else {
        script.append(text).append(";\n");
      }
    }

    private List<LedgerEntry> ledger() {
      List<LedgerEntry> entries = new ArrayList<>();
      leftOut.forEach(
          (reason, places) ->
              entries.add(
                  new LedgerEntry(
                      reason.id(),
                      reason.construct(places.size()),
                      reason.outcome(),
                      places.get(0))));
      edits.forEach(
          (edit, places) ->
              entries.add(
                  new LedgerEntry(
                      edit.id(),
                      places.size() + " × " + edit.construct(),
                      edit.outcome(),
                      places.get(0))));
      return entries;
    }
  }
}
