package dev.hadron.read.sql.changelog;

import java.util.List;
import java.util.stream.Stream;

/** Entries that XML writes directly below an element, and YAML in a list of its own. */
final class ChangelogItems {

  private ChangelogItems() {}

  static List<ChangeNode> of(ChangeNode parent, String list) {
    return parent.children().stream()
        .flatMap(child -> child.name().equals(list) ? child.children().stream() : Stream.of(child))
        .toList();
  }
}
