package dev.hadron.view;

import dev.hadron.model.Entity;
import dev.hadron.model.naming.ReservedWords;

/** What a service calls the repository and one row of an entity; never what its methods call else. */
final class LocalNames {

  private LocalNames() {}

  /** {@code films}; {@code staffRepository} where one and many are the same word. */
  static String repository(Entity entity) {
    String name = JavaText.variable(entity.plural());
    return ReservedWords.isLocal(name) || name.equals(JavaText.variable(entity.name()))
        ? name + "Repository"
        : name;
  }

  /** {@code film}; {@code requestEntity} where the plain word is taken. */
  static String row(Entity entity) {
    String name = JavaText.variable(entity.name());
    return ReservedWords.isLocal(name) ? name + "Entity" : name;
  }
}
