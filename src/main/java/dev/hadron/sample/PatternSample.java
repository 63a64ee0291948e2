package dev.hadron.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * A string that a regular expression (ECMA-262 as JSON Schema uses it, the part that Java shares)
 * matches, made by walking the expression.
 *
 * <p>Look-around, back-references and intersections are beyond it; the result is always checked with
 * {@link Pattern}, so it is right or absent.
 */
public final class PatternSample {

  private static final int LONGEST = 4_096;
  private static final List<String> FILLERS = List.of("x", "1", "A", " ");
  private static final List<String> VARIED =
      List.of("Abcdef12!", "Abcdef12", "abcdef12", "Ab1!", "Abc-12_d.e@f", "Abcdefgh");

  private final String regex;
  private final int extra;
  private int at;

  private PatternSample(String regex, int extra) {
    this.regex = regex;
    this.extra = extra;
  }

  /**
   * A match of {@code regex} with at least {@code minLength} and at most {@code maxLength} characters;
   * empty where none was found.
   */
  public static Optional<String> of(String regex, int minLength, int maxLength) {
    Pattern pattern;
    try {
      pattern = Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
    for (int extra = 0; extra <= Math.min(Math.max(minLength, 1), LONGEST); extra++) {
      Optional<String> made = new PatternSample(regex, extra).make();
      if (made.isEmpty()) {
        return Optional.empty();
      }
      String text = made.get();
      if (text.length() >= minLength
          && text.length() <= maxLength
          && pattern.matcher(text).find()) {
        return made;
      }
    }
    return Optional.empty();
  }

  /**
   * A match of those lengths; {@code plain}, or something like it, where that is one.
   *
   * @param plain a text of those lengths
   */
  static Optional<String> near(String regex, String plain, int minLength, int maxLength) {
    Pattern pattern;
    try {
      pattern = Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
    if (pattern.matcher(plain).find()) {
      return Optional.of(plain);
    }
    return of(regex, Math.max(minLength, 1), maxLength)
        .or(() -> of(regex, minLength, maxLength))
        .or(() -> padded(pattern, minLength, maxLength))
        .or(() -> varied(pattern, minLength, maxLength));
  }

  /** A short match with more around it, for expressions that say nothing of a text's ends. */
  private static Optional<String> padded(Pattern pattern, int minLength, int maxLength) {
    Optional<String> match = of(pattern.pattern(), 0, maxLength);
    int missing = match.map(text -> minLength - text.length()).orElse(0);
    if (missing <= 0) {
      return Optional.empty();
    }
    return FILLERS.stream()
        .map(filler -> filler.repeat(missing))
        .flatMap(more -> Stream.of(match.get() + more, more + match.get()))
        .filter(text -> pattern.matcher(text).find())
        .findFirst();
  }

  /** A text with characters of all kinds, such as expressions for passwords look ahead for. */
  private static Optional<String> varied(Pattern pattern, int minLength, int maxLength) {
    return VARIED.stream()
        .map(text -> text + "a".repeat(Math.max(0, minLength - text.length())))
        .map(text -> text.substring(0, Math.min(text.length(), maxLength)))
        .filter(text -> pattern.matcher(text).find())
        .findFirst();
  }

  private Optional<String> make() {
    try {
      String text = alternatives();
      return at == regex.length() ? Optional.of(text) : Optional.empty();
    } catch (UnsupportedOperationException | StringIndexOutOfBoundsException e) {
      // The expression uses what this walk does not know: no sample, which callers expect.
      return Optional.empty();
    }
  }

  private String alternatives() {
    String first = sequence();
    while (at < regex.length() && regex.charAt(at) == '|') {
      at++;
      String other = sequence();
      first = first.isEmpty() ? other : first;
    }
    return first;
  }

  private String sequence() {
    StringBuilder text = new StringBuilder();
    while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
      String atom = atom();
      text.append(atom.repeat(Math.max(0, count(atom))));
    }
    return text.toString();
  }

  /** How often the atom before stands here; the first open-ended quantifiers give more when asked. */
  private int count(String atom) {
    if (at >= regex.length()) {
      return 1;
    }
    int least;
    int most;
    switch (regex.charAt(at)) {
      case '*' -> {
        least = 0;
        most = LONGEST;
        at++;
      }
      case '+' -> {
        least = 1;
        most = LONGEST;
        at++;
      }
      case '?' -> {
        least = 0;
        most = 1;
        at++;
      }
      case '{' -> {
        int end = regex.indexOf('}', at);
        String[] bounds = regex.substring(at + 1, end).split(",", -1);
        least = Integer.parseInt(bounds[0].strip());
        most = bounds.length == 1 ? least : bounds[1].isBlank() ? LONGEST : Integer.parseInt(bounds[1].strip());
        at = end + 1;
      }
      default -> {
        return 1;
      }
    }
    if (at < regex.length() && (regex.charAt(at) == '?' || regex.charAt(at) == '+')) {
      at++;
    }
    return atom.isEmpty() ? least : Math.min(most, least + extra);
  }

  private String atom() {
    char c = regex.charAt(at++);
    return switch (c) {
      case '^', '$' -> "";
      case '.' -> "a";
      case '(' -> group();
      case '[' -> characterClass();
      case '\\' -> escape().get(0);
      default -> String.valueOf(c);
    };
  }

  private String group() {
    if (regex.startsWith("?!", at) || regex.startsWith("?<!", at)) {
      at += regex.startsWith("?!", at) ? 2 : 3;
      inside();
      // What must not stand here adds nothing; whether it stands here is seen at the end.
      return "";
    }
    if (regex.startsWith("?", at)) {
      if (regex.startsWith("?:", at)) {
        at += 2;
      } else if (regex.startsWith("?<", at) && Character.isLetter(regex.charAt(at + 2))) {
        at = regex.indexOf('>', at) + 1;
      } else if (regex.startsWith("?<=", at)) {
        at += 3;
      } else {
        throw new UnsupportedOperationException("look-around");
      }
    }
    return inside();
  }

  private String inside() {
    String inside = alternatives();
    if (regex.charAt(at++) != ')') {
      throw new UnsupportedOperationException("unbalanced");
    }
    return inside;
  }

  private String characterClass() {
    boolean negated = regex.charAt(at) == '^';
    if (negated) {
      at++;
    }
    List<String> members = new ArrayList<>();
    StringBuilder source = new StringBuilder("[").append(negated ? "^" : "");
    boolean first = true;
    while (first || regex.charAt(at) != ']') {
      first = false;
      int start = at;
      char c = regex.charAt(at++);
      if (c == '[') {
        throw new UnsupportedOperationException("nested class");
      }
      members.addAll(c == '\\' ? escape() : List.of(String.valueOf(c)));
      source.append(regex, start, at);
    }
    at++;
    Pattern pattern = Pattern.compile(source.append(']').toString());
    for (String candidate : List.of("a", "A", "1", "b", "-", "_", " ", ".", "~")) {
      if (pattern.matcher(candidate).matches()) {
        return candidate;
      }
    }
    return members.stream()
        .filter(member -> pattern.matcher(member).matches())
        .findFirst()
        .orElseThrow(() -> new UnsupportedOperationException("class"));
  }

  private List<String> escape() {
    char c = regex.charAt(at++);
    return switch (c) {
      case 'd' -> List.of("1");
      case 'w' -> List.of("a");
      case 's' -> List.of(" ");
      case 'D', 'W', 'S' -> List.of(c == 'W' ? "-" : "a");
      case 'b', 'A', 'Z', 'z', 'G' -> List.of("");
      case 't' -> List.of("\t");
      case 'n' -> List.of("\n");
      case 'r' -> List.of("\r");
      case 'p', 'P' -> property(c == 'P');
      case 'u' -> {
        at += 4;
        yield List.of(String.valueOf((char) Integer.parseInt(regex.substring(at - 4, at), 16)));
      }
      case 'x' -> {
        at += 2;
        yield List.of(String.valueOf((char) Integer.parseInt(regex.substring(at - 2, at), 16)));
      }
      default -> {
        if (Character.isLetterOrDigit(c)) {
          throw new UnsupportedOperationException("escape " + c);
        }
        yield List.of(String.valueOf(c));
      }
    };
  }

  private List<String> property(boolean negated) {
    int start = at - 2;
    at = regex.charAt(at) == '{' ? regex.indexOf('}', at) + 1 : at + 1;
    Pattern pattern = Pattern.compile(regex.substring(start, at));
    for (String candidate : List.of("a", "A", "1", " ", "-", ".", "$", "+")) {
      if (pattern.matcher(candidate).matches()) {
        return List.of(candidate);
      }
    }
    throw new UnsupportedOperationException(negated ? "negated property" : "property");
  }
}
