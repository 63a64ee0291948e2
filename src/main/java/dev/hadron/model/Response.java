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

  /** What stands for every status that is not declared. */
  static final String DEFAULT = "default";

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

  /**
   * Those of some answers that tell of success: of the class 2XX, or else the default one where no
   * redirection is declared beside it.
   */
  public static List<Response> ofSuccess(List<Response> answers) {
    List<Response> told = answers.stream().filter(Response::isSuccess).toList();
    boolean moves = answers.stream().anyMatch(answer -> answer.status().startsWith("3"));
    return told.isEmpty() && !moves
        ? answers.stream().filter(answer -> answer.status().equals(DEFAULT)).toList()
        : told;
  }
}
