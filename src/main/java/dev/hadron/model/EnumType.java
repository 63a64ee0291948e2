package dev.hadron.model;

import java.util.List;

/**
 * A closed list of values with its Java constants.
 *
 * @param name Java simple name
 * @param packageName last segment of the Java package
 * @param storage how the database holds it
 */
public record EnumType(
    String name,
    String packageName,
    List<Constant> constants,
    Storage storage,
    String description,
    Origin origin) {

  public EnumType {
    constants = List.copyOf(constants);
  }

  /** One value: its Java constant and its spelling in the database and on the wire. */
  public record Constant(String javaName, String value) {}

  /** How the database holds the values. */
  public sealed interface Storage {}

  /** A PostgreSQL enum type, by the name that SQL writes. */
  public record NamedEnum(String typeName) implements Storage {}

  /** A text column, usually with a CHECK. */
  public record TextColumn() implements Storage {}

  /** Whether every value is its own constant name. */
  public boolean namesAreValues() {
    return constants.stream().allMatch(constant -> constant.javaName().equals(constant.value()));
  }
}
