package dev.hadron.model;

import java.util.List;
import java.util.Optional;

/**
 * One answer that an operation declares.
 *
 * @param status such as {@code 200}, or {@code default}
 */
public record Response(
    String status,
    String description,
    Optional<ValueType> body,
    Optional<String> mediaType,
    List<Header> headers) {

  public Response {
    headers = List.copyOf(headers);
  }

  /** A header of the answer. */
  public record Header(String name, ValueType type, Optional<String> description) {}

  public boolean isSuccess() {
    return status.startsWith("2");
  }
}
