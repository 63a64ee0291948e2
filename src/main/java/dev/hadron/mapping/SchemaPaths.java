package dev.hadron.mapping;

import dev.hadron.model.Attribute;
import dev.hadron.model.Constraints;
import dev.hadron.model.Entity;
import dev.hadron.model.Lookup;
import dev.hadron.model.Parameter;
import dev.hadron.model.Relation;
import dev.hadron.model.naming.JavaName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where an entity is found: the path of its list and of one row, the parameters in it, and how they
 * look the row up. As a parent, a key parameter says whose key it is.
 */
final class SchemaPaths {

  private SchemaPaths() {}

  static String path(Entity entity) {
    return "/" + JavaName.kebab(entity.plural());
  }

  static List<Parameter> keyParameters(Entity entity) {
    return keyParameters(entity, false);
  }

  static List<Parameter> keyParameters(Entity entity, boolean asParent) {
    return entity.keyAttributes().stream()
        .map(key -> pathParameter(parameterName(entity, key, asParent), key))
        .toList();
  }

  private static Parameter pathParameter(String name, Attribute key) {
    return new Parameter(
        name,
        name,
        Parameter.In.PATH,
        key.type(),
        true,
        Constraints.NONE,
        Optional.empty(),
        Optional.empty(),
        key.origin());
  }

  private static String parameterName(Entity entity, Attribute key, boolean asParent) {
    String prefix = JavaName.decapitalize(entity.name());
    boolean qualified =
        !asParent
            || key.name().toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT));
    return qualified ? key.name() : prefix + JavaName.capitalize(key.name());
  }

  static String itemPath(Entity entity) {
    return itemPath(entity, false);
  }

  static String parentPath(Entity entity) {
    return itemPath(entity, true);
  }

  private static String itemPath(Entity entity, boolean asParent) {
    StringBuilder path = new StringBuilder(path(entity));
    for (Attribute key : entity.keyAttributes()) {
      path.append("/{").append(parameterName(entity, key, asParent)).append('}');
    }
    return path.toString();
  }

  static Lookup byKey(Entity entity) {
    return byKey(entity, false);
  }

  static Lookup byParentKey(Entity entity) {
    return byKey(entity, true);
  }

  private static Lookup byKey(Entity entity, boolean asParent) {
    return new Lookup(
        entity.name(),
        entity.keyAttributes().stream()
            .map(
                key ->
                    new Lookup.Condition(
                        List.of(key.name()),
                        new Lookup.PathParameter(parameterName(entity, key, asParent))))
            .toList());
  }

  static String linkSegment(Entity target, Relation.ManyToMany link) {
    return "{" + targetParameterName(target, link) + "}";
  }

  private static String targetParameterName(Entity target, Relation.ManyToMany link) {
    String key = target.identifier().attributes().get(0);
    String name = JavaName.decapitalize(target.name()) + JavaName.capitalize(key);
    return key.startsWith(JavaName.decapitalize(target.name())) ? key : name;
  }

  static Parameter targetParameter(Entity target, Relation.ManyToMany link) {
    Attribute key = target.keyAttributes().get(0);
    String name = targetParameterName(target, link);
    return pathParameter(name, key);
  }
}
