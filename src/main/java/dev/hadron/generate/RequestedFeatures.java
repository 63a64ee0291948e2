package dev.hadron.generate;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.migrate.FeatureTables;
import dev.hadron.model.Database;
import dev.hadron.model.Feature;
import dev.hadron.model.Operation;
import dev.hadron.model.ServiceModel;
import dev.hadron.view.AuditedTables;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A service with what a user asked for by name.
 *
 * @param problems why it cannot have all of that
 * @param ledger what its contract does not say of it
 */
record RequestedFeatures(
    ServiceModel model, List<Diagnostic> problems, List<LedgerEntry> ledger) {

  static RequestedFeatures of(ServiceModel model, Set<Feature> asked, String input) {
    SourceLocation where = SourceLocation.ofFile(input);
    List<Diagnostic> problems = new ArrayList<>();
    List<LedgerEntry> ledger = new ArrayList<>();
    Map<Feature, String> tables = new EnumMap<>(Feature.class);
    ServiceModel scripted = model;
    for (Feature feature : asked) {
      if (feature == Feature.KUBERNETES && model.database() == Database.H2) {
        problems.add(
            Diagnostic.error(
                "feature-database",
                "kubernetes runs several instances, which share no file of H2",
                where,
                "leave the feature or the database out"));
      }
      String table =
          feature.table().map(name -> FreeNames.in(model, name, "(?![a-z0-9])")).orElse("");
      tables.put(feature, table);
      if (!table.isEmpty() && model.database() != Database.POSTGRESQL) {
        problems.add(
            Diagnostic.error(
                "feature-database",
                feature.label() + " keeps what it knows in PostgreSQL alone",
                where,
                "leave the feature or the database out"));
      } else {
        Optional<String> script = script(model, feature, table);
        scripted = script.isEmpty() ? scripted : scripted.withScript(name(feature), script.get());
      }
      ledger.addAll(undeclared(model, feature, where));
    }
    return new RequestedFeatures(
        scripted.withFeatures(tables), problems, ledger);
  }

  private static Optional<String> script(ServiceModel model, Feature feature, String table) {
    return switch (feature) {
      case RATE_LIMIT, CACHING, COMPRESSION, KUBERNETES, DASHBOARD -> Optional.empty();
      case IDEMPOTENCY -> Optional.of(FeatureTables.idempotency(table));
      case AUDIT -> Optional.of(FeatureTables.audit(table, audited(model)));
    };
  }

  private static List<FeatureTables.Audited> audited(ServiceModel model) {
    return AuditedTables.of(model).stream()
        .map(
            each ->
                new FeatureTables.Audited(each.sql(), each.name(), each.key(), each.secrets()))
        .toList();
  }

  private static String name(Feature feature) {
    return feature.label().replace('-', '_');
  }

  // ---- what a contract does not say --------------------------------------------------------

  private static List<LedgerEntry> undeclared(
      ServiceModel model, Feature feature, SourceLocation where) {
    return switch (feature) {
      case RATE_LIMIT ->
          undeclared(model, feature, operation -> true, 429, "who sends too many requests", where);
      case IDEMPOTENCY ->
          Stream.of(
                  undeclared(
                      model,
                      feature,
                      Operation::makesRow,
                      409,
                      "what is sent again with its Idempotency-Key while it is under way",
                      where),
                  undeclared(
                      model,
                      feature,
                      Operation::makesRow,
                      422,
                      "another body with the same Idempotency-Key",
                      where))
              .flatMap(List::stream)
              .toList();
      case AUDIT, CACHING, COMPRESSION, KUBERNETES, DASHBOARD -> List.of();
    };
  }

  private static List<LedgerEntry> undeclared(
      ServiceModel model,
      Feature feature,
      Predicate<Operation> about,
      int status,
      String to,
      SourceLocation where) {
    if (model.api().document().isEmpty()) {
      return List.of();
    }
    List<Operation> all = model.operations().stream().filter(about).toList();
    long silent =
        all.stream()
            .filter(operation -> operation.refusal(operation.answered(status)).isEmpty())
            .count();
    return silent == 0
        ? List.of()
        : List.of(
            new LedgerEntry(
                "undeclared-status",
                "feature " + feature.label(),
                "%d of %d operations answer %d to %s: they declare no status for that"
                    .formatted(silent, all.size(), status, to),
                where));
  }
}
