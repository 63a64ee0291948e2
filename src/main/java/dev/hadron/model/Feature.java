package dev.hadron.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a service has beside its operations where a user asks for it by name. */
public enum Feature {
  /** No caller sends more requests than the configuration allows. */
  RATE_LIMIT(""),

  /** What a caller sends with an Idempotency-Key is done once. */
  IDEMPOTENCY("idempotency_key"),

  /** Who changed which row when, and what was there before. */
  AUDIT("audit_trail"),

  /** Rows that everybody sees alike are kept in memory until something is written. */
  CACHING(""),

  /** What callers take in fewer bytes travels in fewer. */
  COMPRESSION(""),

  /** What a Kubernetes cluster has to know to run the service. */
  KUBERNETES(""),

  /** What Grafana shows of the service's measures. */
  DASHBOARD("");

  private final String table;

  Feature(String table) {
    this.table = table;
  }

  /** Table that it keeps something in, where the schema has none of that name. */
  public Optional<String> table() {
    return Optional.of(table).filter(name -> !name.isEmpty());
  }

  /** Name that a user writes, such as {@code rate-limit}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Feature> of(String label) {
    return Arrays.stream(values()).filter(each -> each.label().equals(label)).findFirst();
  }

  public static List<String> labels() {
    return Arrays.stream(values()).map(Feature::label).toList();
  }
}
