package dev.hadron.model;

import java.util.List;

/**
 * One versioned Flyway script.
 *
 * @param description file name part, in snake case
 * @param standIns for the extensions that it wants and the server of dev mode and tests lacks
 */
public record Migration(int version, String description, String sql, List<StandIn> standIns) {

  public Migration {
    standIns = List.copyOf(standIns);
  }

  /** {@code V1__schema.sql}. */
  public String fileName() {
    return "V" + version + "__" + description + ".sql";
  }
}
