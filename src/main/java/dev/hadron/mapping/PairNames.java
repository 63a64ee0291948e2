package dev.hadron.mapping;

import dev.hadron.model.naming.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How the names of a contract meet those of a schema, each in its own spelling. */
final class PairNames {

  /** Words that a table shares with most others and that say nothing of what it holds. */
  private final Set<String> noise;

  private PairNames(Set<String> noise) {
    this.noise = noise;
  }

  /** The names of one schema; a first or last word that most of its tables have is no part of them. */
  static PairNames of(List<String> tables) {
    Map<String, Integer> counts = new HashMap<>();
    for (String table : tables) {
      List<String> words = Words.of(table);
      if (words.size() > 1) {
        counts.merge(words.get(0), 1, Integer::sum);
        counts.merge(words.get(words.size() - 1), 1, Integer::sum);
      }
    }
    Set<String> noise = new HashSet<>(Set.of("tbl", "tb", "table"));
    counts.forEach(
        (word, count) -> {
          if (count > 2 && count * 2 > tables.size()) {
            noise.add(word);
          }
        });
    return new PairNames(noise);
  }

  /** How well two names meet. */
  enum Meeting {
    /** The user says that they do. */
    TOLD(1.0),
    /** They are the same, whatever their spelling and number. */
    SAME(1.0),
    /** Without what all names of the schema have, without that of the owner, or of a variant. */
    WITHOUT_PREFIX(0.9),
    /** One of them is the end of the other. */
    ENDING(0.6),
    NONE(0);

    private final double weight;

    Meeting(double weight) {
      this.weight = weight;
    }

    double weight() {
      return weight;
    }
  }

  /**
   * A thing, by any of its names, and a table.
   *
   * @param own the name of the thing, which says more than those of its variants
   */
  Meeting ofTable(String own, Set<String> names, String table) {
    String key = ContractNames.key(table);
    String plain = String.join("", singular(withoutNoise(Words.of(table))));
    Meeting best = Meeting.NONE;
    for (String name : names) {
      Meeting meeting = Meeting.NONE;
      if (ContractNames.key(name).equals(key)) {
        meeting = name.equals(own) ? Meeting.SAME : Meeting.WITHOUT_PREFIX;
      } else if (ContractNames.key(name).equals(plain)) {
        meeting = Meeting.WITHOUT_PREFIX;
      } else if (endsIn(Words.of(name), Words.of(table))) {
        meeting = Meeting.ENDING;
      }
      best = meeting.ordinal() < best.ordinal() ? meeting : best;
    }
    return best;
  }

  /**
   * A property and a column.
   *
   * @param owners names of the thing and of the table, which either may repeat
   */
  static Meeting ofColumn(Set<String> owners, String property, String column) {
    String wanted = ContractNames.letters(property);
    String name = ContractNames.letters(column);
    if (wanted.equals(name)) {
      return Meeting.SAME;
    }
    for (String owner : owners) {
      String prefix = ContractNames.key(owner);
      if (name.equals(prefix + wanted) || wanted.equals(prefix + name)) {
        return Meeting.WITHOUT_PREFIX;
      }
    }
    if (ContractNames.key(property).equals(ContractNames.key(column))) {
      return Meeting.WITHOUT_PREFIX;
    }
    return stamp(property).filter(stamp(column).orElse("")::equals).isPresent()
        ? Meeting.ENDING
        : Meeting.NONE;
  }

  /** {@code createdAt}, {@code created_on}, {@code date_created} and {@code created} are one. */
  private static Optional<String> stamp(String name) {
    List<String> words = new ArrayList<>(Words.of(name));
    boolean dated = words.removeIf(STAMP_WORDS::contains);
    boolean telling = words.size() == 1 && STAMPS.containsKey(words.get(0));
    return telling && (dated || words.size() == 1)
        ? Optional.of(STAMPS.get(words.get(0)))
        : Optional.empty();
  }

  private static final Set<String> STAMP_WORDS =
      Set.of("at", "on", "date", "time", "timestamp", "datetime", "ts");
  private static final Map<String, String> STAMPS =
      Map.of(
          "created", "created",
          "creation", "created",
          "create", "created",
          "updated", "updated",
          "update", "updated",
          "modified", "updated",
          "changed", "updated");

  private List<String> withoutNoise(List<String> words) {
    List<String> left = new ArrayList<>(words);
    while (left.size() > 1 && noise.contains(left.get(0))) {
      left.remove(0);
    }
    while (left.size() > 1 && noise.contains(left.get(left.size() - 1))) {
      left.remove(left.size() - 1);
    }
    return left;
  }

  private static List<String> singular(List<String> words) {
    return Words.of(dev.hadron.model.naming.Plural.singularOfLast(words));
  }

  private static boolean endsIn(List<String> one, List<String> other) {
    List<String> longer = singular(one.size() > other.size() ? one : other);
    List<String> shorter = singular(one.size() > other.size() ? other : one);
    return !shorter.isEmpty()
        && longer.size() > shorter.size()
        && longer.subList(longer.size() - shorter.size(), longer.size()).equals(shorter);
  }
}
