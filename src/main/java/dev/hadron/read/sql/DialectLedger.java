package dev.hadron.read.sql;

import dev.hadron.catalog.Dialect;
import dev.hadron.diagnostic.LedgerEntry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The statements of another dialect that do not come over to the service's database: programs and
 * views one by one, everything else by kind.
 */
public final class DialectLedger {

  private static final Set<StatementKind> READ =
      Set.of(
          StatementKind.CREATE_TABLE,
          StatementKind.ALTER_TABLE,
          StatementKind.INDEX,
          StatementKind.SEQUENCE,
          StatementKind.DROP,
          StatementKind.COMMENT,
          StatementKind.SCHEMA);

  /** What PostgreSQL's own reader reads, and others as far as it stands for another type. */
  private static final Set<StatementKind> READ_OF_POSTGRESQL =
      Set.of(StatementKind.TYPE, StatementKind.DOMAIN);

  private DialectLedger() {}

  /** One entry for each program, and one for each kind of statement that defines nothing. */
  public static List<LedgerEntry> of(SqlReading reading) {
    List<LedgerEntry> entries = new ArrayList<>();
    Map<LeftOut, List<SqlStatement>> noise = new EnumMap<>(LeftOut.class);
    for (SqlStatement statement : reading.statements()) {
      Optional<LeftOut> kind = LeftOut.ofKind(reading.dialect(), statement.kind());
      if (kind.isPresent()) {
        noise.computeIfAbsent(kind.get(), key -> new ArrayList<>()).add(statement);
      } else if (!isRead(reading.dialect(), statement)) {
        entries.add(program(reading, statement));
      }
    }
    noise.forEach(
        (kind, statements) ->
            entries.add(
                new LedgerEntry(
                    kind.id(),
                    kind.construct(statements.size()),
                    kind.outcome(),
                    statements.get(0).where())));
    return entries;
  }

  private static boolean isRead(Dialect dialect, SqlStatement statement) {
    StatementKind kind = statement.kind();
    return READ.contains(kind)
        || dialect == Dialect.POSTGRESQL && READ_OF_POSTGRESQL.contains(kind)
        || DialectDomains.isOne(statement)
        || kind == StatementKind.CALL && TransactProcedures.isRead(dialect, statement);
  }

  private static LedgerEntry program(SqlReading reading, SqlStatement statement) {
    String kind =
        switch (statement.kind()) {
          case VIEW -> "view";
          case TRIGGER -> "trigger";
          case FUNCTION -> "routine";
          case TYPE, DOMAIN -> "type";
          case SELECT, CALL, DO -> "call";
          default -> "statement";
        };
    return new LedgerEntry(
        "target-" + kind,
        head(statement),
        "left out: it is written in the SQL of " + reading.dialect().title(),
        statement.where());
  }

  /** The first words, enough to find it by its name. */
  public static String head(SqlStatement statement) {
    String text =
        statement
            .text()
            .replaceAll("(?s)/\\*.*?\\*/|\\*/|/\\*!\\d*", " ")
            .replaceAll("(?i)definer\\s*=\\s*\\S+", " ")
            .replaceAll("\\s+", " ")
            .strip();
    return text.length() <= 60 ? text : text.substring(0, 60).strip() + " …";
  }
}
