package dev.hadron.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One address under which the API is served, possibly with {@code {variables}} and possibly
 * relative.
 */
public record ApiServer(String url, String description, Map<String, Variable> variables) {

  public ApiServer {
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(description, "description");
    variables = Copies.ordered(variables);
  }

  /** The address with every variable at its default. */
  public String resolvedUrl() {
    String resolved = url;
    for (Map.Entry<String, Variable> entry : variables.entrySet()) {
      resolved = resolved.replace("{" + entry.getKey() + "}", entry.getValue().defaultValue());
    }
    return resolved;
  }

  /**
   * The path part of {@link #resolvedUrl()}: begins with a slash and does not end with one, or is
   * empty.
   */
  public String basePath() {
    String rest = resolvedUrl();
    int scheme = rest.indexOf("//");
    if (scheme >= 0) {
      int slash = rest.indexOf('/', scheme + 2);
      rest = slash < 0 ? "" : rest.substring(slash);
    }
    int end = rest.length();
    while (end > 0 && rest.charAt(end - 1) == '/') {
      end--;
    }
    rest = rest.substring(0, end);
    return rest.isEmpty() || rest.startsWith("/") ? rest : "/" + rest;
  }

  /** A placeholder in a server address. */
  public record Variable(String defaultValue, List<String> values, String description) {

    public Variable {
      Objects.requireNonNull(defaultValue, "defaultValue");
      Objects.requireNonNull(description, "description");
      values = List.copyOf(values);
    }
  }
}
