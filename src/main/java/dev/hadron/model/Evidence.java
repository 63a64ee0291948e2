package dev.hadron.model;

/** Which rule made a decision, and what in the input it saw. */
public record Evidence(String rule, String seen) {}
