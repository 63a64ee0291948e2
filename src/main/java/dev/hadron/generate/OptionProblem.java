package dev.hadron.generate;

/**
 * One option that cannot be taken as given.
 *
 * @param key key as the user wrote it
 * @param message what is wrong and what would be right, one sentence
 * @param part the pair of the value that is wrong, by its key; empty where it is all of it
 */
public record OptionProblem(String key, String message, String part) {

  /** A problem of the value as a whole. */
  public OptionProblem(String key, String message) {
    this(key, message, "");
  }
}
