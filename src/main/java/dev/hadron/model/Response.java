package dev.hadron.model;

import java.util.List;
import java.util.Optional;

/**
 * One answer that an operation declares.
 *
 * @param status such as {@code 200}, or {@code default}
 * @param constraints of the body
 */
public record Response(
    String status,
    String description,
    Optional<ValueType> body,
    Constraints constraints,
    Optional<String> mediaType,
    List<Header> headers) {

  public Response {
    headers = List.copyOf(headers);
  }

  /** An answer whose body has nothing to satisfy but its type. */
  public Response(
      String status,
      String description,
      Optional<ValueType> body,
      Optional<String> mediaType,
      List<Header> headers) {
    this(status, description, body, Constraints.NONE, mediaType, headers);
  }

  /** A header of the answer. */
  public record Header(
      String name,
      ValueType type,
      Constraints constraints,
      boolean required,
      Optional<String> description) {}

  /** Its status; this one where the contract says a class of them, or the default. */
  public int status(int otherwise) {
    return status.matches("\\d+") ? Integer.parseInt(status) : otherwise;
  }

  public boolean isSuccess() {
    return status.startsWith("2");
  }
}
