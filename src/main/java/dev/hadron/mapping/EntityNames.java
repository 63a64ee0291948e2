package dev.hadron.mapping;

import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.Table;
import dev.hadron.model.naming.JavaName;
import dev.hadron.model.naming.Plural;
import dev.hadron.model.naming.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Java names of the tables and views that become entities: singular for the type, plural for the collection. */
final class EntityNames {

  private final Map<QualifiedName, String> entities = new TreeMap<>();
  private final Map<QualifiedName, String> plurals = new TreeMap<>();

  EntityNames(List<Table> tables, UniqueNames typeNames) {
    Map<String, Set<String>> schemas = new TreeMap<>();
    tables.forEach(
        table ->
            schemas
                .computeIfAbsent(plain(table.name()).toLowerCase(Locale.ROOT), n -> new TreeSet<>())
                .add(table.name().schema()));
    for (Table table : tables) {
      boolean several = schemas.get(plain(table.name()).toLowerCase(Locale.ROOT)).size() > 1;
      add(table.name(), several && !table.name().isInPublic(), typeNames);
    }
  }

  /** Adds a table or view; its name may be taken by one that was added before. */
  void add(QualifiedName relation, UniqueNames typeNames) {
    boolean taken = typeNames.isTaken(plain(relation)) && !relation.isInPublic();
    add(relation, taken, typeNames);
  }

  /**
   * @param qualified whether its schema has to tell it from others of its name
   */
  private void add(QualifiedName relation, boolean qualified, UniqueNames typeNames) {
    String name =
        qualified ? JavaName.stem(relation.schema() + "_" + singular(relation)) : plain(relation);
    String claimed = claim(name, typeNames);
    entities.put(relation, claimed);
    plurals.put(relation, JavaName.variable(Plural.ofLast(Words.of(claimed))));
  }

  private static String plain(QualifiedName relation) {
    return JavaName.stem(singular(relation));
  }

  private static String singular(QualifiedName relation) {
    List<String> words = Words.of(relation.name());
    return words.isEmpty() ? "row" : Plural.singularOfLast(words);
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
