package dev.hadron.client;

/** A file of a client: text, at a path relative to the client's folder. */
public record ClientFile(String path, String content) {}
