package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Constraints;
import dev.hadron.model.Entity;
import dev.hadron.model.Relation;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import dev.hadron.sample.Condition;
import dev.hadron.sample.SampleValues;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values of a row that satisfy the CHECKs of its table together, where the usual values, each
 * valid by itself, do not.
 */
final class CheckedRow {

  private static final Pattern CONSTANT =
      Pattern.compile("'((?:[^']|'')*)'|(?<![\\w.])(\\d{1,9}(?:\\.\\d+)?)(?![\\w.])");

  private static final int MOST_NUMBERS = 6;
  private static final int MOST_STEPS = 50_000;
  private static final int LONGEST = 100;

  private final Entity entity;
  private final SampleValues samples;
  private final Map<Entity.CheckConstraint, Condition> conditions = new LinkedHashMap<>();
  private final Map<String, List<Value>> candidates = new LinkedHashMap<>();
  private final Map<String, Object> row = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, Value> chosen = new LinkedHashMap<>();
  private int steps;

  /**
   * A value of an attribute.
   *
   * @param isLeftOut whether the row says nothing of it, so that it is null or the default
   * @param constraints that a sample of it is made by
   * @param number of the sample
   * @param seen as a condition sees it
   */
  record Value(boolean isLeftOut, Constraints constraints, int number, Object seen) {}

  private CheckedRow(ServiceModel model, Entity entity) {
    this.entity = entity;
    this.samples = new SampleValues(model);
    for (Entity.CheckConstraint check : entity.checks()) {
      Condition.of(check.expression()).ifPresent(condition -> conditions.put(check, condition));
    }
  }

  /**
   * The values that differ from the usual ones or stand in a CHECK with such, by attribute; none
   * where the usual ones will do, or no others are found.
   */
  static Map<String, Value> of(ServiceModel model, Entity entity) {
    if (entity.checks().isEmpty()) {
      return Map.of();
    }
    CheckedRow checked = new CheckedRow(model, entity);
    checked.fill(model);
    List<String> bound = checked.bound();
    return !bound.isEmpty() && checked.search(bound, 0) ? checked.chosen(bound) : Map.of();
  }

  private Map<String, Value> chosen(List<String> bound) {
    Map<String, Value> values = new LinkedHashMap<>();
    bound.stream()
        .filter(name -> candidates.get(name).size() > 1)
        .forEach(name -> values.put(name, chosen.get(name)));
    return values;
  }

  /** The usual values, and for those that a caller may choose, others. */
  private void fill(ServiceModel model) {
    for (Relation.ManyToOne reference : entity.references()) {
      boolean none = reference.nullable() && !reference.hasDefault();
      reference.columns().forEach(each -> row.put(each.column(), none ? null : Condition.SOMETHING));
    }
    for (Attribute attribute : entity.attributes()) {
      List<Value> values = new ArrayList<>();
      values.add(usual(model, attribute));
      if (isFree(model, attribute)) {
        values.addAll(others(attribute));
      }
      candidates.put(attribute.name(), values);
      row.putIfAbsent(attribute.column().name(), values.get(0).seen());
    }
  }

  private boolean isFree(ServiceModel model, Attribute attribute) {
    return attribute.source().fromClient()
        && !entity.isKey(attribute)
        && !entity.isPlainReference(attribute)
        && !UniqueValues.mustBeUnique(model, entity, attribute)
        && (attribute.type() instanceof ValueType.EnumRef
            || attribute.type() instanceof ValueType.Basic basic
                && (basic.type().isNumeric()
                    || basic.type().isTemporal()
                    || basic.type() == BasicType.BOOLEAN
                    || basic.type() == BasicType.STRING));
  }

  private Value usual(ServiceModel model, Attribute attribute) {
    if (TestValues.isUsuallyLeftOut(entity, attribute)) {
      return leftOut(attribute);
    }
    if (!isFree(model, attribute)) {
      Object seen = attribute.source().fromClient() ? Condition.SOMETHING : Condition.ANYTHING;
      return new Value(false, attribute.constraints(), 1, seen);
    }
    return numbered(attribute, attribute.constraints(), 1 + ColumnOrder.rank(entity, attribute));
  }

  private static Value leftOut(Attribute attribute) {
    Object seen = attribute.column().defaultExpression().map(Condition::valueOf).orElse(null);
    return new Value(true, attribute.constraints(), 1, seen);
  }

  private Value numbered(Attribute attribute, Constraints constraints, int number) {
    String text = samples.valid(attribute.type(), constraints, attribute.name(), number).text();
    Object seen = text;
    if (attribute.type() instanceof ValueType.Basic basic) {
      if (basic.type() == BasicType.BOOLEAN) {
        seen = Boolean.valueOf(text);
      } else if (basic.type().isNumeric()) {
        seen = new BigDecimal(text);
      } else if (basic.type().isTemporal()) {
        seen = TestValues.later(entity, attribute, text);
      }
    }
    return new Value(false, constraints, number, seen);
  }

  private List<Value> others(Attribute attribute) {
    List<Value> values = new ArrayList<>();
    if (attribute.nullable()) {
      values.add(leftOut(attribute));
    }
    for (int number = 1; number <= MOST_NUMBERS; number++) {
      values.add(numbered(attribute, attribute.constraints(), number));
    }
    for (String constant : constants(attribute)) {
      constrained(attribute, constant)
          .forEach(constraints -> values.add(numbered(attribute, constraints, 1)));
    }
    return values;
  }

  /** What the CHECKs that read it compare with. */
  private Set<String> constants(Attribute attribute) {
    Set<String> constants = new LinkedHashSet<>();
    for (Entity.CheckConstraint check : conditions.keySet()) {
      Matcher constant = CONSTANT.matcher(check.expression());
      while (check.attributes().contains(attribute.name()) && constant.find()) {
        String string = constant.group(1);
        constants.add(string == null ? constant.group(2) : string.replace("''", "'"));
      }
    }
    return constants;
  }

  /** The constant itself and its neighbours, or text of that length. */
  private List<Constraints> constrained(Attribute attribute, String constant) {
    Constraints own = attribute.constraints();
    if (!(attribute.type() instanceof ValueType.Basic basic) || !own.values().isEmpty()) {
      return List.of();
    }
    boolean number = constant.matches("\\d+(\\.\\d+)?");
    List<Constraints> all = new ArrayList<>();
    if (basic.type().isNumeric() && number) {
      BigDecimal value = new BigDecimal(constant);
      for (BigDecimal each : List.of(value, value.add(BigDecimal.ONE), value.subtract(BigDecimal.ONE))) {
        boolean fits =
            own.minimum().filter(least -> each.compareTo(least) < 0).isEmpty()
                && own.maximum().filter(most -> each.compareTo(most) > 0).isEmpty();
        if (fits) {
          all.add(own.withValues(List.of(each.toPlainString())));
        }
      }
    } else if (basic.type() == BasicType.STRING && own.pattern().isEmpty()) {
      int longest = own.maxLength().orElse(LONGEST);
      if (!constant.isEmpty() && constant.length() <= longest) {
        all.add(own.withValues(List.of(constant)));
      }
      if (constant.length() + 2 <= longest) {
        all.add(own.withValues(List.of("a" + constant + "b")));
      }
      if (number && constant.length() < 4) {
        int length = new BigDecimal(constant).intValue();
        for (int each = length; each <= length + 1 && each <= longest; each++) {
          all.add(own.withMinLength(each).withMaxLength(Math.max(each, 1)));
        }
      }
    }
    return all;
  }

  /** Attributes of the CHECKs that the usual row breaks, and of those that share some with them. */
  private List<String> bound() {
    Set<String> bound = new LinkedHashSet<>();
    conditions.forEach(
        (check, condition) -> {
          if (condition.isBrokenBy(row)) {
            bound.addAll(check.attributes());
          }
        });
    boolean grows = !bound.isEmpty();
    while (grows) {
      grows = false;
      for (Entity.CheckConstraint check : conditions.keySet()) {
        if (check.attributes().stream().anyMatch(bound::contains)) {
          grows |= bound.addAll(check.attributes());
        }
      }
    }
    bound.retainAll(candidates.keySet());
    bound.forEach(name -> row.remove(column(name)));
    return List.copyOf(bound);
  }

  private String column(String attribute) {
    return entity.attribute(attribute).column().name();
  }

  private boolean search(List<String> bound, int place) {
    if (place == bound.size()) {
      return true;
    }
    String name = bound.get(place);
    Set<Object> tried = new HashSet<>();
    for (Value value : candidates.get(name)) {
      if (!tried.add(Optional.ofNullable(value.seen())) || ++steps > MOST_STEPS) {
        continue;
      }
      row.put(column(name), value.seen());
      chosen.put(name, value);
      boolean broken = conditions.values().stream().anyMatch(each -> each.isBrokenBy(row));
      if (!broken && search(bound, place + 1)) {
        return true;
      }
    }
    row.remove(column(name));
    return false;
  }
}
