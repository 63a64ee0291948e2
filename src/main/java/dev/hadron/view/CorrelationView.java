package dev.hadron.view;

/**
 * The header that joins an answer with its log lines; all of it are Java literals.
 *
 * @param safe regex of the ids that callers may bring
 * @param given an id of a caller
 */
public record CorrelationView(String header, String safe, String given) {}
