package dev.hadron.view;

import dev.hadron.model.Entity;
import dev.hadron.model.Hole;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.naming.JavaName;
import dev.hadron.model.naming.ReservedWords;
import java.util.Set;

/** What a service calls the repository and one row of an entity; never what its methods call else. */
final class LocalNames {

  /** Fields of services that are no repository. */
  private static final Set<String> OTHERS =
      Set.of("caller", "identity", "mergePatch", "ownerKey", "tenantKey", "tokens");

  private LocalNames() {}

  /** {@code films}; {@code staffRepository} where one and many are the same word. */
  static String repository(Entity entity) {
    String name = JavaText.variable(entity.plural());
    return ReservedWords.isLocal(name) || name.equals(JavaText.variable(entity.name()))
        ? name + "Repository"
        : name;
  }

  /** {@code scorePriority}; {@code filmsLogic} where the repository of films is called that. */
  static String logic(ServiceModel model, Hole hole) {
    String name = JavaName.decapitalize(hole.name());
    return OTHERS.contains(name)
            || model.entities().stream().anyMatch(entity -> repository(entity).equals(name))
        ? name + "Logic"
        : name;
  }

  /** {@code film}; {@code requestEntity} where the plain word is taken. */
  static String row(Entity entity) {
    String name = JavaText.variable(entity.name());
    return ReservedWords.isLocal(name) ? name + "Entity" : name;
  }
}
