package dev.hadron.mapping;

import dev.hadron.model.BasicType;
import dev.hadron.model.RecordType;
import dev.hadron.model.ValueType;

/** What stands where the model has no answer: nothing, or a value that says nothing. */
final class ContractLiterals {

  private ContractLiterals() {}

  /** A Java literal: {@code null}, or a neutral value where every valid document has one. */
  static String absent(RecordType.Property property) {
    return property.required() && !property.nullable() ? neutral(property.type()) : "null";
  }

  private static String neutral(ValueType type) {
    if (type instanceof ValueType.Basic basic) {
      return basic(basic.type());
    }
    if (type instanceof ValueType.ListOf) {
      return "java.util.List.of()";
    }
    return type instanceof ValueType.MapOf ? "java.util.Map.of()" : "null";
  }

  private static String basic(BasicType type) {
    return switch (type) {
      case STRING -> "\"\"";
      case BOOLEAN -> "false";
      case INTEGER -> "0";
      case LONG -> "0L";
      case FLOAT -> "0f";
      case DOUBLE -> "0d";
      case DECIMAL -> "java.math.BigDecimal.ZERO";
      default -> "null";
    };
  }
}
