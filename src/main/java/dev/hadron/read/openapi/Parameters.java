package dev.hadron.read.openapi;

import dev.hadron.api.ApiParameter;
import dev.hadron.read.openapi.Node.MapNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The parameter objects that hold for an operation, in either notation. */
final class Parameters {

  private final Reading reading;
  private final References references;

  Parameters(Reading reading, References references) {
    this.reading = reading;
    this.references = references;
  }

  /** The path's parameters and the operation's, which replace the path's by name and place. */
  List<Fields> of(Fields pathItem, Fields operation) {
    Map<String, Fields> merged = new LinkedHashMap<>();
    collect(pathItem).forEach(parameter -> merged.put(key(parameter), parameter));
    Map<String, Fields> own = new LinkedHashMap<>();
    for (Fields parameter : collect(operation)) {
      if (own.put(key(parameter), parameter) != null) {
        reading.note(
            "openapi-duplicate-parameter",
            "parameter " + parameter.text("name"),
            "stands twice in one list; the last one counts",
            parameter.node());
      }
    }
    merged.putAll(own);
    return new ArrayList<>(merged.values());
  }

  private static String key(Fields parameter) {
    return parameter.text("in") + " " + parameter.text("name");
  }

  private List<Fields> collect(Fields holder) {
    List<Fields> found = new ArrayList<>();
    for (Node item : holder.list("parameters")) {
      Optional<Node> target = references.follow(item);
      if (target.isEmpty()) {
        continue;
      }
      if (target.get() instanceof MapNode map) {
        found.add(new Fields(map, reading));
      } else {
        reading.note(
            "openapi-wrong-kind",
            "parameter",
            "should be a map but is " + target.get().kind() + "; left out",
            target.get());
      }
    }
    return found;
  }

  /**
   * The place that {@code in} names; empty, and in the ledger, where a parameter cannot be there.
   */
  Optional<ApiParameter.In> in(Fields parameter) {
    String in = parameter.text("in");
    for (ApiParameter.In place : ApiParameter.In.values()) {
      if (place.name().toLowerCase(Locale.ROOT).equals(in)) {
        return Optional.of(place);
      }
    }
    reading.note(
        "openapi-unknown-place",
        "parameter " + parameter.text("name"),
        "\"in: " + in + "\" is no place for a parameter; left out",
        parameter.node());
    return Optional.empty();
  }

  /** Whether a parameter must be sent; one in the path always must. */
  boolean required(Fields parameter, ApiParameter.In in) {
    boolean required = parameter.flag("required");
    if (in == ApiParameter.In.PATH && !required) {
      reading.note(
          "openapi-path-parameter",
          "parameter " + parameter.text("name"),
          "is part of the path and therefore required",
          parameter.node());
      return true;
    }
    return required;
  }
}
