package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Constraints;
import dev.hadron.model.Entity;
import dev.hadron.model.EnumType;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import dev.hadron.sample.RowCondition;
import dev.hadron.sample.Sample;
import dev.hadron.sample.SampleValues;
import dev.hadron.sample.TimeSpan;
import dev.hadron.sample.Times;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values that the columns of CHECKs could have instead of the usual ones, each valid by itself. */
final class RowOptions {

  private static final List<String> NUMBERS = List.of("0", "1", "2", "3", "4", "10");
  private static final List<String> DAYS = List.of("1990-01-15", "2020-06-15", "2999-01-15");
  private static final Pattern MEMBER = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\": ");
  private static final Pattern PLAIN = Pattern.compile("\\w{1,60}");

  private final ServiceModel model;
  private final Entity entity;
  private final SampleValues samples;
  private final List<RowCondition> conditions;

  RowOptions(ServiceModel model, Entity entity, List<RowCondition> conditions) {
    this.model = model;
    this.entity = entity;
    this.samples = new SampleValues(model);
    this.conditions = conditions;
  }

  /** Those of an attribute that a body can have. */
  List<String> of(Attribute attribute) {
    Set<String> values = new LinkedHashSet<>();
    if (attribute.type() instanceof ValueType.EnumRef ref) {
      model.enumType(ref.enumName()).constants().stream()
          .map(EnumType.Constant::value)
          .forEach(values::add);
    } else if (attribute.type() instanceof ValueType.Json) {
      documents(attribute).forEach(values::add);
    } else if (attribute.type() instanceof ValueType.Basic basic) {
      basic(attribute, basic.type()).forEach(values::add);
    }
    return List.copyOf(values);
  }

  private Stream<String> basic(Attribute attribute, BasicType type) {
    Constraints constraints = attribute.constraints();
    if (type == BasicType.BOOLEAN) {
      return Stream.of("true", "false");
    }
    if (!constraints.values().isEmpty()) {
      return constraints.values().stream();
    }
    if (type.isNumeric()) {
      return numbers(attribute)
          .filter(value -> fits(constraints, type, new BigDecimal(value)))
          .map(value -> scaled(constraints, value));
    }
    if (type == BasicType.STRING) {
      return texts(attribute).filter(value -> fits(constraints, value));
    }
    return type == BasicType.LOCAL_DATE
            || type == BasicType.LOCAL_DATE_TIME
            || type == BasicType.INSTANT
        ? times(attribute, type)
        : Stream.empty();
  }

  private Stream<String> literals(Attribute attribute) {
    return conditions.stream().flatMap(each -> each.literals(attribute.column().name()).stream());
  }

  private Stream<String> numbers(Attribute attribute) {
    Stream<String> compared =
        literals(attribute)
            .filter(literal -> literal.matches("-?\\d{1,18}(\\.\\d{1,9})?"))
            .map(BigDecimal::new)
            .flatMap(
                number ->
                    Stream.of(
                        number,
                        number.add(BigDecimal.ONE),
                        number.subtract(BigDecimal.ONE),
                        number.add(number)))
            .map(BigDecimal::toPlainString);
    return Stream.concat(compared, NUMBERS.stream());
  }

  private static boolean fits(Constraints constraints, BasicType type, BigDecimal value) {
    boolean whole = type != BasicType.DECIMAL && type != BasicType.FLOAT && type != BasicType.DOUBLE;
    int least = constraints.exclusiveMinimum() ? 1 : 0;
    int most = constraints.exclusiveMaximum() ? -1 : 0;
    BigDecimal plain = value.stripTrailingZeros();
    return (!whole || plain.scale() <= 0)
        && constraints.minimum().filter(min -> value.compareTo(min) < least).isEmpty()
        && constraints.maximum().filter(max -> value.compareTo(max) > most).isEmpty()
        && constraints
            .digits()
            .filter(
                digits ->
                    plain.precision() - plain.scale() > digits.integer()
                        || plain.scale() > digits.fraction())
            .isEmpty()
        && constraints
            .multipleOf()
            .filter(step -> value.remainder(step).signum() != 0)
            .isEmpty();
  }

  /** With the digits that come back from the database. */
  private static String scaled(Constraints constraints, String value) {
    return constraints
        .digits()
        .filter(digits -> digits.fraction() > 0)
        .map(digits -> new BigDecimal(value).setScale(digits.fraction()).toPlainString())
        .orElse(value);
  }

  private Stream<String> texts(Attribute attribute) {
    Constraints own = attribute.constraints();
    Stream<String> lengths =
        conditions.stream()
            .flatMap(each -> each.lengths(attribute.column().name()).stream())
            .flatMap(length -> Stream.of(length, length + 1, length - 1))
            .filter(length -> length > 0)
            .filter(length -> length <= own.maxLength().orElse(length) && own.pattern().isEmpty())
            .map(
                length ->
                    samples
                        .valid(
                            attribute.type(),
                            own.withMinLength(length).withMaxLength(length),
                            attribute.name(),
                            1)
                        .text());
    String usual = samples.valid(attribute.type(), own, attribute.name(), 1).text();
    Stream<String> plain =
        Stream.concat(literals(attribute), Stream.of(usual, usual.replaceAll("\\W", "")))
            .flatMap(
                text ->
                    Stream.of(text, text.toUpperCase(Locale.ROOT), text.toLowerCase(Locale.ROOT)));
    return Stream.concat(plain, lengths);
  }

  private static boolean fits(Constraints constraints, String value) {
    return value.length() >= constraints.minLength().orElse(0)
        && value.length() <= constraints.maxLength().orElse(value.length())
        && constraints
            .pattern()
            .filter(pattern -> !Pattern.compile(pattern).matcher(value).find())
            .isEmpty();
  }

  /** Days long ago and far off, those around the ones that are named, and so much after the usual. */
  private Stream<String> times(Attribute attribute, BasicType type) {
    Stream<LocalDateTime> named =
        literals(attribute)
            .flatMap(literal -> Times.parse(literal).stream())
            .flatMap(time -> Stream.of(time, time.plusDays(1), time.minusDays(1)));
    List<LocalDateTime> later = new ArrayList<>();
    for (int number = 1; number <= 3; number++) {
      Optional<LocalDateTime> usual =
          Times.parse(TestValues.sampleTime(samples, entity, attribute, number));
      conditions.stream()
          .flatMap(each -> each.spans(attribute.column().name()).stream())
          .flatMap(span -> span(span).stream())
          .forEach(span -> usual.ifPresent(time -> later.add(span.after(span.after(time)))));
    }
    Stream<LocalDateTime> days = DAYS.stream().flatMap(day -> Times.parse(day).stream());
    return Stream.of(named, later.stream(), days)
        .flatMap(each -> each)
        .filter(time -> time.getYear() > 0 && time.getYear() < 10_000)
        .map(time -> text(type, time));
  }

  private static Optional<TimeSpan> span(String text) {
    return TimeSpan.parse(text.matches("\\d{1,5}") ? text + " days" : text);
  }

  private static String text(BasicType type, LocalDateTime time) {
    String date = time.toLocalDate().toString();
    String clock = time.toLocalTime().withNano(0).toString();
    String seconds = clock.length() == 5 ? clock + ":00" : clock;
    return switch (type) {
      case LOCAL_DATE -> date;
      case LOCAL_DATE_TIME -> date + "T" + seconds;
      default -> date + "T" + seconds + "Z";
    };
  }

  // ---- lists and documents -------------------------------------------------------------------

  private Stream<String> documents(Attribute attribute) {
    Set<String> members = new LinkedHashSet<>();
    conditions.forEach(each -> members.addAll(each.members(attribute.column().name())));
    return members.isEmpty() || !members.stream().allMatch(each -> PLAIN.matcher(each).matches())
        ? Stream.empty()
        : Stream.of(document(members.toArray(String[]::new)));
  }

  /** As many elements as the lists of tests have, whatever they are. */
  static String elements(Constraints constraints) {
    return String.join(
        ",", Collections.nCopies(Math.max(1, constraints.minLength().orElse(1)), "element"));
  }

  /** An object with members of these names. */
  static String document(String... members) {
    return Stream.of(members)
        .map(name -> Sample.quoteJson(name) + ": \"value\"")
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /** The names of such an object's members. */
  static Set<String> members(String document) {
    Set<String> names = new LinkedHashSet<>();
    Matcher member = MEMBER.matcher(document);
    while (member.find()) {
      names.add(member.group(1));
    }
    return names;
  }
}
