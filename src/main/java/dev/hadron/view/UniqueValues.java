package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Constraints;
import dev.hadron.model.Entity;
import dev.hadron.model.Relation;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.UniqueKey;
import dev.hadron.model.ValueType;
import dev.hadron.model.naming.JavaName;
import dev.hadron.model.naming.Words;
import dev.hadron.sample.PatternVariation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Java expressions whose value is another one each time, for columns where no two rows are equal.
 */
final class UniqueValues {

  private static final int SHORTEST_PREFIX = 12;

  /** Where the element of a list stands. */
  private static final String MARK = "UNIQUE";

  /** What {@code db.unique()} comes to. */
  private static final int SHORTEST_RUN = 8;

  /** What the counter of numbers begins with, and what no run of tests comes to. */
  private static final BigDecimal COUNTED_FROM = BigDecimal.valueOf(1_000);

  private static final BigDecimal COUNTED_TO = BigDecimal.valueOf(1_000 + FewValues.PLENTY);

  /** What can be anything, and in keys of several members what tells rows apart. */
  private static final Set<BasicType> ANYTHING =
      Set.of(BasicType.STRING, BasicType.SHORT, BasicType.INTEGER, BasicType.LONG, BasicType.UUID);

  /** What does so where a key has nothing else. */
  private static final Set<BasicType> TIMES_AND_AMOUNTS =
      Set.of(
          BasicType.LOCAL_DATE,
          BasicType.INSTANT,
          BasicType.LOCAL_DATE_TIME,
          BasicType.LOCAL_TIME,
          BasicType.DECIMAL);

  private UniqueValues() {}

  /**
   * Whether two rows with the same value would break a key: one of the attribute alone, or one of
   * several of which it is the last that can be anything: the first ones are shared, since others
   * may refer to the key in part. Keys with a reference differ by the new parent, but for parents
   * of which there are few.
   */
  static boolean mustBeUnique(ServiceModel model, Entity entity, Attribute attribute) {
    return entity.uniqueKeys().stream()
        .filter(key -> key.members().contains(attribute.name()))
        .flatMap(key -> distinct(model, entity, key).stream())
        .anyMatch(member -> member.name().equals(attribute.name()));
  }

  /** The attribute that tells the rows apart which have the other members of a key in common. */
  static Optional<Attribute> distinct(ServiceModel model, Entity entity, UniqueKey key) {
    boolean newParent =
        entity.references().stream()
            .filter(reference -> key.members().contains(reference.name()))
            .filter(reference -> !RowFilters.isWhose(entity, reference.name()))
            .anyMatch(reference -> !isShort(model, reference));
    if (key.members().isEmpty() || newParent) {
      return Optional.empty();
    }
    List<Attribute> members =
        key.members().stream()
            .flatMap(member -> entity.findAttribute(member).stream())
            .filter(member -> !entity.isPlainReference(member))
            .filter(member -> !RowFilters.isWhose(entity, member.name()))
            .filter(member -> !isOfShort(model, entity, member))
            .toList();
    List<Attribute> own =
        members.stream().filter(member -> !isShared(model, entity, member)).toList();
    return key.members().size() == 1
        ? members.stream().findFirst()
        : last(own, ANYTHING)
            .or(() -> last(own, TIMES_AND_AMOUNTS))
            .or(() -> last(members, ANYTHING))
            .or(() -> members.stream().filter(UniqueValues::isDocument).findFirst());
  }

  /**
   * Whether several rows may have the same parent there: others refer to a part of the key that has
   * it, and say that part themselves.
   */
  private static boolean isShared(ServiceModel model, Entity entity, Attribute member) {
    String column = member.column().name();
    return entity.references().stream()
            .filter(Relation.ManyToOne::inKey)
            .anyMatch(each -> each.columns().get(0).column().equals(column))
        && model.entities().stream()
            .flatMap(each -> each.plainReferences().stream())
            .filter(each -> each.target().equals(entity.name()))
            .anyMatch(
                each ->
                    each.referencedColumns().size() > 1
                        && each.referencedColumns().contains(column));
  }

  private static boolean isShort(ServiceModel model, Relation.ManyToOne reference) {
    return Room.of(model, model.entity(reference.target())).isShort();
  }

  /** Whether it is the key of one of few parents. */
  private static boolean isOfShort(ServiceModel model, Entity entity, Attribute member) {
    return entity.references().stream()
        .filter(Relation.ManyToOne::inKey)
        .filter(each -> each.columns().get(0).column().equals(member.column().name()))
        .anyMatch(each -> isShort(model, each));
  }

  private static boolean isDocument(Attribute member) {
    return member.type() instanceof ValueType.Json || member.type() instanceof ValueType.ListOf;
  }

  /**
   * A document or list that no other row has, as a statement binds it; empty where only one value is
   * known.
   */
  static Optional<String> column(DatabaseCode database, Attribute attribute) {
    if (attribute.type() instanceof ValueType.Json && attribute.constraints().sample().isEmpty()) {
      return Optional.of(
          database.documentOf("\"{\\\"key\\\": \\\"\" + db.unique() + \"\\\"}\""));
    }
    Constraints items = TestValues.items(attribute.constraints());
    if (!(attribute.type() instanceof ValueType.ListOf list)
        || items.pattern().isPresent()
        || items.format().isPresent()) {
      return Optional.empty();
    }
    String width = items.maxLength().map(String::valueOf).orElse("");
    return element(list.element(), width)
        .map(element -> database.list(MARK).replace(MARK, "\" + " + element + " + \""));
  }

  private static Optional<String> element(ValueType type, String width) {
    if (type.is(BasicType.STRING)) {
      return Optional.of("db.unique(" + width + ")");
    }
    boolean number =
        type.is(BasicType.SHORT) || type.is(BasicType.INTEGER) || type.is(BasicType.LONG);
    return number ? Optional.of("db.uniqueNumber()") : Optional.empty();
  }

  private static Optional<Attribute> last(List<Attribute> members, Set<BasicType> types) {
    return members.stream()
        .filter(
            member ->
                member.type() instanceof ValueType.Basic basic
                    && types.contains(basic.type())
                    && !FewValues.isFew(member))
        .reduce((first, last) -> last);
  }

  /** Empty where only one value is known. */
  static Optional<String> of(ValueType type, Constraints constraints, String name) {
    if (type instanceof ValueType.Json && constraints.sample().isEmpty()) {
      return Optional.of("Map.of(\"key\", db.unique())");
    }
    if (type instanceof ValueType.ListOf list && constraints.minLength().orElse(1) <= 1) {
      return of(list.element(), TestValues.items(constraints), name)
          .map(element -> "List.of(" + element + ")");
    }
    if (!(type instanceof ValueType.Basic basic)) {
      return Optional.empty();
    }
    return switch (basic.type()) {
      case SHORT, INTEGER, LONG -> Optional.of(number(basic.type(), constraints));
      case DECIMAL -> Optional.of(decimal(constraints));
      case FLOAT -> Optional.of("(float) db.uniqueNumber()");
      case DOUBLE -> Optional.of("(double) db.uniqueNumber()");
      case UUID -> Optional.of("UUID.randomUUID().toString()");
      case LOCAL_DATE -> Optional.of("LocalDate.ofEpochDay(db.uniqueNumber()).toString()");
      case LOCAL_TIME -> Optional.of("LocalTime.MIN.plusSeconds(db.uniqueNumber()).toString()");
      case LOCAL_DATE_TIME ->
          Optional.of("LocalDate.EPOCH.atStartOfDay().plusSeconds(db.uniqueNumber()).toString()");
      case INSTANT -> Optional.of("Instant.ofEpochSecond(db.uniqueNumber()).toString()");
      case STRING -> text(constraints, name);
      case BYTES ->
          Optional.of("Base64.getEncoder().encodeToString(" + bytes(constraints) + ")");
      default -> Optional.empty();
    };
  }

  /** Bytes as a row has them; in a body they are Base64. */
  static String bytes(Constraints constraints) {
    int most = constraints.maxBytes().orElse(SHORTEST_PREFIX);
    int count = Math.max(constraints.minBytes().orElse(0), Math.min(most, SHORTEST_PREFIX));
    return "db.unique(" + count + ").getBytes(StandardCharsets.US_ASCII)";
  }

  private static String decimal(Constraints constraints) {
    int scale = constraints.digits().map(Constraints.Digits::fraction).orElse(0);
    String number = "BigDecimal.valueOf(db.uniqueNumber(), " + scale + ")";
    return constraints
        .minimum()
        .filter(least -> least.movePointRight(scale).compareTo(COUNTED_FROM) > 0)
        .map(least -> "%s.add(new BigDecimal(\"%s\"))".formatted(number, least.toPlainString()))
        .orElse(number);
  }

  /** The counter, moved to where the values begin, in their steps. */
  private static String number(BasicType type, Constraints constraints) {
    String number = "db.uniqueNumber()";
    long step =
        constraints.multipleOf().map(BigDecimal::longValue).filter(each -> each > 1).orElse(1L);
    if (step > 1) {
      number = step + " * " + number;
    }
    Optional<BigDecimal> least = constraints.minimum();
    boolean small =
        constraints.maximum().filter(most -> most.compareTo(COUNTED_TO) < 0).isPresent();
    boolean large = least.filter(value -> value.compareTo(COUNTED_FROM) > 0).isPresent();
    boolean wide = type == BasicType.LONG;
    if (least.isPresent() && (small || large)) {
      BigDecimal unit = BigDecimal.valueOf(step);
      BigDecimal first = least.get().divide(unit, 0, RoundingMode.CEILING).multiply(unit);
      number = first.toPlainString() + (wide ? "L" : "") + " + " + number;
    } else if (wide) {
      number = step > 1 ? step + "L * db.uniqueNumber()" : "(long) db.uniqueNumber()";
    }
    return number;
  }

  private static boolean takesAddresses(Constraints constraints) {
    String regex = constraints.pattern().orElseThrow();
    return Pattern.compile(regex).matcher("k3mz9x1a@example.com").find();
  }

  private static Optional<String> text(Constraints constraints, String name) {
    int most = constraints.maxLength().orElse(255);
    boolean email =
        constraints.format().filter("email"::equals).isPresent()
            || Words.of(name).contains("email");
    Optional<String> formed = constraints.format().flatMap(format -> formed(format, constraints));
    if (formed.isPresent()) {
      return formed;
    }
    if (constraints.pattern().isPresent() && !(email && takesAddresses(constraints))) {
      return PatternVariation.of(
              constraints.pattern().get(), constraints.minLength().orElse(0), most)
          .map(UniqueValues::varied);
    }
    if (email && most >= 30) {
      return Optional.of("db.unique() + \"@example.com\"");
    }
    Optional<String> range = constraints.format().flatMap(UniqueValues::range);
    if (range.isPresent()) {
      return range;
    }
    String prefix = JavaName.kebab(name) + "-";
    int rest = constraints.minLength().orElse(0) - prefix.length();
    if (rest > SHORTEST_RUN) {
      return Optional.of(JavaText.literal(prefix) + " + db.unique(" + rest + ")");
    }
    return Optional.of(
        most >= prefix.length() + SHORTEST_PREFIX
            ? JavaText.literal(prefix) + " + db.unique()"
            : "db.unique(" + Math.min(most, SHORTEST_PREFIX) + ")");
  }

  /** Addresses of the web and phone numbers, where the constraints take them. */
  private static Optional<String> formed(String format, Constraints constraints) {
    return switch (format) {
      case "uri" -> formed("https://example.com/", "k3mz9x1a", "db.unique()", constraints);
      case "phone" -> formed("+1", "1001", "db.uniqueNumber()", constraints);
      default -> Optional.empty();
    };
  }

  private static Optional<String> formed(
      String start, String example, String unique, Constraints constraints) {
    String text = start + example;
    boolean fits =
        constraints.minLength().filter(least -> least > text.length()).isEmpty()
            && constraints.maxLength().filter(most -> most < text.length()).isEmpty()
            && constraints.pattern().stream().allMatch(p -> Pattern.compile(p).matcher(text).find());
    return fits ? Optional.of(JavaText.literal(start) + " + " + unique) : Optional.empty();
  }

  /** Ranges of one point each, so that no two of them overlap. */
  private static Optional<String> range(String format) {
    String number = "db.uniqueNumber()";
    return Optional.ofNullable(
            switch (format) {
              case "int4range", "int8range", "numrange" -> number;
              case "daterange" -> "LocalDate.ofEpochDay(" + number + ")";
              case "tsrange" -> "LocalDate.EPOCH.atStartOfDay().plusSeconds(" + number + ")";
              case "tstzrange" -> "Instant.ofEpochSecond(" + number + ")";
              default -> null;
            })
        .map(point -> "\"[%1$s,%1$s]\".formatted(" + point + ")");
  }

  private static String varied(PatternVariation variation) {
    String run =
        "db.unique(%s, %s)".formatted(variation.length(), JavaText.literal(variation.alphabet()));
    String before =
        variation.before().isEmpty() ? "" : JavaText.literal(variation.before()) + " + ";
    String after = variation.after().isEmpty() ? "" : " + " + JavaText.literal(variation.after());
    return before + run + after;
  }
}
