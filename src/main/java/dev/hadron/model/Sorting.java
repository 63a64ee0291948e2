package dev.hadron.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Query parameters by which a caller says in which order a list is.
 *
 * @param by Java name of the parameter that says by what; empty where only a direction can be said
 * @param direction Java name of the parameter that says whether the order descends
 * @param words what a caller may sort by: the attribute of each word, with a minus before it where
 *     the word means the greatest first; empty for the order that the list has anyway
 */
public record Sorting(
    Optional<String> by, Optional<String> direction, Map<String, String> words) {

  /** One term: {@code -name}, {@code name:asc}, {@code created_at_desc}. */
  private static final Pattern TERM =
      Pattern.compile(
          "(?<sign>[-+]?)(?<word>.+?)(?:[:. _-]?(?<way>asc|desc|ascending|descending))?",
          Pattern.CASE_INSENSITIVE);

  public Sorting {
    words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
  }

  /** Java names of the operation's parameters that it takes. */
  public Set<String> parameters() {
    return Stream.concat(by.stream(), direction.stream()).collect(Collectors.toUnmodifiableSet());
  }

  /** Attributes that some word sorts by. */
  public Set<String> attributes() {
    return words.values().stream()
        .filter(term -> !term.isEmpty())
        .map(term -> term.startsWith("-") ? term.substring(1) : term)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** A term without what it says of a direction. */
  public static String word(String term) {
    Matcher matcher = TERM.matcher(term.strip());
    return matcher.matches() ? matcher.group("word") : term.strip();
  }

  /** The attribute that a term means, with a minus for the greatest first; empty for no term. */
  public Optional<String> term(String term) {
    if (words.containsKey(term)) {
      return Optional.of(words.get(term)).filter(attribute -> !attribute.isEmpty());
    }
    Matcher matcher = TERM.matcher(term);
    if (!matcher.matches() || words.getOrDefault(matcher.group("word"), "").isEmpty()) {
      return Optional.empty();
    }
    String way = matcher.group("way");
    boolean turned =
        matcher.group("sign").equals("-") ^ (way != null && way.toLowerCase(Locale.ROOT).startsWith("d"));
    String attribute = words.get(matcher.group("word"));
    return Optional.of(
        !turned ? attribute : attribute.startsWith("-") ? attribute.substring(1) : "-" + attribute);
  }
}
