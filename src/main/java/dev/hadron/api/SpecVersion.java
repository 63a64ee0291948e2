package dev.hadron.api;

/** The edition of the OpenAPI specification that a document is written against. */
public enum SpecVersion {
  V2_0,
  V3_0,
  V3_1,
  V3_2;

  /**
   * Whether schemas are JSON Schema 2020-12, where {@code type} may be a list and references have
   * siblings.
   */
  public boolean isJsonSchema() {
    return this == V3_1 || this == V3_2;
  }
}
