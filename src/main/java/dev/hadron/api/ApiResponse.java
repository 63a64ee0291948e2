package dev.hadron.api;

import dev.hadron.diagnostic.SourceLocation;
import java.util.Map;
import java.util.Objects;

/**
 * One answer of an operation.
 *
 * @param status a status code, a range such as {@code 4XX}, or {@code default}
 * @param content media type as written to what it carries; empty for an answer without a body
 */
public record ApiResponse(
    String status,
    String description,
    Map<String, ApiHeader> headers,
    Map<String, ApiMediaType> content,
    SourceLocation location) {

  public ApiResponse {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(description, "description");
    headers = Copies.ordered(headers);
    content = Copies.ordered(content);
    Objects.requireNonNull(location, "location");
  }

  public boolean isDefault() {
    return status.equals("default");
  }

  public boolean isSuccess() {
    return status.startsWith("2");
  }
}
