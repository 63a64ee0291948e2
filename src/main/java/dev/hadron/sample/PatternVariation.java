package dev.hadron.sample;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Texts that a regular expression matches and that differ in one run of characters: any text of that
 * length over the alphabet fits between the other two.
 *
 * @param length of the run
 */
public record PatternVariation(String before, int length, String alphabet, String after) {

  private static final String DIGITS = "0123456789";
  private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
  private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final List<String> ALPHABETS = List.of(DIGITS + LOWER, LOWER, UPPER, DIGITS);

  /** More would only make texts longer: so many digits tell a trillion values apart. */
  private static final int LONGEST = 12;

  /**
   * The variation with the longest run; empty where no character of a match can be another one, or
   * where no match was found.
   */
  public static Optional<PatternVariation> of(String regex, int minLength, int maxLength) {
    int roomy = Math.min(maxLength, Math.max(minLength, LONGEST));
    Optional<String> sample =
        PatternSample.of(regex, roomy, maxLength)
            .or(() -> PatternSample.of(regex, minLength, maxLength));
    if (sample.isEmpty()) {
      return Optional.empty();
    }
    Pattern pattern = Pattern.compile(regex);
    for (int length = Math.min(LONGEST, sample.get().length()); length > 0; length--) {
      for (String alphabet : ALPHABETS) {
        Optional<PatternVariation> found = of(pattern, sample.get(), length, alphabet);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<PatternVariation> of(
      Pattern pattern, String sample, int length, String alphabet) {
    for (int end = sample.length(); end >= length; end--) {
      PatternVariation variation =
          new PatternVariation(
              sample.substring(0, end - length), length, alphabet, sample.substring(end));
      if (variation.isMatchedBy(pattern)) {
        return Optional.of(variation);
      }
    }
    return Optional.empty();
  }

  /** Every character of the alphabet is tried at every place of the run. */
  private boolean isMatchedBy(Pattern pattern) {
    for (int shift = 0; shift < alphabet.length(); shift++) {
      StringBuilder run = new StringBuilder(before);
      for (int i = 0; i < length; i++) {
        run.append(alphabet.charAt((shift + i) % alphabet.length()));
      }
      if (!pattern.matcher(run.append(after)).find()) {
        return false;
      }
    }
    return true;
  }
}
