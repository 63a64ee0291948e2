package dev.hadron.view;

import dev.hadron.model.Entity;
import java.util.Set;

/** What a service calls the repository and one row of an entity; never what its methods call else. */
final class LocalNames {

  private static final Set<String> TAKEN =
      Set.of(
          "caller", "child", "conditions", "create", "created", "current", "decision", "deleted", "entity", "hash",
          "ifMatch", "item", "mergePatch", "patch", "preconditions", "request", "row", "rows",
          "service", "slug", "token", "tokens", "update", "uri");

  private LocalNames() {}

  /** {@code films}; {@code staffRepository} where one and many are the same word. */
  static String repository(Entity entity) {
    String name = JavaText.variable(entity.plural());
    return TAKEN.contains(name) || name.equals(JavaText.variable(entity.name()))
        ? name + "Repository"
        : name;
  }

  /** {@code film}; {@code requestEntity} where the plain word is taken. */
  static String row(Entity entity) {
    String name = JavaText.variable(entity.name());
    return TAKEN.contains(name) ? name + "Entity" : name;
  }
}
