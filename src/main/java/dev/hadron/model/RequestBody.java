package dev.hadron.model;

import java.util.Optional;

/** The body that an operation takes. */
public record RequestBody(
    ValueType type,
    Constraints constraints,
    String mediaType,
    boolean required,
    Optional<String> description) {

  /** Whether it is read into a value: JSON, or one value; a form or a file is taken as it comes. */
  public boolean isRead() {
    return type instanceof ValueType.Basic
        || MediaTypes.isJson(mediaType)
        || mediaType.endsWith("*");
  }

  /** Whether it is the fields of a form, names with values. */
  public boolean isForm() {
    return mediaType.startsWith("application/x-www-form-urlencoded");
  }
}
