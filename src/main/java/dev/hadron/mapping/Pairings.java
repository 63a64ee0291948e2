package dev.hadron.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a user says of the pairs of a contract and a schema, where names and columns would tell
 * otherwise: {@code Owner: owners}, {@code Owner.telephone: phone}, {@code Draft: none}.
 */
public final class Pairings {

  /** Starts the place of what is said about a pair, which may stand in no file. */
  public static final String PLACE = "pairs: ";

  private static final String NONE = "none";

  private final Map<String, String> told;

  private Pairings(Map<String, String> told) {
    this.told = new TreeMap<>(told);
  }

  public static Pairings of(Map<String, String> told) {
    return new Pairings(told);
  }

  /** What is wrong with the pairs, whatever the inputs; one sentence each, by key. */
  public static Map<String, String> problems(Map<String, String> pairs) {
    Map<String, String> problems = new TreeMap<>();
    pairs.forEach(
        (key, value) -> {
          if (!key.matches("[^.\\s]+(\\.[^\\s]+)?") || value.matches(".*\\s.*")) {
            problems.put(
                key,
                "'"
                    + key
                    + ": "
                    + value
                    + "' is neither a schema with its table nor a property with its column, such as"
                    + " Owner: owners or Owner.telephone: phone, nor one of these with 'none'");
          }
        });
    return problems;
  }

  /** The table that is said of a thing, by any of its names. */
  Optional<String> table(Iterable<String> names) {
    for (String name : names) {
      if (told.containsKey(name)) {
        return Optional.of(told.get(name));
      }
    }
    return Optional.empty();
  }

  /** The column that is said of a property of a thing. */
  Optional<String> column(Iterable<String> names, String property) {
    List<String> keys = new ArrayList<>();
    names.forEach(name -> keys.add(name + "." + property));
    return table(keys).map(column -> column.substring(column.lastIndexOf('.') + 1));
  }

  /** Whether it is said that there is no such pair. */
  static boolean isRefusal(String value) {
    return value.equals(NONE);
  }

  Map<String, String> all() {
    return told;
  }
}
