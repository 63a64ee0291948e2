package dev.hadron.api;

import java.util.List;
import java.util.Objects;

/**
 * Requests that the service sends to its caller after an operation.
 *
 * @param expression the runtime expression that yields the address, as written
 */
public record ApiCallback(String name, String expression, List<ApiOperation> operations) {

  public ApiCallback {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(expression, "expression");
    operations = List.copyOf(operations);
  }
}
