package dev.hadron.mapping;

import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.Table;
import dev.hadron.model.naming.JavaName;
import dev.hadron.model.naming.Plural;
import dev.hadron.model.naming.Words;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Java names of the tables that become entities: singular for the type, plural for the collection. */
final class EntityNames {

  private final Map<QualifiedName, String> entities = new TreeMap<>();
  private final Map<QualifiedName, String> plurals = new TreeMap<>();

  EntityNames(List<Table> tables, UniqueNames typeNames) {
    for (Table table : tables) {
      List<String> words = Words.of(table.name().name());
      String singular = words.isEmpty() ? "row" : Plural.singularOfLast(words);
      String name = JavaName.stem(singular);
      if (typeNames.isTaken(name) && !table.name().isInPublic()) {
        name = JavaName.stem(table.name().schema() + "_" + singular);
      }
      String claimed = typeNames.claim(name);
      entities.put(table.name(), claimed);
      plurals.put(table.name(), JavaName.variable(Plural.ofLast(Words.of(claimed))));
    }
  }

  boolean isEntity(QualifiedName table) {
    return entities.containsKey(table);
  }

  String entity(QualifiedName table) {
    return entities.get(table);
  }

  String plural(QualifiedName table) {
    return plurals.get(table);
  }
}
