package dev.hadron.mapping;

import dev.hadron.catalog.Catalog;
import dev.hadron.catalog.Extension;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.StandIn;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which extensions the PostgreSQL has that a service starts for dev mode and tests. */
final class LocalExtensions {

  private static final String STAND_IN =
      ", but a stand-in without its functions and operators, whose types hold any text";

  private LocalExtensions() {}

  /** Those of another origin. */
  static List<Extension> missing(List<Extension> extensions) {
    return extensions.stream().filter(each -> !each.comesWithServer()).toList();
  }

  /** A line for each of another origin. */
  static List<LedgerEntry> ledger(Catalog catalog) {
    Set<String> standIns =
        StandIns.of(catalog).stream().map(StandIn::extension).collect(Collectors.toSet());
    return missing(catalog.extensions()).stream()
        .map(
            extension ->
                new LedgerEntry(
                    "extension-not-local",
                    "extension " + extension.name(),
                    "the PostgreSQL that dev mode and tests start does not have it"
                        + (standIns.contains(extension.name()) ? STAND_IN : "")
                        + ": name one that has with QUARKUS_DATASOURCE_JDBC_URL",
                    extension.where()))
        .toList();
  }
}
