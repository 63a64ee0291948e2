package dev.hadron.view;

import java.util.List;
import java.util.Optional;

/**
 * One field of an entity.
 *
 * @param javadoc one line, or none
 * @param annotations one per line
 * @param declaration such as {@code Long id}
 */
public record FieldView(List<String> javadoc, List<String> annotations, String declaration) {

  FieldView(Optional<String> javadoc, List<String> annotations, String declaration) {
    this(javadoc.stream().toList(), annotations, declaration);
  }
}
