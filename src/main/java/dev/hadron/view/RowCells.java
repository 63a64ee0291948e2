package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Entity;
import dev.hadron.model.Identifier;
import dev.hadron.model.Relation;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueSource;
import dev.hadron.model.ValueType;
import dev.hadron.sample.RowCondition;
import dev.hadron.sample.SampleValues;
import dev.hadron.sample.Times;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands in the columns of the rows of tests, as conditions see it. */
final class RowCells {

  private final ServiceModel model;
  private final Entity entity;
  private final SampleValues samples;
  private final Room room;
  private final Map<String, Optional<String>> sampled = new HashMap<>();
  private final Map<String, Object> read = new HashMap<>();
  private final Map<String, Object> keys = new HashMap<>();

  RowCells(ServiceModel model, Entity entity) {
    this.model = model;
    this.entity = entity;
    this.samples = new SampleValues(model);
    this.room = Room.of(model, entity);
  }

  /** Whether the value is another one each time, or that of a parent. */
  boolean comesFromElsewhere(Attribute attribute) {
    return UniqueValues.mustBeUnique(model, entity, attribute)
        || entity.isPlainReference(attribute)
        || entity.isKey(attribute)
        || room.chooses(attribute)
        || attribute.source() == ValueSource.HASHED_SECRET;
  }

  /** The key of a row that is made for this one; those that the database makes count upwards. */
  Object key(Relation.ManyToOne reference, int order) {
    return keys.computeIfAbsent(reference.name(), name -> newKey(reference, order));
  }

  private Object newKey(Relation.ManyToOne reference, int order) {
    Entity target = model.entity(reference.target());
    boolean counted =
        target.identifier() instanceof Identifier.Identity
            || target.identifier() instanceof Identifier.Sequence;
    boolean shared = reference.columns().size() > 1 || Room.of(model, target).isShort();
    return shared
        ? RowCondition.SOME
        : new RowCondition.Key(reference.name(), counted ? order : 0);
  }

  /** What no client sends. */
  Object others(Attribute attribute) {
    if (attribute.source() == ValueSource.SOFT_DELETE) {
      return DeletionMarks.isFlag(attribute) ? false : null;
    }
    if (attribute.column().defaultExpression().isPresent()) {
      return byDefault(attribute);
    }
    if (attribute.source() == ValueSource.STATE && attribute.nullable()) {
      return null;
    }
    boolean time = attribute.type() instanceof ValueType.Basic b && b.type().isTemporal();
    if (time && !attribute.nullable()) {
      return RowCondition.PRESENT;
    }
    return attribute.nullable() ? RowCondition.UNTOLD : RowCondition.SOME;
  }

  /** The value that is given, the sample where it is empty. */
  Object given(Attribute attribute, Optional<String> value, int number) {
    return known(attribute, value.or(() -> sample(attribute, number)).orElse(null));
  }

  /** What the row has where nothing is given. */
  Object byDefault(Attribute attribute) {
    return attribute
        .column()
        .defaultExpression()
        .map(each -> byDefault(attribute, each))
        .orElse(null);
  }

  private Object known(Attribute attribute, String text) {
    return text == null
        ? RowCondition.SOME
        : read.computeIfAbsent(attribute.name() + "=" + text, key -> read(attribute, text));
  }

  private static Object read(Attribute attribute, String text) {
    if (attribute.type().is(BasicType.BOOLEAN)) {
      return Boolean.valueOf(text);
    }
    if (attribute.type() instanceof ValueType.Json) {
      return RowOptions.members(text);
    }
    if (attribute.type() instanceof ValueType.ListOf) {
      return text.equals("{}") ? List.of() : List.of(text.split(","));
    }
    if (attribute.type() instanceof ValueType.Basic b && b.type().isTemporal()) {
      return time(b.type(), text);
    }
    boolean number = attribute.type() instanceof ValueType.Basic b && b.type().isNumeric();
    return number ? new BigDecimal(text) : text;
  }

  private static Object time(BasicType type, String text) {
    return Times.parse(text)
        .<Object>map(time -> type == BasicType.LOCAL_DATE ? time.toLocalDate() : time)
        .orElse(RowCondition.SOME);
  }

  /** A literal, also one with a cast; of all else nothing is told. */
  private Object byDefault(Attribute attribute, String expression) {
    String plain = expression.replaceFirst("(?s)^\\(*('(?:[^']|'')*'|[\\w.-]+)\\)*(?:::.*)?$", "$1");
    if (plain.equalsIgnoreCase("null")) {
      return null;
    }
    if (expression.matches("(?i)now\\(\\)|current_date|current_timestamp")) {
      return RowCondition.PRESENT;
    }
    if (plain.startsWith("'") && plain.length() > 1) {
      return known(attribute, plain.substring(1, plain.length() - 1).replace("''", "'"));
    }
    return plain.matches("-?\\d+(\\.\\d+)?|true|false")
        ? known(attribute, plain)
        : RowCondition.UNTOLD;
  }

  Optional<String> sample(Attribute attribute, int number) {
    String key = number + " " + attribute.name();
    Optional<String> known = sampled.get(key);
    if (known == null) {
      known = sampleOf(attribute, number);
      sampled.put(key, known);
    }
    return known;
  }

  /** Empty where no more is known than that it is there. */
  private Optional<String> sampleOf(Attribute attribute, int number) {
    if (comesFromElsewhere(attribute)) {
      return Optional.empty();
    }
    if (attribute.type() instanceof ValueType.Json) {
      return Optional.of(RowOptions.document("key"));
    }
    if (attribute.type() instanceof ValueType.ListOf) {
      return Optional.of(RowOptions.elements(attribute.constraints()));
    }
    if (attribute.type() instanceof ValueType.Basic basic && basic.type().isTemporal()) {
      return Optional.of(TestValues.sampleTime(samples, entity, attribute, number));
    }
    boolean plain =
        attribute.type() instanceof ValueType.Basic basic
            && (basic.type().isNumeric()
                || basic.type() == BasicType.STRING
                || basic.type() == BasicType.BOOLEAN);
    return plain || attribute.type() instanceof ValueType.EnumRef
        ? Optional.of(
            samples
                .valid(
                    attribute.type(),
                    attribute.constraints(),
                    attribute.name(),
                    number + ColumnOrder.rank(entity, attribute))
                .text())
        : Optional.empty();
  }
}
