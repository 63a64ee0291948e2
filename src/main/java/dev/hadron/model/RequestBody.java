package dev.hadron.model;

import java.util.Optional;

/** The body that an operation takes. */
public record RequestBody(
    ValueType type,
    Constraints constraints,
    String mediaType,
    boolean required,
    Optional<String> description) {}
