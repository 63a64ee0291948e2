package dev.hadron.generate;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.Dialect;
import dev.hadron.catalog.SqlType;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.mapping.StoredModel;
import dev.hadron.migrate.AddedColumns;
import dev.hadron.migrate.DdlStyle;
import dev.hadron.migrate.MysqlTypes;
import dev.hadron.migrate.PostgresTarget;
import dev.hadron.model.Database;
import dev.hadron.read.sql.DialectLedger;
import dev.hadron.read.sql.MariadbSigns;
import dev.hadron.read.sql.MysqlScript;
import dev.hadron.read.sql.SqlReading;
import dev.hadron.read.sql.SqlStatement;
import dev.hadron.read.sql.StatementKind;
import dev.hadron.rules.SchemaDecisions;
import dev.hadron.rules.handler.SchemaAmendment;
import dev.hadron.rules.handler.VersionNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A schema in the SQL of MySQL or MariaDB for a service that keeps its data there: the user's own
 * statements, with all that such a server does for its columns.
 */
final class MysqlSchema {

  private MysqlSchema() {}

  /** Why the statements cannot stay as they are, where a server of the other kind would refuse them. */
  static Optional<LedgerEntry> ofAnother(SqlReading reading, Database database) {
    return database == Database.MYSQL
        ? MariadbSigns.first(reading)
            .map(
                where ->
                    new LedgerEntry(
                        "migration-written-anew",
                        "schema of MariaDB",
                        "written anew for MySQL, which refuses this statement; --database mariadb keeps"
                            + " it as it is",
                        where))
        : Optional.empty();
  }

  static ServiceSchema given(SqlReading reading, Database database, VersionNames versions) {
    MysqlScript script = MysqlScript.of(reading);
    DdlStyle style = DdlStyle.of(Dialect.MYSQL);
    Catalog given = reading.catalog();
    PostgresTarget.Translation known = PostgresTarget.understand(given, Dialect.MYSQL);
    Catalog meant = known.catalog();
    SchemaAmendment amendment = SchemaDecisions.amendColumns(meant, versions);
    List<String> added = AddedColumns.statements(meant, amendment.catalog(), style);
    List<LedgerEntry> ledger = new ArrayList<>(script.ledger());
    reading.statements().stream()
        .filter(statement -> statement.kind() == StatementKind.VIEW)
        .map(MysqlSchema::unserved)
        .forEach(ledger::add);
    // Of all that PostgreSQL would lose, only what the service passes over is lost here.
    known.ledger().entries().stream()
        .filter(entry -> entry.id().equals("target-shape"))
        .forEach(ledger::add);
    return new ServiceSchema(
        database,
        ServiceSchema.migrations(
            script.text(), amendment.withStatements(added).toScript(""), List.of()),
        amendment.catalog(),
        Optional.of(amendment.catalog()),
        ownTypes(meant, given),
        ledger);
  }

  private static LedgerEntry unserved(SqlStatement view) {
    return new LedgerEntry(
        "view-without-resource",
        DialectLedger.head(view),
        "stays in the first migration without a resource: its columns are not read from the SQL of"
            + " MySQL",
        view.where());
  }

  private static StoredModel.OwnTypes ownTypes(Catalog meant, Catalog given) {
    return (table, column) ->
        type(meant, table, column)
            .flatMap(
                known -> type(given, table, column).flatMap(own -> MysqlTypes.own(known, own)));
  }

  private static Optional<SqlType> type(Catalog catalog, String table, String column) {
    return catalog.table(table).flatMap(each -> each.column(column)).map(Column::type);
  }
}
