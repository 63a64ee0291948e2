package dev.hadron.view;

import dev.hadron.model.BasicType;
import dev.hadron.model.Expression;
import dev.hadron.model.Expression.Binary;
import dev.hadron.model.Expression.Call;
import dev.hadron.model.Expression.Constant;
import dev.hadron.model.Expression.Kind;
import dev.hadron.model.Expression.Operator;
import dev.hadron.model.Expression.Path;
import dev.hadron.model.ValueType;
import dev.hadron.model.naming.JavaName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes expressions in Java: numbers are decimals of 34 digits on the way. */
final class ExpressionCode {

  private static final String DIGITS = "MathContext.DECIMAL128";

  private static final Set<BasicType> BOXED =
      EnumSet.of(
          BasicType.SHORT,
          BasicType.INTEGER,
          BasicType.LONG,
          BasicType.FLOAT,
          BasicType.DOUBLE,
          BasicType.BOOLEAN);

  private final LogicValues values;
  private final String element;
  private final Map<Expression.Total, String> totals = new LinkedHashMap<>();
  private final Set<String> imports = new TreeSet<>(Set.of("java.math.BigDecimal"));
  private boolean bounded;

  /**
   * @param element a name for the elements of a list, which nothing else has
   */
  ExpressionCode(LogicValues values, String element) {
    this.values = values;
    this.element = element;
  }

  /**
   * Says that lists are summed once, before anything else.
   *
   * @param taken names that are, which those of the variables are added to
   * @return their declarations
   */
  List<String> declare(Stream<Expression> expressions, Set<String> taken) {
    List<String> lines = new ArrayList<>();
    expressions
        .flatMap(Expression::all)
        .filter(Expression.Total.class::isInstance)
        .map(Expression.Total.class::cast)
        .filter(total -> total.summed().isPresent())
        .distinct()
        .forEach(
            total -> {
              String summed = total.summed().orElseThrow().names().get(0);
              String wanted = "sumOf" + JavaName.capitalize(summed);
              String name = wanted;
              for (int number = 2; !taken.add(name); number++) {
                name = wanted + number;
              }
              lines.add("BigDecimal " + name + " = " + total(total) + ";");
              totals.put(total, name);
            });
    return lines;
  }

  Set<String> imports() {
    return imports;
  }

  /** Whether a decimal that is given is looked at before anything is done with it. */
  boolean isBounded() {
    return bounded;
  }

  /** The expression as a value of a type. */
  String as(Expression expression, ValueType type) {
    if (expression instanceof Constant constant) {
      return values.expression(type, constant.json());
    }
    if (expression instanceof Path path) {
      return orNull(path, converted(given(path), type));
    }
    if (expression instanceof Expression.Choice choice) {
      return choice(choice, part -> boxed(choice, part, type, as(part, type)));
    }
    return converted(code(expression), type);
  }

  private static String converted(String code, ValueType type) {
    return type instanceof ValueType.Basic basic ? converted(code, basic.type()) : code;
  }

  private static String converted(String code, BasicType type) {
    return switch (type) {
      case SHORT -> code + ".shortValueExact()";
      case INTEGER -> code + ".intValueExact()";
      case LONG -> code + ".longValueExact()";
      case FLOAT -> code + ".floatValue()";
      case DOUBLE -> code + ".doubleValue()";
      default -> code;
    };
  }

  private String code(Expression expression) {
    if (expression instanceof Constant constant) {
      return constant(constant);
    }
    if (expression instanceof Path path) {
      return orNull(path, given(path));
    }
    if (expression instanceof Expression.Missing missing) {
      return missing(missing);
    }
    if (expression instanceof Expression.Choice choice) {
      return choice(choice, part -> boxed(choice, part, code(part)));
    }
    if (expression instanceof Binary binary) {
      return binary(binary);
    }
    if (expression instanceof Call call) {
      return call(call);
    }
    if (expression instanceof Expression.Total total) {
      return total(total);
    }
    throw new IllegalArgumentException("unknown expression " + expression);
  }

  private String choice(Expression.Choice choice, Function<Expression, String> written) {
    return "(%s ? %s : %s)"
        .formatted(
            code(choice.condition()),
            written.apply(choice.then()),
            written.apply(choice.otherwise()));
  }

  /** On the way, only conditions are primitive. */
  private static String boxed(Expression.Choice choice, Expression part, String code) {
    return choice.kind() == Kind.BOOLEAN
        ? boxed(choice, part, ValueType.of(BasicType.BOOLEAN), code)
        : code;
  }

  /** Java unboxes what stands beside a primitive in a choice, which fails where it is missing. */
  private static String boxed(
      Expression.Choice choice, Expression part, ValueType type, String code) {
    return choice.nullable()
            && !part.nullable()
            && type instanceof ValueType.Basic basic
            && BOXED.contains(basic.type())
        ? "%s.valueOf(%s)".formatted(basic.type().simpleName(), code)
        : code;
  }

  private String constant(Constant constant) {
    ValueType type =
        switch (constant.kind()) {
          case WHOLE, DECIMAL -> ValueType.of(BasicType.DECIMAL);
          case TEXT -> ValueType.of(BasicType.STRING);
          case BOOLEAN -> ValueType.of(BasicType.BOOLEAN);
          case DATE -> ValueType.of(BasicType.LOCAL_DATE);
          case INSTANT -> ValueType.of(BasicType.INSTANT);
          case DURATION -> ValueType.of(BasicType.DURATION);
          case CHOICE -> new ValueType.EnumRef(constant.enumName().orElseThrow());
          case NOTHING -> null;
        };
    if (type instanceof ValueType.Basic basic) {
      imports.add(basic.type().qualifiedName());
    }
    return type == null ? "null" : values.expression(type, constant.json());
  }

  /** A value that is there, numbers as decimals. */
  private String given(Path path) {
    return path.kind().isNumber() ? number(read(path), path.type()) : read(path);
  }

  /** No value where none is given, since nothing is converted or read from what is not there. */
  private static String orNull(Path path, String value) {
    return path.nullable() && (path.kind().isNumber() || path.names().size() > 2)
        ? "(%s ? null : %s)".formatted(missing(new Expression.Missing(path, false)), value)
        : value;
  }

  private static String read(Path path) {
    List<String> names = path.names();
    return names.get(0)
        + names.stream().skip(1).map(name -> "." + name + "()").collect(Collectors.joining());
  }

  private String number(String read, ValueType type) {
    if (type.is(BasicType.DECIMAL)) {
      bounded = true;
      return "bounded(" + read + ")";
    }
    return "BigDecimal.valueOf(" + read + ")";
  }

  /** Along the path, since what leads there may be missing, too. */
  private static String missing(Expression.Missing missing) {
    List<String> names = missing.path().names();
    StringBuilder at = new StringBuilder(names.get(0));
    String sign = missing.negated() ? " != null" : " == null";
    StringBuilder all = new StringBuilder(names.size() == 1 ? at + sign : "");
    for (int i = 1; i < names.size(); i++) {
      at.append('.').append(names.get(i)).append("()");
      all.append(all.length() == 0 ? "" : missing.negated() ? " && " : " || ");
      all.append(at).append(sign);
    }
    return "(" + all + ")";
  }

  private String binary(Binary binary) {
    String left = code(binary.left());
    String right = binary.kind() == Kind.DATE ? "" : code(binary.right());
    boolean numbers = binary.left().kind().isNumber();
    return switch (binary.operator()) {
      case AND -> "(" + left + " && " + right + ")";
      case OR -> "(" + left + " || " + right + ")";
      case EQUAL -> equal(numbers, left, right, "");
      case UNEQUAL -> equal(numbers, left, right, "!");
      case LESS -> "(" + left + ".compareTo(" + right + ") < 0)";
      case AT_MOST -> "(" + left + ".compareTo(" + right + ") <= 0)";
      case GREATER -> "(" + left + ".compareTo(" + right + ") > 0)";
      case AT_LEAST -> "(" + left + ".compareTo(" + right + ") >= 0)";
      case PLUS -> plus(binary, left, right, "add", "plus");
      case MINUS -> plus(binary, left, right, "subtract", "minus");
      case TIMES -> numeric(left, "multiply", right);
      case DIVIDED -> numeric(left, "divide", right);
    };
  }

  private String equal(boolean numbers, String left, String right, String negation) {
    if (numbers) {
      return "(%s.compareTo(%s) %s 0)".formatted(left, right, negation.isEmpty() ? "==" : "!=");
    }
    imports.add("java.util.Objects");
    return "%sObjects.equals(%s, %s)".formatted(negation, left, right);
  }

  private String plus(
      Binary binary, String left, String right, String ofNumbers, String ofTimes) {
    return switch (binary.kind()) {
      case WHOLE, DECIMAL -> numeric(left, ofNumbers, right);
      case DATE -> "%s.%sDays(%s)".formatted(left, ofTimes, days(binary.right()));
      case INSTANT -> "%s.%s(%s)".formatted(left, ofTimes, right);
      default -> "(" + left + " + " + right + ")";
    };
  }

  private static long days(Expression duration) {
    return Duration.parse(((Constant) duration).json().replace("\"", "")).toDays();
  }

  private String numeric(String left, String method, String right) {
    imports.add("java.math.MathContext");
    return "%s.%s(%s, %s)".formatted(left, method, right, DIGITS);
  }

  private String call(Call call) {
    List<String> parts = call.parts().stream().map(this::code).toList();
    String first = parts.get(0);
    return switch (call.name()) {
      case NOT -> "!(" + first + ")";
      case MINUS -> first + ".negate()";
      case ABS -> first + ".abs()";
      case FLOOR -> rounded(first, "0", "FLOOR");
      case CEILING -> rounded(first, "0", "CEILING");
      case DECIMAL -> rounded(first, ((Constant) call.parts().get(1)).json(), "HALF_EVEN");
      case ROUND_HALF_UP -> rounded(first, ((Constant) call.parts().get(1)).json(), "HALF_UP");
      case MIN -> String.join(".min(", parts) + ")".repeat(parts.size() - 1);
      case MAX -> String.join(".max(", parts) + ")".repeat(parts.size() - 1);
      case STRING -> text(call.parts().get(0), first);
      case STRING_LENGTH ->
          "BigDecimal.valueOf(%1$s.codePointCount(0, %1$s.length()))".formatted(first);
      case DATE -> {
        imports.add("java.time.ZoneOffset");
        yield first + ".atZone(ZoneOffset.UTC).toLocalDate()";
      }
    };
  }

  private String rounded(String value, String digits, String mode) {
    imports.add("java.math.RoundingMode");
    return "%s.setScale(%s, RoundingMode.%s)".formatted(value, digits, mode);
  }

  private static String text(Expression part, String code) {
    return part.kind().isNumber() ? code + ".toPlainString()" : "String.valueOf(" + code + ")";
  }

  private String total(Expression.Total total) {
    if (totals.containsKey(total)) {
      return totals.get(total);
    }
    String list = read(total.list());
    String sum =
        total
            .summed()
            .map(part -> sum(list, element(total), part))
            .orElseGet(() -> "BigDecimal.valueOf(" + list + ".size())");
    if (!total.list().nullable()) {
      return sum;
    }
    Expression.Missing missing = new Expression.Missing(total.list(), false);
    return "(%s ? BigDecimal.ZERO : %s)".formatted(missing(missing), sum);
  }

  private static String element(Expression.Total total) {
    return ((ValueType.RecordRef) total.list().type().element()).recordName();
  }

  private String sum(String list, String record, Path part) {
    imports.add("java.util.Objects");
    imports.add("java.math.MathContext");
    String other = element + "2";
    boolean decimal = part.type().is(BasicType.DECIMAL);
    String numbers =
        decimal ? "" : ".map(%s -> %s)".formatted(element, number(element, part.type()));
    return "%s.stream().map(%s::%s).filter(Objects::nonNull)"
        .formatted(list, record, part.names().get(0))
        + numbers
        + ".reduce(BigDecimal.ZERO, (%1$s, %2$s) -> %1$s.add(%3$s, %4$s))"
            .formatted(element, other, decimal ? number(other, part.type()) : other, DIGITS);
  }
}
