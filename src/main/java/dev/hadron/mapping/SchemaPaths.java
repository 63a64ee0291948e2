package dev.hadron.mapping;

import dev.hadron.model.Attribute;
import dev.hadron.model.Constraints;
import dev.hadron.model.Entity;
import dev.hadron.model.Lookup;
import dev.hadron.model.Parameter;
import dev.hadron.model.Relation;
import dev.hadron.model.naming.JavaName;
import dev.hadron.model.naming.Plural;
import dev.hadron.model.naming.ReservedWords;
import dev.hadron.model.naming.Words;
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
        .map(key -> pathParameter(keyName(entity, key, asParent), key))
        .toList();
  }

  private static Parameter pathParameter(PropertyName name, Attribute key) {
    return new Parameter(
        name.java(),
        name.wire(),
        Parameter.In.PATH,
        key.type(),
        true,
        Constraints.NONE,
        Optional.empty(),
        Optional.empty(),
        key.origin());
  }

  private static PropertyName keyName(Entity entity, Attribute key, boolean asParent) {
    String prefix = JavaName.decapitalize(entity.name());
    boolean qualified =
        !asParent
            || key.wireName().toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT));
    if (qualified) {
      return new PropertyName(variable(entity, key.name()), key.wireName());
    }
    String name = prefix + JavaName.capitalize(key.wireName());
    return new PropertyName(name, name);
  }

  /** What a method calls a key, other than anything else in it. */
  private static String variable(Entity entity, String key) {
    String name = key;
    while (ReservedWords.isLocal(name) || !name.equals(key) && entity.findAttribute(name).isPresent()) {
      name += "Key";
    }
    return name;
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
      path.append("/{").append(keyName(entity, key, asParent).wire()).append('}');
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
                        new Lookup.PathParameter(keyName(entity, key, asParent).java())))
            .toList());
  }

  /**
   * The parameter that says which row is linked: the key, named after its entity, or after the link
   * where both ends are of one kind.
   */
  static Parameter targetParameter(Entity entity, Entity target, Relation.ManyToMany link) {
    Attribute key = target.keyAttributes().get(0);
    String prefix = JavaName.decapitalize(target.name());
    String own = key.wireName();
    boolean qualified = own.startsWith(prefix);
    UniqueNames names = new UniqueNames();
    keyParameters(entity, true).forEach(parameter -> names.claim(parameter.wireName()));
    String name = qualified ? key.name() : prefix + JavaName.capitalize(own);
    if (names.isTaken(name)) {
      String end = JavaName.variable(Plural.singularOfLast(Words.of(link.name())));
      name = end + JavaName.capitalize(qualified ? own.substring(prefix.length()) : own);
    }
    String free = names.claim(name);
    return pathParameter(new PropertyName(variable(target, free), free), key);
  }
}
