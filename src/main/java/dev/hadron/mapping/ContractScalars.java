package dev.hadron.mapping;

import dev.hadron.api.ApiSchema;
import dev.hadron.api.BooleanSchema;
import dev.hadron.api.IntegerSchema;
import dev.hadron.api.NumberSchema;
import dev.hadron.api.StringSchema;
import dev.hadron.model.BasicType;
import dev.hadron.model.naming.Words;
import java.util.List;
import java.util.Optional;

/** The types of values that are no objects, lists or choices, told by type and format. */
final class ContractScalars {

  private ContractScalars() {}

  /** The type; empty for a schema of another kind, an enum among them. */
  static Optional<BasicType> of(ApiSchema schema) {
    if (schema instanceof StringSchema text) {
      return Optional.of(textType(text));
    }
    if (schema instanceof IntegerSchema number) {
      return Optional.of(integerType(number));
    }
    if (schema instanceof NumberSchema number) {
      return Optional.of(numberType(number));
    }
    return schema instanceof BooleanSchema ? Optional.of(BasicType.BOOLEAN) : Optional.empty();
  }

  /**
   * Whether the schema of an id says that it is any number, as contracts do whose authors know one type
   * of numbers: keys count, so that this one is whole.
   */
  static boolean isCounted(String name, ApiSchema schema) {
    List<String> words = Words.of(name);
    return schema instanceof NumberSchema number
        && number.format().isEmpty()
        && number.range().multipleOf().isEmpty()
        && !words.isEmpty()
        && words.get(words.size() - 1).equals("id");
  }

  private static BasicType textType(StringSchema text) {
    return switch (text.format()) {
      case "date" -> BasicType.LOCAL_DATE;
      case "date-time" -> BasicType.INSTANT;
      case "uuid" -> BasicType.UUID;
      case "byte", "binary" -> BasicType.BYTES;
      default -> BasicType.STRING;
    };
  }

  private static BasicType integerType(IntegerSchema number) {
    return number.format().equals("int32") ? BasicType.INTEGER : BasicType.LONG;
  }

  private static BasicType numberType(NumberSchema number) {
    return switch (number.format()) {
      case "float" -> BasicType.FLOAT;
      case "double" -> BasicType.DOUBLE;
      default -> BasicType.DECIMAL;
    };
  }
}
