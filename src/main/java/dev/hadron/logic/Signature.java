package dev.hadron.logic;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The method of a hole; types as Java writes them, simple names of the domain or the JDK.
 *
 * @param interfaceName simple name of the interface, such as {@code DiscountPolicy}
 * @param returnType record, enum, scalar, collection of these, or a sealed decision
 * @param exceptions declared exceptions, simple names
 */
public record Signature(
    String interfaceName,
    String returnType,
    String method,
    List<Parameter> parameters,
    List<String> exceptions) {

  public Signature {
    Objects.requireNonNull(interfaceName, "interfaceName");
    Objects.requireNonNull(returnType, "returnType");
    Objects.requireNonNull(method, "method");
    parameters = List.copyOf(parameters);
    exceptions = List.copyOf(exceptions);
  }

  /** One parameter. */
  public record Parameter(String type, String name) {

    public Parameter {
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(name, "name");
    }
  }

  /** The method's head, without modifiers: {@code int total(List<Line> lines)}. */
  public String head() {
    String list =
        parameters.stream()
            .map(parameter -> parameter.type() + " " + parameter.name())
            .collect(Collectors.joining(", "));
    String thrown = exceptions.isEmpty() ? "" : " throws " + String.join(", ", exceptions);
    return returnType + " " + method + "(" + list + ")" + thrown;
  }
}
