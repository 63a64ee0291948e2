package dev.hadron.read.openapi;

import dev.hadron.api.ApiParameter;
import dev.hadron.api.ApiParameter.In;
import dev.hadron.api.ApiParameter.Style;
import dev.hadron.api.SchemaFacts;
import dev.hadron.api.StringSchema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Keeps the placeholders of a path and the declared path parameters in step. */
final class PathTemplates {

  private PathTemplates() {}

  /**
   * The parameters without those of placeholders that the path lacks, and with those it has
   * undeclared.
   */
  static List<ApiParameter> complete(
      String path, List<ApiParameter> declared, Reading reading, Node operation) {
    if (!path.startsWith("/")) {
      return declared;
    }
    Set<String> missing = new LinkedHashSet<>(placeholders(path));
    List<ApiParameter> complete = new ArrayList<>();
    for (ApiParameter parameter : declared) {
      if (parameter.in() != In.PATH || placeholders(path).contains(parameter.name())) {
        complete.add(parameter);
        if (parameter.in() == In.PATH) {
          missing.remove(parameter.name());
        }
      } else {
        reading.note(
            "openapi-path-parameter",
            "parameter " + parameter.name(),
            "is no placeholder of " + path + "; left out",
            operation);
      }
    }
    for (String name : missing) {
      reading.note(
          "openapi-path-parameter",
          "placeholder {" + name + "}",
          "is not declared as a parameter of " + path + "; read as a text",
          operation);
      complete.add(text(name, operation));
    }
    return complete;
  }

  /** The names between braces, in order. */
  static List<String> placeholders(String path) {
    List<String> names = new ArrayList<>();
    int open = path.indexOf('{');
    while (open >= 0) {
      int close = path.indexOf('}', open);
      if (close < 0) {
        return names;
      }
      names.add(path.substring(open + 1, close));
      open = path.indexOf('{', close);
    }
    return names;
  }

  private static ApiParameter text(String name, Node operation) {
    return new ApiParameter(
        name,
        In.PATH,
        true,
        Style.SIMPLE,
        false,
        new StringSchema(
            SchemaFacts.at(operation.location()),
            "",
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty()),
        Optional.empty(),
        "",
        false,
        Optional.empty(),
        Map.of(),
        operation.location());
  }
}
