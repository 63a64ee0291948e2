package dev.hadron.logic.loop;

/**
 * One reply that was not accepted.
 *
 * @param stage where it ended, or {@code endpoint}
 * @param request hash of the request
 */
public record Attempt(int sample, int round, String stage, String message, String request) {}
