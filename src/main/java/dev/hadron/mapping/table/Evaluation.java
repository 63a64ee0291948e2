package dev.hadron.mapping.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.hadron.model.Expression;
import dev.hadron.model.Expression.Binary;
import dev.hadron.model.Expression.Call;
import dev.hadron.model.Expression.Constant;
import dev.hadron.model.Expression.Kind;
import dev.hadron.model.Expression.Operator;
import dev.hadron.model.Expression.Path;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What an expression comes to for values that are given, the same as the Java that is made of it. */
final class Evaluation {

  private static final MathContext DIGITS = MathContext.DECIMAL128;

  private final JsonNode given;

  /** Says that something is asked for which nobody gives, or that a number is out of range. */
  private static final class Unknown extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * @param given by label
   */
  Evaluation(JsonNode given) {
    this.given = given;
  }

  /** The JSON of what it comes to; empty where something that it needs is not given. */
  Optional<JsonNode> of(Expression expression) {
    if (expression instanceof Constant constant) {
      return JsonTree.read(constant.json());
    }
    try {
      return Optional.of(json(value(expression)));
    } catch (Unknown | ArithmeticException | DateTimeException e) {
      // Whoever asks has no example then.
      return Optional.empty();
    }
  }

  private static JsonNode json(Object value) {
    if (value == null) {
      return NullNode.instance;
    }
    if (value instanceof BigDecimal number) {
      return DecimalNode.valueOf(number);
    }
    return value instanceof Boolean flag
        ? BooleanNode.valueOf(flag)
        : TextNode.valueOf(value.toString());
  }

  private Object value(Expression expression) {
    if (expression instanceof Constant constant) {
      return read(constant.kind(), JsonTree.read(constant.json()).orElseThrow());
    }
    if (expression instanceof Path path) {
      return path(path);
    }
    if (expression instanceof Expression.Missing missing) {
      return (path(missing.path()) == null) != missing.negated();
    }
    if (expression instanceof Expression.Choice choice) {
      return value(isTrue(choice.condition()) ? choice.then() : choice.otherwise());
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

  private boolean isTrue(Expression condition) {
    return (Boolean) value(condition);
  }

  private BigDecimal number(Expression expression) {
    return (BigDecimal) value(expression);
  }

  private Object path(Path path) {
    JsonNode at = given;
    for (String label : path.labels()) {
      at = at.path(label);
    }
    if (at.isMissingNode() || at.isNull()) {
      if (!path.nullable() && at.isMissingNode()) {
        throw new Unknown();
      }
      return null;
    }
    return read(path.kind(), at);
  }

  private static Object read(Kind kind, JsonNode json) {
    return switch (kind) {
      case WHOLE, DECIMAL -> json.decimalValue();
      case TEXT, CHOICE -> json.asText();
      case BOOLEAN -> json.asBoolean();
      case DATE -> LocalDate.parse(json.asText());
      case INSTANT -> OffsetDateTime.parse(json.asText()).toInstant();
      case DURATION -> Duration.parse(json.asText());
      case NOTHING -> null;
    };
  }

  private Object binary(Binary binary) {
    Operator operator = binary.operator();
    if (operator == Operator.AND || operator == Operator.OR) {
      boolean left = isTrue(binary.left());
      return left == (operator == Operator.OR) ? left : isTrue(binary.right());
    }
    Object left = value(binary.left());
    Object right = value(binary.right());
    return switch (operator) {
      case EQUAL -> same(left, right);
      case UNEQUAL -> !same(left, right);
      case LESS -> order(left, right) < 0;
      case AT_MOST -> order(left, right) <= 0;
      case GREATER -> order(left, right) > 0;
      case AT_LEAST -> order(left, right) >= 0;
      case PLUS -> plus(left, right, 1);
      case MINUS -> plus(left, right, -1);
      case TIMES -> ((BigDecimal) left).multiply((BigDecimal) right, DIGITS);
      case DIVIDED -> ((BigDecimal) left).divide((BigDecimal) right, DIGITS);
      case AND, OR -> throw new IllegalStateException("decided above");
    };
  }

  private static boolean same(Object left, Object right) {
    if (left == null || right == null) {
      return left == right;
    }
    return left instanceof BigDecimal ? order(left, right) == 0 : left.equals(right);
  }

  @SuppressWarnings("unchecked")
  private static int order(Object left, Object right) {
    return ((Comparable<Object>) left).compareTo(right);
  }

  private static Object plus(Object left, Object right, int sign) {
    if (left instanceof BigDecimal number) {
      BigDecimal other = (BigDecimal) right;
      return sign > 0 ? number.add(other, DIGITS) : number.subtract(other, DIGITS);
    }
    if (left instanceof LocalDate date) {
      return date.plusDays(sign * ((Duration) right).toDays());
    }
    return left instanceof Instant instant
        ? instant.plus(((Duration) right).multipliedBy(sign))
        : (String) left + right;
  }

  private Object call(Call call) {
    List<Expression> parts = call.parts();
    Expression first = parts.get(0);
    return switch (call.name()) {
      case NOT -> !isTrue(first);
      case MINUS -> number(first).negate();
      case ABS -> number(first).abs();
      case FLOOR -> number(first).setScale(0, RoundingMode.FLOOR);
      case CEILING -> number(first).setScale(0, RoundingMode.CEILING);
      case DECIMAL -> number(first).setScale(number(parts.get(1)).intValue(), RoundingMode.HALF_EVEN);
      case ROUND_HALF_UP ->
          number(first).setScale(number(parts.get(1)).intValue(), RoundingMode.HALF_UP);
      case MIN -> parts.stream().map(this::number).reduce(BigDecimal::min).orElseThrow();
      case MAX -> parts.stream().map(this::number).reduce(BigDecimal::max).orElseThrow();
      case STRING -> text(value(first));
      case STRING_LENGTH ->
          BigDecimal.valueOf(((String) value(first)).codePoints().count());
      case DATE -> ((Instant) value(first)).atZone(ZoneOffset.UTC).toLocalDate();
    };
  }

  private static String text(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  private BigDecimal total(Expression.Total total) {
    JsonNode list = given;
    for (String label : total.list().labels()) {
      list = list.path(label);
    }
    if (list.isMissingNode() && !total.list().nullable()) {
      throw new Unknown();
    }
    if (total.summed().isEmpty()) {
      return BigDecimal.valueOf(list.size());
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode element : list) {
      JsonNode part = element.path(total.summed().get().labels().get(0));
      if (part.isNumber()) {
        sum = sum.add(part.decimalValue(), DIGITS);
      }
    }
    return sum;
  }
}
