package com.example.library.paging;

import com.example.library.problem.ProblemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The order that a caller wants, in the words of the parameters that say it. */
public final class Sorting {
  private static final Pattern TERM =
      Pattern.compile(
          "(?<sign>[-+ ]?)(?<word>.+?)(?:[:. _-]?(?<way>asc|desc|ascending|descending))?",
          Pattern.CASE_INSENSITIVE);

  private final String parameter;
  private final String words;
  private String directionParameter = "";
  private String direction = "";

  private Sorting(String parameter, String words) {
    this.parameter = parameter;
    this.words = words;
  }

  /**
   * What a parameter says, whose value is a text, a constant or several of them; each may begin
   * with a minus or end in a direction.
   */
  public static Sorting by(String parameter, Object value) {
    if (value instanceof Collection<?> several) {
      return new Sorting(
          parameter, several.stream().map(Object::toString).collect(Collectors.joining(",")));
    }
    return new Sorting(parameter, Objects.toString(value, ""));
  }

  /** With the direction that another parameter says. */
  public Sorting directed(String parameter, Object value) {
    directionParameter = parameter;
    direction = Objects.toString(value, "");
    return this;
  }

  /**
   * The order in attributes, such as {@code -createdAt,name}; 400 for what is no such word.
   *
   * @param sortable attributes by the words that callers have for them
   * @param otherwise the order where a caller says none
   */
  String terms(Map<String, String> sortable, String otherwise) {
    List<String> terms = new ArrayList<>();
    for (String word : words.isEmpty() ? new String[0] : words.split(",", -1)) {
      int last = terms.size() - 1;
      if (last >= 0 && isDirection(word) && !sortable.containsKey(word)) {
        terms.set(last, descends(parameter, word) ? turned(terms.get(last)) : terms.get(last));
      } else {
        terms.add(term(word, sortable));
      }
    }
    terms.removeIf(String::isEmpty);
    String order = terms.isEmpty() ? otherwise : String.join(",", terms);
    boolean turn = !direction.isEmpty() && descends(directionParameter, direction);
    return turn ? turned(order) : order;
  }

  private String term(String given, Map<String, String> sortable) {
    if (sortable.containsKey(given)) {
      return sortable.get(given);
    }
    Matcher matcher = TERM.matcher(given);
    if (!matcher.matches() || !sortable.containsKey(matcher.group("word"))) {
      throw ProblemException.invalidParameter(
          parameter, "can be by " + String.join(", ", sortable.keySet()));
    }
    String term = sortable.get(matcher.group("word"));
    boolean turn =
        "-".equals(matcher.group("sign"))
            ^ (matcher.group("way") != null && descends(parameter, matcher.group("way")));
    return turn ? turned(term) : term;
  }

  private static boolean isDirection(String word) {
    return word.toLowerCase(Locale.ROOT).matches("asc|desc|ascending|descending");
  }

  private static boolean descends(String parameter, String direction) {
    return switch (direction.toLowerCase(Locale.ROOT)) {
      case "desc", "descending" -> true;
      case "asc", "ascending" -> false;
      default -> throw ProblemException.invalidParameter(parameter, "is asc or desc");
    };
  }

  private static String turned(String order) {
    return Pattern.compile(",")
        .splitAsStream(order)
        .filter(term -> !term.isEmpty())
        .map(term -> term.startsWith("-") ? term.substring(1) : "-" + term)
        .collect(Collectors.joining(","));
  }
}
