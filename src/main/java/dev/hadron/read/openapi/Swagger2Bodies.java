package dev.hadron.read.openapi;

import dev.hadron.read.openapi.Node.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which of several bodies an operation takes: "there can be only one", or the fields of a form (OpenAPI 2.0,
 * Parameter Object). Generators that read code list what a framework injects, too; a reference that names
 * nothing gives that away.
 */
final class Swagger2Bodies {

  private Swagger2Bodies() {}

  /** The parameters that are not taken. */
  static List<MapNode> leftOut(List<MapNode> parameters, References references) {
    List<MapNode> bodies = in(parameters, "body");
    List<MapNode> form = in(parameters, "formData");
    Optional<MapNode> described =
        bodies.stream().filter(body -> isDescribed(body, references)).findFirst();
    Optional<MapNode> taken =
        form.isEmpty() ? described.or(() -> bodies.stream().findFirst()) : described;
    List<MapNode> leftOut = new ArrayList<>(bodies);
    taken.ifPresent(leftOut::remove);
    if (taken.isPresent()) {
      leftOut.addAll(form);
    }
    return leftOut;
  }

  private static List<MapNode> in(List<MapNode> parameters, String place) {
    return parameters.stream()
        .filter(parameter -> Swagger2Schemas.text(parameter, "in").equals(place))
        .toList();
  }

  private static boolean isDescribed(MapNode body, References references) {
    Node schema = body.get("schema");
    return schema != null && references.follow(schema).isPresent();
  }
}
