package dev.hadron.mapping;

import dev.hadron.catalog.ForeignKey;
import dev.hadron.model.naming.JavaName;
import dev.hadron.model.naming.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a column that refers to a row calls that row, however it says that it holds a key: {@code
 * customer} in {@code customer_id}, {@code CustomerID}, {@code customer_fk}, {@code fk_customer} and
 * {@code IdCustomer}.
 */
record ReferenceName(List<String> words, boolean marked) {

  /** What ends the name of a column that holds the key of a row. */
  private static final Set<String> KEYS =
      Set.of(
          "id", "uuid", "guid", "code", "key", "no", "nr", "num", "number", "ref", "pk");

  private static final String MARK = "fk";

  /** The words of a column's name without those that say that it is a key. */
  static ReferenceName of(String column) {
    List<String> words = new ArrayList<>(Words.of(column));
    boolean marked = words.size() > 1 && (removeLast(words, MARK) || removeFirst(words, MARK));
    boolean ended = words.size() > 1 && KEYS.contains(words.get(words.size() - 1));
    if (ended) {
      words.remove(words.size() - 1);
    } else if (words.size() > 1) {
      removeFirst(words, "id");
    }
    return new ReferenceName(List.copyOf(words), marked);
  }

  /** Likewise, also without the name of the column that it refers to. */
  static ReferenceName of(String column, ForeignKey key) {
    ReferenceName name = of(column);
    List<String> own = Words.of(column);
    List<String> referenced = Words.of(key.referencedColumns().get(0));
    int rest = own.size() - referenced.size();
    boolean whole = name.words.equals(own);
    return whole && rest > 0 && own.subList(rest, own.size()).equals(referenced)
        ? new ReferenceName(own.subList(0, rest), false)
        : name;
  }

  private static boolean removeLast(List<String> words, String word) {
    boolean there = words.get(words.size() - 1).equals(word);
    if (there) {
      words.remove(words.size() - 1);
    }
    return there;
  }

  private static boolean removeFirst(List<String> words, String word) {
    boolean there = words.get(0).equals(word);
    if (there) {
      words.remove(0);
    }
    return there;
  }

  /** The row, as a Java name; the entity's where the column says nothing but that it is a key. */
  String relation(String column, ForeignKey key, String entity) {
    boolean nothing = words.size() == 1 && isKey(words.get(0));
    boolean same =
        words.equals(Words.of(column)) && words.equals(Words.of(key.referencedColumns().get(0)));
    return JavaName.variable(nothing || same ? entity : String.join("_", words));
  }

  private static boolean isKey(String word) {
    return KEYS.contains(word) || word.equals(MARK);
  }

  /**
   * Its key in documents: as the column is called, unless that would be the row, or marked.
   *
   * @param relation what the row is called
   * @param others what has a name already
   */
  String wire(String column, String relation, UniqueNames others) {
    boolean row = JavaName.variable(column).equals(relation);
    if (row || marked) {
      return others.claim((row ? JavaName.property(column) : relation) + "Id");
    }
    return PropertyName.claim(others, column).wire();
  }
}
