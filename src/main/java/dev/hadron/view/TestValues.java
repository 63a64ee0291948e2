package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Constraints;
import dev.hadron.model.Entity;
import dev.hadron.model.EnumType;
import dev.hadron.model.Relation;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.SessionSetting;
import dev.hadron.model.ValueSource;
import dev.hadron.model.ValueType;
import dev.hadron.sample.Sample;
import dev.hadron.sample.SampleValues;
import dev.hadron.sample.TextForms;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Java expressions of sample values: for rows, for request bodies, for typed code. */
final class TestValues {

  /** Types of MySQL whose numbers its driver gives as bytes or days. */
  private static final Set<String> OTHER_OBJECTS = Set.of("bit", "year");

  private final ServiceModel model;
  private final DatabaseCode database;
  private final SampleValues samples;
  private final KeyWidths widths;
  private final Map<String, CheckedRow> checked = new HashMap<>();

  TestValues(ServiceModel model) {
    this.model = model;
    this.database = DatabaseCode.of(model.database());
    this.samples = new SampleValues(model);
    this.widths = new KeyWidths(model);
  }

  /** An expression for a column's value, bound as an untyped parameter. */
  String column(Entity entity, Attribute attribute) {
    Optional<Sample> fixed = fixed(entity, attribute);
    if (fixed.isPresent() && attribute.type() instanceof ValueType.Json) {
      return database.document(fixed.get().json());
    }
    return fixed.isPresent()
        ? literal(attribute.type(), fixed.get())
        : inPath(entity, attribute, later(entity, attribute, columnValue(entity, attribute)));
  }

  /** An expression for a column's value, which is another where a test gives what the row lacks. */
  String shiftedColumn(Entity entity, Attribute attribute) {
    String usual = column(entity, attribute);
    return checked(entity)
        .shift(attribute)
        .map(
            shift ->
                "given.get(%s) == null ? %s : %s"
                    .formatted(
                        JavaText.literal(shift.column()),
                        usual,
                        literal(attribute.type(), told(attribute, shift.value()))))
        .orElse(usual);
  }

  /** What stands in paths is text that needs no escapes there. */
  private String inPath(Entity entity, Attribute attribute, String value) {
    if (entity.isKey(attribute) && isClock(attribute.type())) {
      // Java writes no seconds where there are none.
      return value.replaceFirst(":00(Z?\")$", ":01$1");
    }
    boolean plain =
        attribute.type().is(BasicType.STRING)
            && attribute.constraints().pattern().isEmpty()
            && !UniqueValues.mustBeUnique(model, entity, attribute);
    return entity.isKey(attribute) && plain
        ? value.replace(' ', '-')
        : value;
  }

  private static boolean isClock(ValueType type) {
    return type.is(BasicType.LOCAL_DATE_TIME)
        || type.is(BasicType.LOCAL_TIME)
        || type.is(BasicType.OFFSET_TIME);
  }

  /** A time after those that a CHECK wants before it, the present among them. */
  private static String later(Entity entity, Attribute attribute, String value) {
    return value.replace("\"2024-", "\"" + year(entity, attribute) + "-");
  }

  private static int year(Entity entity, Attribute attribute) {
    return 2024 + 100 * Math.max(0, ColumnOrder.rank(entity, attribute));
  }

  private String columnValue(Entity entity, Attribute attribute) {
    ValueType type = attribute.type();
    if (UniqueValues.mustBeUnique(model, entity, attribute)) {
      Optional<String> document = UniqueValues.column(database, attribute);
      if (document.isPresent()) {
        return document.get();
      }
      if (type instanceof ValueType.Basic || type instanceof ValueType.EnumRef) {
        return type.is(BasicType.BYTES)
            ? UniqueValues.bytes(widths.of(entity, attribute))
            : unique(entity, attribute);
      }
    }
    if (isScalarLiteral(type)) {
      int number = 1 + ColumnOrder.rank(entity, attribute);
      return body(type, widths.of(entity, attribute), label(entity, attribute), number);
    }
    if (type instanceof ValueType.ListOf list && !attribute.isDocument()) {
      Sample element = samples.valid(list.element(), items(attribute.constraints()), attribute.name(), 1);
      return database.list(element.text());
    }
    Sample sample = sample(type, attribute.constraints(), attribute.name(), 1);
    if (type.is(BasicType.BYTES)) {
      return "Base64.getDecoder().decode(" + JavaText.literal(sample.text()) + ")";
    }
    boolean plain = type instanceof ValueType.Basic || type instanceof ValueType.EnumRef;
    return plain ? JavaText.literal(sample.text()) : database.document(sample.json());
  }

  /** An expression for a property of a request body; {@code number} tells values apart. */
  String property(Entity entity, Attribute attribute, int number) {
    if (UniqueValues.mustBeUnique(model, entity, attribute)) {
      return unique(entity, attribute);
    }
    Optional<Sample> fixed = fixed(entity, attribute);
    if (fixed.isPresent() && attribute.type() instanceof ValueType.Json) {
      return ContractBodies.map(
          RowOptions.members(fixed.get().json()).stream()
              .map(name -> JavaText.literal(name) + ", \"value\"")
              .toList());
    }
    if (fixed.isPresent()) {
      return literal(attribute.type(), fixed.get());
    }
    int fitting = number + ColumnOrder.rank(entity, attribute);
    String value =
        body(attribute.type(), widths.of(entity, attribute), label(entity, attribute), fitting);
    return inPath(entity, attribute, later(entity, attribute, value));
  }

  /** Whether the database takes it from who the session says that the caller is. */
  boolean isNameOfCaller(Attribute attribute) {
    return attribute.source() == ValueSource.DATABASE
        && SessionSetting.ofCaller(attribute).isPresent()
        && CallerSettings.exist(model);
  }

  /** What CHECKs over several columns want of the entity's rows. */
  CheckedRow checked(Entity entity) {
    return checked.computeIfAbsent(entity.name(), name -> new CheckedRow(model, entity));
  }

  /** The value that CHECKs over several columns leave to it, where that is known. */
  private Optional<Sample> fixed(Entity entity, Attribute attribute) {
    return entity.checks().isEmpty()
        ? Optional.empty()
        : checked(entity)
            .fixed(attribute)
            .map(value -> told(attribute, value));
  }

  private static Sample told(Attribute attribute, String value) {
    return isText(attribute.type()) ? Sample.string(value) : Sample.plain(value);
  }

  /** The time that rows of tests usually have; number 1 is the one in a row through SQL. */
  static String sampleTime(SampleValues samples, Entity entity, Attribute attribute, int number) {
    int fitting = number == 1 ? 1 : number + ColumnOrder.rank(entity, attribute);
    String text =
        samples
            .valid(attribute.type(), attribute.constraints(), attribute.name(), fitting)
            .text();
    return text.replaceFirst("^2024-", year(entity, attribute) + "-");
  }

  private static boolean isText(ValueType type) {
    return type instanceof ValueType.EnumRef
        || type instanceof ValueType.Basic basic
            && (basic.type() == BasicType.STRING || basic.type().isTemporal());
  }

  private String unique(Entity entity, Attribute attribute) {
    Constraints constraints = widths.of(entity, attribute);
    String label = label(entity, attribute);
    return UniqueValues.of(attribute.type(), constraints, label)
        .orElseGet(() -> body(attribute.type(), constraints, label, 1));
  }

  /** What text is named after: in paths, letters that are sent as they are. */
  private static String label(Entity entity, Attribute attribute) {
    String name = attribute.name();
    return entity.isKey(attribute) && !UriText.path(name).equals(name) ? "key" : name;
  }

  /** An expression that Jackson writes as a valid JSON value. */
  String body(ValueType type, Constraints constraints, String name, int number) {
    if (type instanceof ValueType.ListOf list) {
      int count = Math.max(1, constraints.minLength().orElse(1));
      return IntStream.range(number, number + count)
          .mapToObj(each -> body(list.element(), items(constraints), name, each))
          .collect(Collectors.joining(", ", "List.of(", ")"));
    }
    if (type instanceof ValueType.MapOf map) {
      return ContractBodies.map(
          SampleValues.keys(constraints).stream()
              .map(key -> JavaText.literal(key) + ", " + body(map.value(), items(constraints), name, number))
              .toList());
    }
    if (type instanceof ValueType.Json) {
      return SampleValues.given(constraints).map(JsonExpression::of).orElse("Map.of(\"key\", \"value\")");
    }
    if (type instanceof ValueType.RecordRef ref) {
      throw new IllegalArgumentException("no body for " + ref);
    }
    return literal(type, sample(type, constraints, name, number));
  }

  private static String literal(ValueType type, Sample sample) {
    if (type instanceof ValueType.Basic basic) {
      return switch (basic.type()) {
        case DECIMAL -> "new BigDecimal(" + JavaText.literal(sample.json()) + ")";
        case SHORT, INTEGER, BOOLEAN -> sample.json();
        case LONG -> sample.json() + "L";
        case FLOAT -> sample.json() + "f";
        case DOUBLE -> sample.json();
        default -> JavaText.literal(sample.text());
      };
    }
    return JavaText.literal(sample.text());
  }

  /** A typed Java expression, such as {@code LocalDate.EPOCH}. */
  String typed(ValueType type, Constraints constraints, String name) {
    if (type instanceof ValueType.EnumRef ref) {
      EnumType.Constant first = model.enumType(ref.enumName()).constants().get(0);
      return ref.enumName() + "." + first.javaName();
    }
    if (type instanceof ValueType.RecordRef) {
      return "null";
    }
    if (type instanceof ValueType.ListOf list && list.element() instanceof ValueType.RecordRef) {
      return "List.of()";
    }
    if (type instanceof ValueType.ListOf list) {
      return "List.of(" + typed(list.element(), items(constraints), name) + ")";
    }
    if (type instanceof ValueType.Json) {
      return "JsonNodeFactory.instance.objectNode()";
    }
    if (type instanceof ValueType.MapOf) {
      return "Map.of()";
    }
    if (type instanceof ValueType.Basic basic) {
      return switch (basic.type()) {
        case SHORT -> "(short) " + sample(type, constraints, name, 1).json();
        case LOCAL_DATE -> "LocalDate.EPOCH";
        case LOCAL_TIME -> "LocalTime.NOON";
        case OFFSET_TIME -> "OffsetTime.MAX";
        case LOCAL_DATE_TIME -> "LocalDateTime.MIN";
        case INSTANT -> "Instant.EPOCH";
        case DURATION -> "Duration.ZERO";
        case UUID -> "new UUID(0, 1)";
        case URI -> "URI.create(\"https://example.com\")";
        case BYTES -> "BYTES";
        default -> body(type, constraints, name, 1);
      };
    }
    throw new IllegalArgumentException("no value for " + type);
  }

  /**
   * Whether a fixture leaves the column out: it may be null, and a CHECK over several columns reads
   * it without need of it, or nothing is known of its values.
   */
  boolean isLeftOut(Entity entity, Attribute attribute) {
    return attribute.nullable()
        && (isAlwaysLeftOut(entity, attribute)
            || isInCheck(entity, attribute) && !checked(entity).gives(attribute.name())
            || checked(entity).leavesOut(attribute.name()));
  }

  static boolean isAlwaysLeftOut(Entity entity, Attribute attribute) {
    return attribute.nullable()
        && (isHardToTell(attribute)
            || Room.isSpared(entity, attribute)
            || entity.isPlainReference(attribute));
  }

  /** Whether a CHECK over several columns reads it, so that not every valid value will do. */
  static boolean isInCheck(Entity entity, Attribute attribute) {
    return isInCheck(entity, attribute.name());
  }

  static boolean isInCheck(Entity entity, String member) {
    return entity.checks().stream()
        .anyMatch(check -> check.attributes().size() > 1 && check.attributes().contains(member));
  }

  /** A type of which no value is known, or ranges, which may not overlap. */
  private static boolean isHardToTell(Attribute attribute) {
    boolean text = attribute.type().is(BasicType.STRING);
    String whole = attribute.column().sqlType();
    String sqlType = whole.substring(whole.substring(0, nameEnd(whole)).lastIndexOf('.') + 1);
    return text
        && (sqlType.endsWith("[]")
            || attribute
                .constraints()
                .format()
                .filter(format -> sqlType.equals(format) || sqlType.startsWith(format + "("))
                .filter(f -> f.endsWith("range") || TextForms.of(f, 1).isEmpty())
                .isPresent());
  }

  /** Where the arguments of a type begin, in which there may be dots. */
  private static int nameEnd(String sqlType) {
    int arguments = sqlType.indexOf('(');
    return arguments < 0 ? sqlType.length() : arguments;
  }

  static boolean isLeftOut(Relation.ManyToOne reference) {
    return reference.nullable();
  }

  /** Whether its value in a body and in a row are equal Java objects. */
  static boolean isPlain(Attribute attribute) {
    if (attribute.type() instanceof ValueType.EnumRef) {
      return true;
    }
    if (!(attribute.type() instanceof ValueType.Basic basic)) {
      return false;
    }
    if (basic.type() == BasicType.STRING) {
      return SqlText.isText(attribute.column().sqlType())
          && !SqlText.isBlankPadded(attribute.column().sqlType());
    }
    if (basic.type() == BasicType.DECIMAL && attribute.constraints().digits().isEmpty()) {
      // Elsewhere than in PostgreSQL, a number without bounds comes back with other digits.
      return attribute.column().ownType().isEmpty()
          && attribute.column().sqlType().equals("numeric");
    }
    // A negative scale rounds.
    return basic.type() == BasicType.BOOLEAN
        || basic.type().isNumeric()
            && attribute.column().ownType().filter(OTHER_OBJECTS::contains).isEmpty() && !attribute.column().sqlType().contains(",-");
  }

  /** What the elements of a list must satisfy. */
  static Constraints items(Constraints constraints) {
    return constraints.items().orElse(Constraints.NONE);
  }

  private Sample sample(ValueType type, Constraints constraints, String name, int number) {
    return samples.valid(type, constraints, name, number);
  }

  private static boolean isScalarLiteral(ValueType type) {
    return type instanceof ValueType.Basic basic
        && (basic.type().isNumeric()
            || basic.type() == BasicType.BOOLEAN
            || basic.type() == BasicType.STRING);
  }
}
