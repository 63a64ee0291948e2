package dev.hadron.model;

/** Request methods (RFC 9110, RFC 5789). */
public enum HttpMethod {
  GET,
  HEAD,
  POST,
  PUT,
  PATCH,
  DELETE,
  OPTIONS,
  TRACE;

  /** Whether the method is safe (RFC 9110 section 9.2.1). */
  public boolean isSafe() {
    return this == GET || this == HEAD || this == OPTIONS || this == TRACE;
  }
}
