package dev.hadron.api;

import java.util.Objects;

/** What an object says about members that it does not name. */
public sealed interface AdditionalProperties {

  /** The document is silent: tolerated, not part of the data. */
  record Unspecified() implements AdditionalProperties {}

  /** Members that are not named are an error. */
  record Forbidden() implements AdditionalProperties {}

  /** Members that are not named are data, each a value of this schema. */
  record Allowed(ApiSchema values) implements AdditionalProperties {

    public Allowed {
      Objects.requireNonNull(values, "values");
    }
  }
}
