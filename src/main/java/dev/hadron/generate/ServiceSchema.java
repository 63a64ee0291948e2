package dev.hadron.generate;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.Dialect;
import dev.hadron.catalog.Table;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.mapping.StoredModel;
import dev.hadron.migrate.AddedColumns;
import dev.hadron.migrate.DdlStyle;
import dev.hadron.migrate.DdlWriter;
import dev.hadron.migrate.PostgresTarget;
import dev.hadron.migrate.TargetTranslation;
import dev.hadron.model.Database;
import dev.hadron.mapping.StandIns;
import dev.hadron.model.Migration;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.StandIn;
import dev.hadron.read.sql.DialectLedger;
import dev.hadron.read.sql.MigrationScript;
import dev.hadron.read.sql.SqlReading;
import dev.hadron.rules.SchemaDecisions;
import dev.hadron.rules.handler.SchemaAmendment;
import dev.hadron.rules.handler.VersionNames;
import dev.hadron.rules.schema.NaturalKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The schema that a service starts with: its migrations, and what the service knows of its tables.
 *
 * @param catalog in PostgreSQL's words, with what rules add
 * @param stored the tables as another database keeps them; empty where it is PostgreSQL
 * @param own what that database calls the types of columns that were given to it
 */
record ServiceSchema(
    Database database,
    List<Migration> migrations,
    Catalog catalog,
    Optional<Catalog> stored,
    StoredModel.OwnTypes own,
    List<LedgerEntry> ledger) {

  ServiceSchema(
      Database database,
      List<Migration> migrations,
      Catalog catalog,
      Optional<Catalog> stored,
      List<LedgerEntry> ledger) {
    this(database, migrations, catalog, stored, StoredModel.OwnTypes.NONE, ledger);
  }

  /**
   * The schema that was given: the user's own statements where they are the database's own, else
   * written anew.
   *
   * @param exact the schema as a server has it, where one was asked
   * @param versions which of its columns count the changes of their rows
   */
  static ServiceSchema given(
      SqlReading reading,
      Optional<ExactSchema> exact,
      Database database,
      VersionNames versions) {
    if (database == Database.POSTGRESQL && reading.dialect() == Dialect.POSTGRESQL) {
      MigrationScript script = MigrationScript.of(reading);
      Catalog catalog = exact.map(ExactSchema::catalog).orElseGet(reading::catalog);
      return amended(script.text(), catalog, script.ledger(), versions);
    }
    List<LedgerEntry> ledger = new ArrayList<>();
    if (reading.dialect() == Dialect.MYSQL && isMysql(database)) {
      Optional<LedgerEntry> stranger = MysqlSchema.ofAnother(reading, database);
      if (stranger.isEmpty()) {
        return MysqlSchema.given(reading, database, versions);
      }
      ledger.add(stranger.get());
    }
    ledger.addAll(DialectLedger.of(reading));
    Catalog catalog = exact.map(ExactSchema::catalog).orElseGet(reading::catalog);
    if (reading.dialect() != Dialect.POSTGRESQL) {
      PostgresTarget.Translation translation = PostgresTarget.translate(catalog, reading.dialect());
      ledger.addAll(translation.ledger().entries());
      catalog = translation.catalog();
    }
    if (database == Database.POSTGRESQL) {
      return amended(DdlWriter.write(catalog), catalog, ledger, versions);
    }
    TargetTranslation.Translation translation =
        TargetTranslation.translate(catalog, dialect(database));
    ledger.addAll(translation.ledger().entries());
    return elsewhere(translation, ledger, database, versions);
  }

  /** The tables as they were given, in PostgreSQL's words. */
  static Catalog asGiven(SqlReading reading, Optional<ExactSchema> exact) {
    Catalog catalog = exact.map(ExactSchema::catalog).orElseGet(reading::catalog);
    return reading.dialect() == Dialect.POSTGRESQL
        ? catalog
        : PostgresTarget.given(catalog, reading.dialect());
  }

  /** The schema that a contract needs. */
  static ServiceSchema derived(Catalog catalog, Database database) {
    if (database == Database.POSTGRESQL) {
      Migration schema =
          first(DdlWriter.write(catalog, (table, column) -> undecided(catalog, table, column)));
      return new ServiceSchema(database, List.of(schema), catalog, Optional.empty(), List.of());
    }
    TargetTranslation.Translation translation =
        TargetTranslation.translate(catalog, dialect(database));
    Migration schema =
        first(DdlWriter.write(translation.written(), DdlStyle.of(dialect(database))));
    return new ServiceSchema(
        database,
        List.of(schema),
        translation.meant(),
        Optional.of(translation.written()),
        translation.ledger().entries());
  }

  /** A key that no contract asks for would refuse what the contract allows. */
  private static Optional<String> undecided(Catalog catalog, Table table, Column column) {
    return NaturalKey.isMissing(catalog, table, column)
        ? Optional.of(
            "hadron:suppress ddl-natural-key the contract does not say that it tells rows apart")
        : Optional.empty();
  }

  private static ServiceSchema amended(
      String script, Catalog catalog, List<LedgerEntry> ledger, VersionNames versions) {
    SchemaAmendment amendment = SchemaDecisions.amend(catalog, versions);
    return new ServiceSchema(
        Database.POSTGRESQL,
        migrations(script, amendment.toScript(), StandIns.of(catalog)),
        amendment.catalog(),
        Optional.empty(),
        ledger);
  }

  /** Other databases index foreign keys by themselves. */
  private static ServiceSchema elsewhere(
      TargetTranslation.Translation translation,
      List<LedgerEntry> ledger,
      Database database,
      VersionNames versions) {
    DdlStyle style = DdlStyle.of(dialect(database));
    SchemaAmendment amendment = SchemaDecisions.amendColumns(translation.meant(), versions);
    List<String> added =
        AddedColumns.statements(translation.meant(), amendment.catalog(), style);
    return new ServiceSchema(
        database,
        migrations(
            DdlWriter.write(translation.written(), style),
            amendment.withStatements(added).toScript(""),
            List.of()),
        amendment.catalog(),
        Optional.of(translation.written()),
        ledger);
  }

  static List<Migration> migrations(
      String given, String added, List<StandIn> standIns) {
    Migration first = new Migration(1, "schema", given, standIns);
    return added.isEmpty()
        ? List.of(first)
        : List.of(first, new Migration(2, "rules", added, List.of()));
  }

  private static boolean isMysql(Database database) {
    return database == Database.MYSQL || database == Database.MARIADB;
  }

  private static Migration first(String script) {
    return new Migration(1, "schema", script, List.of());
  }

  /** MySQL and MariaDB take the same DDL. */
  private static Dialect dialect(Database database) {
    return switch (database) {
      case POSTGRESQL -> Dialect.POSTGRESQL;
      case MYSQL, MARIADB -> Dialect.MYSQL;
      case H2 -> Dialect.H2;
    };
  }

  /** The service with its data in this schema. */
  ServiceModel store(ServiceModel model) {
    ServiceModel migrated = model.withMigrations(migrations);
    return stored
        .map(
            tables ->
                StoredModel.of(
                    migrated, database, tables, DdlStyle.of(dialect(database))::quote, own))
        .orElse(migrated);
  }
}
