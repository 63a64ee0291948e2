package dev.hadron.model.naming;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** English plurals and singulars of the last word of a name, good enough for tables and paths. */
public final class Plural {

  private static final Map<String, String> IRREGULAR =
      Map.ofEntries(
          Map.entry("person", "people"),
          Map.entry("child", "children"),
          Map.entry("man", "men"),
          Map.entry("woman", "women"),
          Map.entry("foot", "feet"),
          Map.entry("tooth", "teeth"),
          Map.entry("mouse", "mice"),
          Map.entry("goose", "geese"),
          Map.entry("datum", "data"),
          Map.entry("medium", "media"),
          Map.entry("criterion", "criteria"),
          Map.entry("index", "indexes"),
          Map.entry("matrix", "matrices"),
          Map.entry("vertex", "vertices"),
          Map.entry("analysis", "analyses"),
          Map.entry("basis", "bases"),
          Map.entry("crisis", "crises"),
          Map.entry("leaf", "leaves"),
          Map.entry("life", "lives"),
          Map.entry("shelf", "shelves"),
          Map.entry("half", "halves"),
          Map.entry("movie", "movies"),
          Map.entry("cookie", "cookies"),
          Map.entry("quiz", "quizzes"),
          Map.entry("hero", "heroes"),
          Map.entry("potato", "potatoes"));

  private static final Set<String> UNCOUNTABLE =
      Set.of(
          "equipment", "information", "series", "species", "news", "metadata", "staff", "stuff",
          "inventory_info", "feedback", "history_info", "software", "hardware", "money", "fish",
          "sheep", "audit", "auth", "data", "media");

  private static final Pattern ES_ENDING = Pattern.compile(".*(s|x|z|ch|sh)$");
  private static final Pattern CONSONANT_Y = Pattern.compile(".*[^aeiou]y$");

  /** What was done to things, such as {@code published}: those that it was done to. */
  private static final Pattern PARTICIPLE = Pattern.compile(".{5,}[^e]ed");

  /** One of several of a name, such as {@code address2}. */
  private static final Pattern NUMBERED = Pattern.compile("(.*\\p{L})(\\d+)");

  private Plural() {}

  /**
   * {@code category} to {@code categories}; a word that is plural already stays, and so does one that
   * ends in a letter of another script.
   */
  public static String of(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (isOfAnotherScript(word) || UNCOUNTABLE.contains(lower) || IRREGULAR.containsValue(lower)) {
      return word;
    }
    String irregular = IRREGULAR.get(lower);
    if (irregular != null) {
      return irregular;
    }
    if (isPlural(lower) || PARTICIPLE.matcher(lower).matches()) {
      return word;
    }
    Matcher numbered = NUMBERED.matcher(word);
    if (numbered.matches()) {
      return of(numbered.group(1)) + numbered.group(2);
    }
    if (CONSONANT_Y.matcher(lower).matches()) {
      return word.substring(0, word.length() - 1) + "ies";
    }
    return ES_ENDING.matcher(lower).matches() ? word + "es" : word + "s";
  }

  /** {@code categories} to {@code category}; a word that is singular already stays. */
  public static String singular(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (UNCOUNTABLE.contains(lower)) {
      return word;
    }
    for (Map.Entry<String, String> pair : IRREGULAR.entrySet()) {
      if (pair.getValue().equals(lower)) {
        return pair.getKey();
      }
    }
    if (!isPlural(lower)) {
      return word;
    }
    if (lower.endsWith("ies") && lower.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (lower.matches(".*(ss|x|z|ch|sh)es$")) {
      return word.substring(0, word.length() - 2);
    }
    if (lower.matches(".*(us|as)es$") && !lower.matches(".*(uses|auses|ases)$")) {
      return word.substring(0, word.length() - 2);
    }
    if (lower.matches(".*(statuses|viruses|bonuses|buses|aliases|atlases|campuses|censuses)$")) {
      return word.substring(0, word.length() - 2);
    }
    return word.substring(0, word.length() - 1);
  }

  /** Makes the last word of a name plural, keeping the others; nothing of a name without words. */
  public static String ofLast(List<String> words) {
    return replaceLast(words, Plural::of);
  }

  /** Makes the last word of a name singular, keeping the others; nothing of a name without words. */
  public static String singularOfLast(List<String> words) {
    return replaceLast(words, Plural::singular);
  }

  private static String replaceLast(List<String> words, UnaryOperator<String> form) {
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      joined.append(i == words.size() - 1 ? form.apply(word) : word + '_');
    }
    return joined.toString();
  }

  private static boolean isOfAnotherScript(String word) {
    if (word.isEmpty()) {
      return false;
    }
    int last = word.codePointBefore(word.length());
    return Character.isLetter(last)
        && Character.UnicodeScript.of(last) != Character.UnicodeScript.LATIN;
  }

  private static boolean isPlural(String lower) {
    return lower.endsWith("s")
        && !lower.matches(".*(ss|us|is|as|os)$")
        && lower.length() > 2;
  }
}
