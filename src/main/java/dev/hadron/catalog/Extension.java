package dev.hadron.catalog;

import dev.hadron.diagnostic.SourceLocation;
import java.util.Set;

/**
 * A server extension that the input installs, such as {@code pgcrypto} or {@code postgis}.
 *
 * @param schema the schema it is put into; empty where not said
 */
public record Extension(String name, String schema, SourceLocation where) {

  /** Those of PostgreSQL's own source tree. */
  private static final Set<String> SHIPPED =
      Set.of(
          "amcheck", "autoinc", "bloom", "btree_gin", "btree_gist", "citext", "cube", "dblink",
          "dict_int", "dict_xsyn", "earthdistance", "file_fdw", "fuzzystrmatch", "hstore",
          "insert_username", "intagg", "intarray", "isn", "lo", "ltree", "moddatetime",
          "pageinspect", "pg_buffercache", "pg_freespacemap", "pg_prewarm", "pg_stat_statements",
          "pg_surgery", "pg_trgm", "pg_visibility", "pg_walinspect", "pgcrypto", "pgrowlocks",
          "pgstattuple", "plpgsql", "postgres_fdw", "refint", "seg", "sslinfo", "tablefunc", "tcn",
          "tsm_system_rows", "tsm_system_time", "unaccent", "uuid-ossp", "xml2");

  /** Whether a PostgreSQL has it without anything else being installed. */
  public boolean comesWithServer() {
    return SHIPPED.contains(name);
  }
}
