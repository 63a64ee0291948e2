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

  /** Those that come with PostgreSQL itself. */
  private static final Set<String> SHIPPED =
      Set.of(
          "amcheck", "autoinc", "bloom", "btree_gin", "btree_gist", "citext", "cube", "dblink",
          "dict_int", "dict_xsyn", "earthdistance", "file_fdw", "fuzzystrmatch", "hstore",
          "insert_username", "intagg", "intarray", "isn", "lo", "ltree", "moddatetime",
          "pageinspect", "pg_buffercache", "pg_freespacemap", "pg_prewarm", "pg_stat_statements",
          "pg_surgery", "pg_trgm", "pg_visibility", "pg_walinspect", "pgcrypto", "pgrowlocks",
          "pgstattuple", "plpgsql", "postgres_fdw", "refint", "seg", "sslinfo", "tablefunc", "tcn",
          "tsm_system_rows", "tsm_system_time", "unaccent", "uuid-ossp", "xml2");

  private static final String STAND_IN =
      ", but a stand-in without its functions and operators, whose types hold any text";

  private LocalExtensions() {}

  /** Those of another origin. */
  static List<Extension> missing(List<Extension> extensions) {
    return extensions.stream().filter(each -> !SHIPPED.contains(each.name())).toList();
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
