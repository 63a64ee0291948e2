package dev.hadron.view;

import dev.hadron.model.EnumType;

/** Enums whose constants carry the value that the wire and the database use. */
final class EnumViews {

  private EnumViews() {}

  static EnumView view(EnumType type, JavaTypes types) {
    String description =
        type.description().isBlank()
            ? "Values of " + JavaText.spaced(type.name()) + "."
            : JavaText.sentence(JavaText.javadoc(type.description()));
    return new EnumView(
        types.inBase(type.packageName()),
        description,
        type.name(),
        type.constants().stream()
            .map(c -> c.javaName() + "(" + JavaText.literal(c.value()) + ")")
            .toList());
  }
}
