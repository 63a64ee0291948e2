package dev.hadron.view;

import dev.hadron.model.BasicType;
import dev.hadron.model.EnumType;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import java.util.Optional;
import java.util.Set;

/** Defaults of a contract as Java expressions. */
final class DefaultLiterals {

  private DefaultLiterals() {}

  /**
   * The expression; empty where the type has no literals.
   *
   * @param imports gets what the expression needs
   */
  static Optional<String> of(
      ServiceModel model, JavaTypes types, Set<String> imports, ValueType type, String value) {
    if (type instanceof ValueType.EnumRef ref) {
      EnumType closed = model.enumType(ref.enumName());
      imports.addAll(types.imports(type));
      return closed.constants().stream()
          .filter(constant -> constant.value().equals(value))
          .map(constant -> closed.name() + "." + constant.javaName())
          .findFirst();
    }
    if (!(type instanceof ValueType.Basic basic)) {
      return Optional.empty();
    }
    boolean whole = value.matches("-?\\d{1,18}");
    return Optional.ofNullable(
        switch (basic.type()) {
          case STRING -> JavaText.literal(value);
          case BOOLEAN -> value.matches("true|false") ? value : null;
          case INTEGER -> whole ? value : null;
          case LONG -> whole ? value + "L" : null;
          case DECIMAL -> {
            imports.addAll(types.imports(ValueType.of(BasicType.DECIMAL)));
            yield value.matches("-?\\d+(\\.\\d+)?")
                ? "new BigDecimal(" + JavaText.literal(value) + ")"
                : null;
          }
          default -> null;
        });
  }
}
