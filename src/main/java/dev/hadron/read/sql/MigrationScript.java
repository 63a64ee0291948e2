package dev.hadron.read.sql;

import dev.hadron.catalog.BorrowedNames;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The first Flyway migration of a given schema: the user's own statements in their order and words,
 * without noise and data.
 *
 * @param text the script, ending with a line feed; empty where nothing is left
 * @param hasPlaceholders true where the text holds <code>${</code>, which Flyway must not replace:
 *     {@link #WITHOUT_PLACEHOLDERS} beside the script says so
 * @param pieces the statements of the script one by one
 * @param ledger one entry for each kind of statement or clause that is not in the script
 */
public record MigrationScript(
    String text, boolean hasPlaceholders, List<Piece> pieces, List<LedgerEntry> ledger) {

  /** One statement of the script, without its semicolon, and where it comes from. */
  public record Piece(String sql, SourceLocation where) {}

  /**
   * What Flyway's {@code V1__….sql.conf} beside the script has to say where it {@link
   * #hasPlaceholders}.
   */
  public static final String WITHOUT_PLACEHOLDERS = "placeholderReplacement=false\n";

  /** Roles that a policy may name on any server. */
  private static final Set<String> UNIVERSAL_ROLES =
      Set.of("public", "current_user", "current_role", "session_user");

  /** As a dump has it: what a body refers to is looked up when the function is called. */
  private static final String UNCHECKED = "SET LOCAL check_function_bodies = off";

  public MigrationScript {
    pieces = List.copyOf(pieces);
    ledger = List.copyOf(ledger);
  }

  /** The script of everything that was read. */
  public static MigrationScript of(SqlReading reading) {
    return new Writer(reading).write();
  }

  private static final class Writer {

    private final List<SqlStatement> statements;
    private final boolean pathMatters;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder script = new StringBuilder();
    private final Map<LeftOut, Tally> leftOut = new EnumMap<>(LeftOut.class);
    private final Map<StatementEdits.Edit, Tally> edits = new EnumMap<>(StatementEdits.Edit.class);
    private final Tally policies = new Tally();
    private final Tally pinned = new Tally();
    private final Tally unchecked = new Tally();
    private final PinnedFunctions pinnedFunctions;
    private final BorrowedNames borrowed;
    private List<String> path = List.of();
    private SqlStatement last;

    Writer(SqlReading reading) {
      this.statements = reading.statements();
      this.pinnedFunctions = PinnedFunctions.of(statements, reading.catalog());
      this.borrowed = new BorrowedNames(reading.catalog());
      this.pathMatters =
          statements.stream()
              .filter(statement -> statement.kind() == StatementKind.SEARCH_PATH)
              .anyMatch(statement -> !SearchPath.isDefault(statement));
    }

    MigrationScript write() {
      for (SqlStatement statement : statements) {
        if (statement.kind() == StatementKind.SEARCH_PATH) {
          path = SearchPath.of(statement);
        }
        Optional<LeftOut> reason = reason(statement);
        if (reason.isPresent()) {
          leftOut.computeIfAbsent(reason.get(), key -> new Tally()).add(statement.where());
        } else {
          append(statement);
        }
      }
      String text = script.toString();
      return new MigrationScript(text, text.contains("${"), pieces, ledger());
    }

    private Optional<LeftOut> reason(SqlStatement statement) {
      Optional<LeftOut> ofKind = LeftOut.ofKind(statement.kind());
      if (ofKind.isPresent()) {
        return ofKind;
      }
      boolean pathOnly = statement.kind() == StatementKind.SEARCH_PATH && !pathMatters;
      if (pathOnly) {
        return Optional.of(LeftOut.SEARCH_PATHS);
      }
      if (statement.kind() == StatementKind.POLICY && namesRole(statement)) {
        return Optional.of(LeftOut.POLICIES);
      }
      return isOnPublicSchema(statement) ? Optional.of(LeftOut.PUBLIC_SCHEMA) : Optional.empty();
    }

    private static boolean namesRole(SqlStatement statement) {
      List<Token> tokens = tokens(statement);
      int to = 0;
      while (to < tokens.size() && !tokens.get(to).isWord("to")) {
        to++;
      }
      boolean rename = to > 0 && to < tokens.size() && tokens.get(to - 1).isWord("rename");
      if (to >= tokens.size() || rename) {
        return false;
      }
      int at = to + 1;
      while (tokens.get(at).isName() && UNIVERSAL_ROLES.contains(tokens.get(at).text())) {
        at += tokens.get(at + 1).isSymbol(",") ? 2 : 1;
      }
      boolean afterComma = tokens.get(at - 1).isSymbol(",") || at == to + 1;
      return afterComma && tokens.get(at).isName();
    }

    /** CREATE, ALTER or DROP SCHEMA public: dropping it would take Flyway's own table along. */
    private static boolean isOnPublicSchema(SqlStatement statement) {
      List<Token> tokens = tokens(statement);
      boolean schema = tokens.size() > 2 && tokens.get(1).isWord("schema");
      return schema
          && tokens.stream().filter(Token::isName).anyMatch(token -> token.text().equals("public"));
    }

    private static List<Token> tokens(SqlStatement statement) {
      int limit = statement.kind() == StatementKind.POLICY ? Integer.MAX_VALUE : 8;
      return DdlLexer.head(statement.source().text(), statement.start(), statement.end(), limit);
    }

    private void append(SqlStatement statement) {
      StatementEdits edited = new StatementEdits(statement);
      for (StatementEdits.Edit edit : edited.edits()) {
        edits.computeIfAbsent(edit, key -> new Tally()).add(statement.where());
      }
      if (statement.kind() == StatementKind.POLICY) {
        policies.add(statement.where());
      }
      String sql = statement.kind() == StatementKind.FUNCTION ? function(statement) : edited.text();
      pieces.add(new Piece(lineFeeds(sql), statement.where()));
      String text = lineFeeds(statement.leadingComment()) + whereMade(statement, lineFeeds(sql));
      if (last != null && isApart(statement, text)) {
        script.append('\n');
      }
      script.append(text).append(";\n");
      last = statement;
    }

    /** A body is free to name what is not there. */
    private String whereMade(SqlStatement statement, String sql) {
      if (statement.kind() == StatementKind.FUNCTION) {
        return sql;
      }
      String guarded = borrowed.guarded(sql + ";");
      return guarded.substring(0, guarded.length() - 1);
    }

    private String function(SqlStatement statement) {
      RoutineText routine = RoutineText.of(statement);
      if (routine.usesFormerOperator()) {
        if (unchecked.count == 0) {
          pieces.add(new Piece(UNCHECKED, statement.where()));
          script.append(script.isEmpty() ? "" : "\n").append(UNCHECKED).append(";\n");
        }
        unchecked.add(statement.where());
      }
      if (!pinnedFunctions.contains(statement)) {
        return statement.text();
      }
      pinned.add(statement.where());
      String source = statement.source().text();
      return source.substring(statement.start(), routine.end())
          + PinnedFunctions.clause(path)
          + source.substring(routine.end(), statement.end());
    }

    /** Short statements that stood together stay together. */
    private boolean isApart(SqlStatement statement, String text) {
      boolean together =
          last.source() == statement.source()
              && text.indexOf('\n') < 0
              && last.text().indexOf('\n') < 0
              && gap(statement).chars().filter(c -> c == '\n').count() < 2;
      return !together;
    }

    private String gap(SqlStatement statement) {
      return statement.source().text().substring(last.end(), statement.commentStart());
    }

    private static String lineFeeds(String text) {
      return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private List<LedgerEntry> ledger() {
      List<LedgerEntry> entries = new ArrayList<>();
      leftOut.forEach(
          (reason, tally) ->
              entries.add(
                  new LedgerEntry(
                      reason.id(), reason.construct(tally.count), reason.outcome(), tally.first)));
      edits.forEach(
          (edit, tally) -> {
            String id = "migration-" + edit.name().toLowerCase(Locale.ROOT) + "-taken-out";
            String construct = tally.count + " × " + edit.construct();
            entries.add(new LedgerEntry(id, construct, edit.outcome(), tally.first));
          });
      if (policies.count > 0) {
        entries.add(
            new LedgerEntry(
                "row-security",
                policies.count + " × row security policy",
                "stays in the first migration, and holds nobody back: the service connects as the"
                    + " owner of its tables, whom policies pass over unless ROW LEVEL SECURITY is"
                    + " forced; let it connect as another role where policies have to hold",
                policies.first));
      }
      if (pinned.count > 0) {
        entries.add(
            new LedgerEntry(
                "migration-search-path-added",
                pinned.count + " × function of an index or a materialized view",
                "SET search_path added: while a server builds them it looks up plain names in"
                    + " pg_catalog alone, from PostgreSQL 17 on",
                pinned.first));
      }
      if (unchecked.count > 0) {
        entries.add(
            new LedgerEntry(
                "migration-function-unchecked",
                unchecked.count + " × function that uses the operator @",
                "made without a check of its body, and each call of it fails: PostgreSQL has no such"
                    + " operator since version 14; <@ is its name now",
                unchecked.first));
      }
      return entries;
    }
  }

  /** How often something occurred, and where first. */
  private static final class Tally {
    private int count;
    private SourceLocation first;

    void add(SourceLocation where) {
      first = count == 0 ? where : first;
      count++;
    }
  }
}
