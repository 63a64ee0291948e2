package com.example.donations.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.function.Function;

/** Numbers of the size that a double has: nothing infinite, no text, no digits without end. */
final class FiniteNumbers {
  private static final int MOST_DECIMAL_PLACES = 400;

  private FiniteNumbers() {}

  /** Reads numbers in JSON. */
  static SimpleModule json() {
    return new SimpleModule("finite numbers")
        .addDeserializer(BigDecimal.class, new Reader<>(BigDecimal.class, value -> value))
        .addDeserializer(Double.class, new Reader<>(Double.class, BigDecimal::doubleValue))
        .addDeserializer(Float.class, new Reader<>(Float.class, BigDecimal::floatValue));
  }

  /** Reads a number in a parameter. */
  static BigDecimal parse(String text) {
    BigDecimal value = new BigDecimal(text);
    if (isFinite(value)) {
      return value;
    }
    throw new NumberFormatException("beyond what a double holds");
  }

  /** Reads a number in a parameter. */
  static Float parseFloat(String text) {
    float value = parse(text).floatValue();
    if (Float.isFinite(value)) {
      return value;
    }
    throw new NumberFormatException("beyond what a float holds");
  }

  private static boolean isFinite(BigDecimal value) {
    return Math.abs((long) value.scale()) <= MOST_DECIMAL_PLACES
        && Double.isFinite(value.doubleValue());
  }

  private static final class Reader<T extends Number> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final transient Function<BigDecimal, T> narrow;

    Reader(Class<T> type, Function<BigDecimal, T> narrow) {
      super(type);
      this.narrow = narrow;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
      if (!json.currentToken().isNumeric()) {
        return context.reportInputMismatch(this, "no number");
      }
      BigDecimal value = json.getDecimalValue();
      T number = narrow.apply(isFinite(value) ? value : BigDecimal.ZERO);
      if (isFinite(value) && Double.isFinite(number.doubleValue())) {
        return number;
      }
      return context.reportInputMismatch(this, "beyond what a %s holds", handledType());
    }
  }
}
