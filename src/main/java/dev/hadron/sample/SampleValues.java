package dev.hadron.sample;

import dev.hadron.model.BasicType;
import dev.hadron.model.Constraints;
import dev.hadron.model.EnumType;
import dev.hadron.model.RecordType;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import dev.hadron.model.Variants;
import dev.hadron.model.naming.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Valid values for the types and constraints of a model. */
public final class SampleValues {

  private static final int DEEPEST = 6;

  /** What names of addresses end with. */
  private static final Set<String> LINKS = Set.of("url", "urls", "uri", "uris", "href", "website");

  private static final List<String> CURRENCIES = List.of("EUR", "USD", "GBP", "JPY", "CHF");

  private static final Set<String> EMAILS = Set.of("email", "idn-email");

  private final ServiceModel model;

  public SampleValues(ServiceModel model) {
    this.model = model;
  }

  /**
   * A valid value; of a pattern that no text was found for, one that satisfies all else.
   *
   * @param name of the attribute or property, in any case; strings say it
   * @param number values of different numbers differ where the constraints leave room
   */
  public Sample valid(ValueType type, Constraints constraints, String name, int number) {
    return valid(type, constraints, name, number, 0);
  }

  private Sample valid(
      ValueType type, Constraints constraints, String name, int number, int depth) {
    if (type instanceof ValueType.Basic && !constraints.values().isEmpty()) {
      return Sample.plain(constraints.values().get((number - 1) % constraints.values().size()));
    }
    if (type instanceof ValueType.Basic basic) {
      return basic(basic.type(), constraints, name, number);
    }
    if (type instanceof ValueType.EnumRef ref) {
      List<EnumType.Constant> constants = model.enumType(ref.enumName()).constants();
      return Sample.string(constants.get((number - 1) % constants.size()).value());
    }
    if (type instanceof ValueType.ListOf list) {
      return list(list, constraints, name, number, depth);
    }
    if (type instanceof ValueType.MapOf map) {
      return map(map, constraints, name, number, depth);
    }
    if (type instanceof ValueType.RecordRef ref) {
      return Sample.json(object(model.record(ref.recordName()), number, depth + 1));
    }
    if (type.variants().isPresent()) {
      return Sample.json(variant(type.variants().get(), number, depth + 1));
    }
    if (type instanceof ValueType.Json) {
      return Sample.json(
          given(constraints).orElse("{\"key\": \"" + spaced(name) + " " + number + "\"}"));
    }
    throw new IllegalArgumentException("unknown type " + type);
  }

  /** JSON that the constraints name: the sample of a choice, or the first value of a closed list. */
  public static Optional<String> given(Constraints constraints) {
    return constraints.sample().or(() -> constraints.values().stream().findFirst());
  }

  /** A JSON object with the required properties that a caller sends. */
  private String object(RecordType record, int number, int depth, String... without) {
    return (depth <= DEEPEST ? sent(record) : List.<RecordType.Property>of())
        .stream()
        .filter(property -> !List.of(without).contains(property.jsonName()))
        .map(
            property ->
                Sample.quoteJson(property.jsonName())
                    + ": "
                    + valid(
                            property.type(), property.constraints(), property.name(), number, depth)
                        .json())
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /** What a caller sends at least: what is required, and as many more as there have to be. */
  public static List<RecordType.Property> sent(RecordType record) {
    List<RecordType.Property> open =
        record.properties().stream()
            .filter(property -> property.access() != RecordType.Access.READ_ONLY)
            .toList();
    return atLeast(open, RecordType.Property::required, record.members().minLength().orElse(0));
  }

  /** Those that are required, and the first of the others where that is not enough. */
  public static <P> List<P> atLeast(Collection<P> all, Predicate<P> required, int least) {
    long more = least - all.stream().filter(required).count();
    List<P> some = new ArrayList<>();
    for (P each : all) {
      if (required.test(each) || more-- > 0) {
        some.add(each);
      }
    }
    return some;
  }

  /** An object of the first kind. */
  private String variant(Variants variants, int number, int depth) {
    Map.Entry<String, String> first = variants.first();
    String kind = Sample.quoteJson(variants.property()) + ": " + Sample.quoteJson(first.getKey());
    String rest = object(model.record(first.getValue()), number, depth, variants.property());
    return rest.equals("{}") ? "{" + kind + "}" : "{" + kind + ", " + rest.substring(1);
  }

  private Sample list(
      ValueType.ListOf list, Constraints constraints, String name, int number, int depth) {
    int count = Math.max(1, constraints.minLength().orElse(1));
    if (list.element() instanceof ValueType.RecordRef && depth >= DEEPEST) {
      count = constraints.minLength().orElse(0);
    }
    Constraints items = constraints.items().orElse(Constraints.NONE);
    List<Sample> elements = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      elements.add(valid(list.element(), items, name, number + i, depth + 1));
    }
    String json = elements.stream().map(Sample::json).collect(Collectors.joining(", ", "[", "]"));
    String sql =
        list.element().isScalar()
            ? "ARRAY[" + elements.stream().map(Sample::sql).collect(Collectors.joining(", ")) + "]"
            : Sample.quoteSql(json);
    return new Sample(json, sql, elements.isEmpty() ? "" : elements.get(0).text());
  }

  private Sample map(
      ValueType.MapOf map, Constraints constraints, String name, int number, int depth) {
    Constraints values = constraints.items().orElse(Constraints.NONE);
    List<String> members = new ArrayList<>();
    for (String key : keys(constraints)) {
      Sample value = valid(map.value(), values, name, number + members.size(), depth + 1);
      members.add(Sample.quoteJson(key) + ": " + value.json());
    }
    return Sample.json("{" + String.join(", ", members) + "}");
  }

  /** Names of as many members as a map must have, one if it may. */
  public static List<String> keys(Constraints constraints) {
    int most = constraints.maxLength().orElse(1);
    int count = Math.max(Math.min(1, most), constraints.minLength().orElse(1));
    List<String> keys = new ArrayList<>();
    if (!constraints.names().isEmpty()) {
      return constraints.names().subList(0, Math.min(count, constraints.names().size()));
    }
    for (int i = 1; i <= count; i++) {
      keys.add(i == 1 ? "key" : "key" + i);
    }
    return keys;
  }

  private static Sample bytes(Constraints constraints) {
    int most = constraints.maxBytes().orElse(3);
    int count = Math.max(Math.min(3, most), constraints.minBytes().orElse(0));
    byte[] bytes = new byte[count];
    StringBuilder hex = new StringBuilder("'\\x");
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) (i % 9 + 1);
      hex.append('0').append(bytes[i]);
    }
    String text = Base64.getEncoder().encodeToString(bytes);
    return new Sample(Sample.quoteJson(text), hex.append('\'').toString(), text);
  }

  /** A valid value of a type that is no object and no list. */
  public static Sample basic(BasicType type, Constraints constraints, String name, int number) {
    return switch (type) {
      case STRING -> Sample.string(string(constraints, name, number));
      case BOOLEAN -> Sample.plain(number % 2 == 1 ? "true" : "false");
      case SHORT, INTEGER, LONG -> Sample.plain(number(constraints, number, 0));
      case FLOAT, DOUBLE -> Sample.plain(number(constraints, number, 1));
      case DECIMAL ->
          Sample.plain(
              number(
                  constraints,
                  number,
                  constraints.digits().map(Constraints.Digits::fraction).orElse(2)));
      case LOCAL_DATE -> Sample.string("2024-01-" + padded(1 + number % 28, 2));
      case LOCAL_TIME -> Sample.string("10:" + padded(number % 60, 2) + ":00");
      case OFFSET_TIME -> Sample.string("10:" + padded(number % 60, 2) + ":00Z");
      case LOCAL_DATE_TIME -> Sample.string("2024-01-" + padded(1 + number % 28, 2) + "T10:00:00");
      case INSTANT -> Sample.string("2024-01-" + padded(1 + number % 28, 2) + "T10:00:00Z");
      case DURATION -> Sample.string("PT%sM".formatted(number));
      case UUID -> Sample.string("00000000-0000-4000-8000-" + padded(number, 12));
      case URI -> Sample.string("https://example.com/" + number);
      case BYTES -> bytes(constraints);
    };
  }

  /** In plain digits, whatever the locale writes. */
  private static String padded(int number, int width) {
    String digits = Integer.toString(number);
    return "0".repeat(width - digits.length()) + digits;
  }

  private static String string(Constraints constraints, String name, int number) {
    int least = constraints.minLength().orElse(0);
    int most = constraints.maxLength().orElse(255);
    String plain = fit(base(constraints, name, number), number, least, most);
    return constraints
        .pattern()
        .map(regex -> PatternSample.near(regex, plain, least, most).orElse(plain))
        .orElse(plain);
  }

  private static String base(Constraints constraints, String name, int number) {
    Optional<String> format = constraints.format();
    List<String> words = Words.of(name);
    boolean email =
        format.filter(EMAILS::contains).isPresent()
            || (format.isEmpty() && (words.contains("email") || words.contains("mail")));
    if (email) {
      return "user" + number + "@example.com";
    }
    boolean link = format.isEmpty() && !words.isEmpty() && LINKS.contains(words.get(words.size() - 1));
    return switch (link ? "uri" : format.orElse("")) {
      case "uri", "url", "uri-reference", "iri", "iri-reference" -> "https://example.com/" + number;
      case "uuid" -> "00000000-0000-4000-8000-" + padded(number, 12);
      case "date" -> "2024-01-" + padded(1 + number % 28, 2);
      case "date-time" -> "2024-01-" + padded(1 + number % 28, 2) + "T10:00:00Z";
      case "ipv4" -> "192.0.2." + number % 256;
      case "ipv6" -> "2001:db8::" + number;
      case "phone" -> "+1202555" + padded(number % 10_000, 4);
      case "iso-4217" -> CURRENCIES.get((number - 1) % CURRENCIES.size());
      case "hostname", "idn-hostname" -> "host" + number + ".example.com";
      case "time" -> "10:" + padded(number % 60, 2) + ":00Z";
      case "duration" -> "PT%sM".formatted(number);
      case "json-pointer" -> "/" + number;
      case "int32", "int64", "uint32", "uint64", "decimal" -> Integer.toString(number);
      default -> TextForms.of(format.orElse(""), number).orElse(spaced(name) + " " + number);
    };
  }

  /** Cut or padded to the length, the number kept so that values stay different. */
  private static String fit(String text, int number, int least, int most) {
    if (text.length() < least) {
      return text + "x".repeat(least - text.length());
    }
    if (text.length() <= most) {
      return text;
    }
    String digits = String.valueOf(number);
    if (most == 1) {
      return String.valueOf((char) ('A' + (number - 1) % 26));
    }
    if (digits.length() >= most) {
      return digits.substring(digits.length() - most);
    }
    return text.substring(0, most - digits.length()).replace(' ', '-') + digits;
  }

  private static String number(Constraints constraints, int number, int scale) {
    BigDecimal step = BigDecimal.ONE.movePointLeft(Math.min(scale, 2));
    BigDecimal least = constraints.minimum().orElse(null);
    BigDecimal most = constraints.maximum().orElse(null);
    BigDecimal value = BigDecimal.valueOf(number);
    Optional<Integer> integerDigits = constraints.digits().map(Constraints.Digits::integer);
    if (integerDigits.isPresent()) {
      value = value.remainder(BigDecimal.TEN.pow(Math.max(integerDigits.get(), 0)));
    }
    if (least != null && value.compareTo(least) < (constraints.exclusiveMinimum() ? 1 : 0)) {
      value = least.add(step.multiply(BigDecimal.valueOf(number)));
    }
    if (most != null && value.compareTo(most) >= (constraints.exclusiveMaximum() ? 0 : 1)) {
      value = constraints.exclusiveMaximum() ? most.subtract(step) : most;
    }
    if (constraints.multipleOf().isPresent()) {
      return multiple(value, constraints, scale).toPlainString();
    }
    return value.setScale(scale, RoundingMode.HALF_UP).toPlainString();
  }

  /** The next multiple, or the one before where the next is too much. */
  private static BigDecimal multiple(BigDecimal value, Constraints constraints, int scale) {
    BigDecimal step = constraints.multipleOf().orElseThrow().stripTrailingZeros();
    BigDecimal next = value.divide(step, 0, RoundingMode.CEILING).multiply(step);
    boolean tooMuch =
        constraints
            .maximum()
            .filter(most -> next.compareTo(most) >= (constraints.exclusiveMaximum() ? 0 : 1))
            .isPresent();
    BigDecimal multiple = tooMuch ? next.subtract(step) : next;
    return multiple.setScale(Math.max(scale, step.scale()), RoundingMode.UNNECESSARY);
  }

  private static String spaced(String name) {
    return String.join(" ", Words.of(name));
  }
}
