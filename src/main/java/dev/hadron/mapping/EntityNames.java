package dev.hadron.mapping;

import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.Table;
import dev.hadron.model.naming.JavaName;
import dev.hadron.model.naming.Plural;
import dev.hadron.model.naming.Words;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Java names of the tables and views that become entities: singular for the type, plural for the collection. */
final class EntityNames {

  private final Map<QualifiedName, String> entities = new TreeMap<>();
  private final Map<QualifiedName, String> plurals = new TreeMap<>();

  EntityNames(List<Table> tables, UniqueNames typeNames) {
    tables.forEach(table -> add(table.name(), typeNames));
  }

  /** Adds a table or view; its name may be taken by one that was added before. */
  void add(QualifiedName relation, UniqueNames typeNames) {
    List<String> words = Words.of(relation.name());
    String singular = words.isEmpty() ? "row" : Plural.singularOfLast(words);
    String name = JavaName.stem(singular);
    if (typeNames.isTaken(name) && !relation.isInPublic()) {
      name = JavaName.stem(relation.schema() + "_" + singular);
    }
    String claimed = claim(name, typeNames);
    entities.put(relation, claimed);
    plurals.put(relation, JavaName.variable(Plural.ofLast(Words.of(claimed))));
  }

  /** A name such as {@code List}, of which the record that is read has to be called otherwise, takes both. */
  private static String claim(String name, UniqueNames typeNames) {
    String claimed = typeNames.claim(name);
    String read = JavaName.type(claimed);
    if (read.equals(claimed)) {
      return claimed;
    }
    if (typeNames.isTaken(read)) {
      return typeNames.claim(name);
    }
    typeNames.claim(read);
    return claimed;
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
