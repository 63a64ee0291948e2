package dev.hadron.api;

/** The HTTP methods that OpenAPI knows. */
public enum HttpMethod {
  GET,
  PUT,
  POST,
  DELETE,
  OPTIONS,
  HEAD,
  PATCH,
  TRACE,
  QUERY
}
