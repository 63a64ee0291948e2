package dev.hadron.mapping;

import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.ValueSource;
import dev.hadron.model.ValueType;
import java.util.List;

/**
 * Values that new rows begin with where a caller sends none: a list has no element, and what every
 * answer promises is there.
 */
final class NeutralValues {

  private static final List<BasicType> NEUTRAL =
      List.of(BasicType.STRING, BasicType.BOOLEAN, BasicType.INTEGER, BasicType.LONG);

  private NeutralValues() {}

  /**
   * @param type in which the property meets its column
   */
  static boolean begin(Attribute attribute, ValueType type, ContractMember member) {
    boolean list = type instanceof ValueType.ListOf;
    boolean promised =
        attribute.nullable() && member.alwaysShown() && NEUTRAL.stream().anyMatch(type::is);
    return attribute.source() == ValueSource.CLIENT
        && attribute.column().defaultExpression().isEmpty()
        && !member.demanded()
        && (list ? !attribute.nullable() || member.alwaysShown() : promised);
  }
}
