package dev.hadron.generate;

/**
 * One option that cannot be taken as given.
 *
 * @param key key as the user wrote it
 * @param message what is wrong and what would be right, one sentence
 */
public record OptionProblem(String key, String message) {}
