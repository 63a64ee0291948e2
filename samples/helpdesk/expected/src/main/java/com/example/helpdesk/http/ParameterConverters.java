package com.example.helpdesk.http;

import static java.util.Map.entry;

import com.example.helpdesk.problem.ProblemException;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads typed parameters: a bad value is 400 with the parameter's name, or 404 in a path. */
@Provider
public class ParameterConverters implements ParamConverterProvider {
  private static final Map<Class<?>, Function<String, ?>> PARSERS =
      Map.ofEntries(
          entry(String.class, ParameterConverters::parseText),
          entry(int.class, Integer::valueOf),
          entry(Integer.class, Integer::valueOf),
          entry(Short.class, Short::valueOf),
          entry(Long.class, Long::valueOf),
          entry(Boolean.class, ParameterConverters::parseBoolean),
          entry(BigDecimal.class, FiniteNumbers::parse),
          entry(Double.class, text -> FiniteNumbers.parse(text).doubleValue()),
          entry(Float.class, FiniteNumbers::parseFloat),
          entry(UUID.class, UUID::fromString),
          entry(Instant.class, text -> OffsetDateTime.parse(text).toInstant()),
          entry(LocalDate.class, LocalDate::parse));

  @Override
  public <T> ParamConverter<T> getConverter(
      Class<T> rawType, Type genericType, Annotation[] annotations) {
    Function<String, ?> parser =
        rawType.isEnum() ? text -> parseEnum(rawType, text) : PARSERS.get(rawType);
    return parser == null ? null : new Converter<>(parser, parameterName(annotations));
  }

  private record Converter<T>(Function<String, ?> parser, Optional<String> parameter)
      implements ParamConverter<T> {
    @Override
    @SuppressWarnings("unchecked") // the parser was found by the type
    public T fromString(String text) {
      try {
        return text == null ? null : (T) parser.apply(text);
      } catch (RuntimeException e) {
        throw parameter
            .<RuntimeException>map(
                name -> ProblemException.invalidParameter(name, "has the wrong type or format"))
            .orElse(e);
      }
    }

    @Override
    public String toString(T value) {
      return value.toString();
    }
  }

  /** None for a path parameter: an address that cannot be read leads nowhere. */
  private static Optional<String> parameterName(Annotation[] annotations) {
    return Stream.of(annotations)
        .flatMap(
            annotation ->
                annotation instanceof QueryParam query
                    ? Stream.of(query.value())
                    : annotation instanceof HeaderParam header
                        ? Stream.of(header.value())
                        : annotation instanceof CookieParam cookie
                            ? Stream.of(cookie.value())
                            : Stream.empty())
        .findFirst();
  }

  private static String parseText(String text) {
    if (isStorable(text)) {
      return text;
    }
    throw new IllegalArgumentException("has NUL or half a character");
  }

  /** The character NUL and lone halves of characters are in no text of the database. */
  static boolean isStorable(String text) {
    return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  private static Boolean parseBoolean(String text) {
    if ("true".equals(text) || "false".equals(text)) {
      return Boolean.valueOf(text);
    }
    throw new IllegalArgumentException("neither true nor false");
  }

  private static Object parseEnum(Class<?> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.toString().equals(text))
        .findFirst()
        .orElseThrow();
  }
}
