package dev.hadron.generate;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.read.sql.FlywaySettings;
import dev.hadron.read.sql.HistoryTables;
import dev.hadron.read.sql.MigrationFolder;
import dev.hadron.read.sql.Placeholders;
import dev.hadron.read.sql.SqlReader;
import dev.hadron.read.sql.SqlReading;
import dev.hadron.read.sql.UpSections;
import dev.hadron.read.sql.changelog.Changelog;
import dev.hadron.read.sql.changelog.ChangelogReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The SQL that a schema's documents come to, in the order in which it runs: those of a migration
 * tool by its rules, any others as they were given.
 */
record SchemaSources(
    List<SourceFile> files, List<LedgerEntry> ledger, List<Diagnostic> diagnostics) {

  boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }

  static SchemaSources of(GenerationRequest request) {
    SchemaSources sources = found(request);
    if (!sources.files().isEmpty() || sources.hasErrors()) {
      return sources;
    }
    Diagnostic nothing =
        Diagnostic.error(
            "migration-nothing-left",
            "none of the files builds a schema up",
            SourceLocation.ofFile(request.first().name()),
            sources.ledger().stream()
                .map(entry -> entry.construct() + " " + entry.outcome())
                .findFirst()
                .orElse(""));
    return new SchemaSources(List.of(), List.of(), List.of(nothing));
  }

  /** The schema that the files create. */
  SqlReading read(GenerationOptions options) {
    return HistoryTables.without(
        new SqlReader(options.dialect(), options.skipsBroken()).read(files));
  }

  private static SchemaSources found(GenerationRequest request) {
    FlywaySettings settings = FlywaySettings.in(request.inputs());
    List<SourceFile> given = settings.others();
    Map<String, String> values = new TreeMap<>(settings.placeholders());
    values.putAll(request.options().placeholders());
    if (given.stream().anyMatch(Changelog::is)) {
      ChangelogReader.Reading reading = ChangelogReader.read(given, values);
      return new SchemaSources(reading.files(), reading.ledger(), reading.diagnostics());
    }
    if (given.size() == 1 || !isInNameOrder(given)) {
      List<SourceFile> files = given.stream().map(UpSections::of).toList();
      return values.isEmpty()
          ? new SchemaSources(files, List.of(), List.of())
          : replaced(files, values, List.of(), List.of());
    }
    MigrationFolder folder = MigrationFolder.of(given);
    return folder.flyway() || !values.isEmpty()
        ? replaced(folder.files(), values, folder.leftOut(), folder.diagnostics())
        : new SchemaSources(folder.files(), folder.leftOut(), folder.diagnostics());
  }

  private static SchemaSources replaced(
      List<SourceFile> files,
      Map<String, String> values,
      List<LedgerEntry> leftOut,
      List<Diagnostic> diagnostics) {
    Placeholders placeholders = new Placeholders(values);
    List<SourceFile> replaced = placeholders.replace(files);
    List<LedgerEntry> ledger = new ArrayList<>(leftOut);
    ledger.addAll(placeholders.ledger());
    return new SchemaSources(replaced, ledger, diagnostics);
  }

  /** The order of a folder, an archive or a shell's pattern, which is nobody's decision. */
  private static boolean isInNameOrder(List<SourceFile> files) {
    List<String> names = files.stream().map(SourceFile::name).toList();
    return names.equals(names.stream().sorted(InputDocuments.NAME_ORDER).toList())
        || names.equals(names.stream().sorted(Comparator.naturalOrder()).toList());
  }
}
