package dev.hadron.mapping;

import dev.hadron.model.naming.Plural;
import dev.hadron.model.naming.Words;
import java.util.List;

/** Names of a contract as letters and words, for comparisons. */
final class ContractNames {

  private ContractNames() {}

  /** Lower-case letters of the name in the singular, for comparisons: {@code pettype}. */
  static String key(String name) {
    List<String> words = Words.of(name);
    return words.isEmpty() ? "" : String.join("", Words.of(Plural.singularOfLast(words)));
  }

  /** Lower-case letters of a name as it is, for comparisons. */
  static String letters(String name) {
    return String.join("", Words.of(name));
  }

  /** Whether the words of one name occur, in order, in the other. */
  static boolean contains(String longer, String shorter) {
    List<String> all = Words.of(Plural.singularOfLast(nonEmpty(longer)));
    List<String> part = Words.of(Plural.singularOfLast(nonEmpty(shorter)));
    for (int i = 0; i + part.size() <= all.size(); i++) {
      if (all.subList(i, i + part.size()).equals(part)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the name's last word is the key: an {@code OrderItem} is an {@code item}. */
  static boolean endsIn(String name, String key) {
    List<String> words = Words.of(name);
    return words.size() > 1 && key(words.get(words.size() - 1)).equals(key);
  }

  /** Snake case, singular in its last word, for a table. */
  static String table(String entityName) {
    return String.join("_", Words.of(entityName));
  }

  /** Snake case as it is, for a column. */
  static String column(String name) {
    List<String> words = Words.of(name);
    return words.isEmpty() ? "value" : String.join("_", words);
  }

  private static List<String> nonEmpty(String name) {
    List<String> words = Words.of(name);
    return words.isEmpty() ? List.of("") : words;
  }
}
