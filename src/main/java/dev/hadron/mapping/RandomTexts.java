package dev.hadron.mapping;

import dev.hadron.model.Constraints;
import dev.hadron.sample.PatternVariation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Texts that the database makes as keys and that say nothing about a row, of the form that a contract
 * wants of them: {@code ^ord_[a-z0-9]+$} is one with {@code ord_} in front.
 */
final class RandomTexts {

  private static final String UUID = "gen_random_uuid()::text";
  private static final String HEX = "replace(" + UUID + ", '-', '')";

  /** What a UUID may look like: letters alone, digits alone, and both. */
  private static final List<String> SAMPLES =
      List.of(
          "abcdefab-cdef-4abc-adef-abcdefabcdef",
          "12345678-1234-4123-8123-123456789012",
          "3f2504e0-4f89-41d3-9a0c-0305e82c3301");

  /** The text that a pattern starts with. */
  private static final Pattern LEAD = Pattern.compile("\\^?\\(?((?:[A-Za-z0-9_:/ -]|\\\\[-_.:/])*)");

  private static final Pattern BEHIND = Pattern.compile("[?*+{|].*", Pattern.DOTALL);

  /** Fewer random digits meet again too soon. */
  private static final int SHORTEST = 8;

  private record Candidate(String sql, List<String> samples) {}

  private RandomTexts() {}

  /** The default of the column; a plain UUID where nothing that is random is of the form. */
  static String sql(Constraints form) {
    if (form.pattern().isEmpty() && form.maxLength().isEmpty() && form.minLength().isEmpty()) {
      return UUID;
    }
    return candidates(form).stream()
        .filter(candidate -> candidate.samples().stream().allMatch(sample -> fits(sample, form)))
        .map(Candidate::sql)
        .findFirst()
        .orElse(UUID);
  }

  private static List<Candidate> candidates(Constraints form) {
    List<Candidate> bodies = new ArrayList<>();
    bodies.add(new Candidate(UUID, SAMPLES));
    List<String> hex = SAMPLES.stream().map(sample -> sample.replace("-", "")).toList();
    bodies.add(new Candidate(HEX, hex));
    bodies.add(new Candidate("upper(" + HEX + ")", hex.stream().map(RandomTexts::upper).toList()));
    for (int length = hex.get(0).length() - 1; length >= SHORTEST; length--) {
      int end = length;
      List<String> part = hex.stream().map(sample -> sample.substring(0, end)).toList();
      String sql = "left(" + HEX + ", " + length + ")";
      bodies.add(new Candidate(sql, part));
      bodies.add(
          new Candidate("upper(" + sql + ")", part.stream().map(RandomTexts::upper).toList()));
    }
    String digits = digits();
    List<String> numbers = hex.stream().map(RandomTexts::inDigits).toList();
    for (int length = numbers.get(0).length(); length >= SHORTEST; length--) {
      int end = length;
      boolean whole = length == numbers.get(0).length();
      bodies.add(
          new Candidate(
              whole ? digits : "left(" + digits + ", " + length + ")",
              numbers.stream().map(number -> number.substring(0, end)).toList()));
    }
    List<Candidate> all = new ArrayList<>(bodies);
    form.pattern()
        .map(RandomTexts::lead)
        .filter(lead -> !lead.isEmpty())
        .ifPresent(lead -> bodies.forEach(body -> all.add(within(lead, body, ""))));
    form.pattern()
        .flatMap(pattern -> variation(pattern, form))
        .ifPresent(
            text -> bodies.forEach(body -> all.add(within(text.before(), body, text.after()))));
    return all;
  }

  /** A text of the form that has room for what is random, such as IBANs behind their country. */
  private static Optional<PatternVariation> variation(String pattern, Constraints form) {
    try {
      return PatternVariation.of(
          pattern, form.minLength().orElse(0), form.maxLength().orElse(Integer.MAX_VALUE));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  private static Candidate within(String before, Candidate body, String after) {
    List<String> parts = new ArrayList<>();
    if (!before.isEmpty()) {
      parts.add(ContractColumns.literal(before));
    }
    parts.add(body.sql());
    if (!after.isEmpty()) {
      parts.add(ContractColumns.literal(after));
    }
    return new Candidate(
        parts.size() == 1 ? body.sql() : "concat(" + String.join(", ", parts) + ")",
        body.samples().stream().map(sample -> before + sample + after).toList());
  }

  /** In words that every database has: {@code translate} is not one of them. */
  private static String digits() {
    String sql = HEX;
    for (char letter = 'a'; letter <= 'f'; letter++) {
      sql = "replace(%s, '%s', '%s')".formatted(sql, letter, letter - 'a');
    }
    return sql;
  }

  private static String inDigits(String hex) {
    StringBuilder digits = new StringBuilder();
    hex.chars().forEach(c -> digits.append(c >= 'a' ? (char) (c - 'a' + '0') : (char) c));
    return digits.toString();
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  /** The literal start of a pattern, without a character that the pattern goes on to repeat. */
  private static String lead(String pattern) {
    Matcher matcher = LEAD.matcher(pattern);
    if (!matcher.lookingAt()) {
      return "";
    }
    String lead = matcher.group(1);
    String rest = pattern.substring(matcher.end(1));
    if (BEHIND.matcher(rest).matches() && !lead.isEmpty()) {
      lead = lead.substring(0, lead.length() - 1);
    }
    return lead.replace("\\", "");
  }

  private static boolean fits(String sample, Constraints form) {
    return form.minLength().orElse(0) <= sample.length()
        && form.maxLength().orElse(Integer.MAX_VALUE) >= sample.length()
        && form.pattern().map(pattern -> matches(pattern, sample)).orElse(true);
  }

  private static boolean matches(String pattern, String sample) {
    try {
      return Pattern.compile(pattern).matcher(sample).find();
    } catch (PatternSyntaxException e) {
      return false;
    }
  }
}
