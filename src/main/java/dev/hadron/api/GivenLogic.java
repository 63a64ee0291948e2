package dev.hadron.api;

/**
 * What is said of an operation's own logic outside of the operation itself: in a comment of a schema
 * or in a logic file.
 *
 * @param key the operation that it is about: its id, or a method and an address
 * @param says the same as the extension {@code x-hadron-logic}
 */
public record GivenLogic(String key, PlacedValue says) {}
