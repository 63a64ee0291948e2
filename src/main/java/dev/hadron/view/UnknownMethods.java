package dev.hadron.view;

import dev.hadron.model.HttpMethod;
import dev.hadron.model.ServiceModel;
import java.util.stream.Stream;

/** Methods that no operation at an address knows, other templates that fit it among them. */
final class UnknownMethods {

  private UnknownMethods() {}

  /** One of them; TRACE where there is an operation for every method that people use. */
  static HttpMethod first(ServiceModel model, String path) {
    return Stream.of(
            HttpMethod.DELETE, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.POST, HttpMethod.GET)
        .filter(method -> isUnknown(model, method, path))
        .findFirst()
        .orElse(HttpMethod.TRACE);
  }

  static boolean isUnknown(ServiceModel model, HttpMethod method, String path) {
    return model.operations().stream()
        .filter(other -> other.method() == method)
        .noneMatch(other -> overlap(other.path(), path));
  }

  /** Whether some address may fit both templates. */
  private static boolean overlap(String template, String other) {
    String[] some = template.split("/");
    String[] others = other.split("/");
    boolean overlap = some.length == others.length;
    for (int i = 0; overlap && i < some.length; i++) {
      overlap = some[i].contains("{") || others[i].contains("{") || some[i].equals(others[i]);
    }
    return overlap;
  }
}
