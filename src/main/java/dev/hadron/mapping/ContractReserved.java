package dev.hadron.mapping;

import java.util.List;

/**
 * Endings that generated classes have beside the records of the wire, so that no schema may take
 * them.
 */
final class ContractReserved {

  private static final List<String> ENDINGS =
      List.of("Entity", "Resource", "Service", "Repository", "Mapper", "Filter", "Logic");

  private ContractReserved() {}

  /** The name, with {@code Type} behind an ending that a generated class could have too. */
  static String clear(String typeName) {
    return ENDINGS.stream().anyMatch(typeName::endsWith) ? typeName + "Type" : typeName;
  }
}
