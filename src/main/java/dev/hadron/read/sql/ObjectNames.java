package dev.hadron.read.sql;

import dev.hadron.catalog.SqlIdentifier;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/**
 * The names PostgreSQL gives to constraints, indexes and sequences that the input does not name.
 */
final class ObjectNames {

  private ObjectNames() {}

  /**
   * {@code name1_name2_label}; where that is too long for a name, the longer of the first two parts
   * is cut.
   *
   * @param name2 may be empty
   */
  static String make(String name1, String name2, String label) {
    int available = SqlIdentifier.MAX_BYTES - bytes(label) - 1;
    available -= name2.isEmpty() ? 0 : 1;
    int bytes1 = bytes(name1);
    int bytes2 = bytes(name2);
    while (bytes1 + bytes2 > available) {
      if (bytes1 > bytes2) {
        bytes1--;
      } else {
        bytes2--;
      }
    }
    String start = SqlIdentifier.cut(name1, bytes1);
    String middle = name2.isEmpty() ? "" : "_" + SqlIdentifier.cut(name2, bytes2);
    return start + middle + "_" + label;
  }

  /** The first of {@code name}, {@code name1}, {@code name2} … that is free. */
  static String choose(String name1, String name2, String label, Predicate<String> taken) {
    String name = make(name1, name2, label);
    for (int pass = 1; taken.test(name); pass++) {
      name = make(name1, name2, label + pass);
    }
    return name;
  }

  private static int bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }
}
