package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Entity;
import dev.hadron.model.EnumType;
import dev.hadron.model.Relation;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueSource;
import dev.hadron.model.ValueType;
import dev.hadron.sample.RowCondition;
import dev.hadron.sample.SampleValues;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What CHECKs over several columns want of the rows of tests: values that may be null and have to be
 * there all the same, and others than the usual ones.
 */
final class CheckedRow {

  /** So many members stray from what is usual at most, before the search gives up. */
  private static final int FURTHEST = 4;

  private static final int MOST_TRIALS = 20_000;

  private final ServiceModel model;
  private final Entity entity;
  private final SampleValues samples;
  private final Room room;
  private final List<RowCondition> conditions;
  private final List<Choice> choices;
  private final Map<Choice, Option> usual;
  private int trials;

  CheckedRow(ServiceModel model, Entity entity) {
    this.model = model;
    this.entity = entity;
    this.samples = new SampleValues(model);
    this.room = new Room(model, entity);
    List<Entity.CheckConstraint> checks =
        entity.checks().stream().filter(check -> check.attributes().size() > 1).toList();
    this.conditions =
        checks.stream().flatMap(each -> RowCondition.of(each.expression()).stream()).toList();
    this.choices = conditions.isEmpty() ? List.of() : choices(checks);
    this.usual = conditions.isEmpty() ? Map.of() : solution(Optional.empty()).orElse(Map.of());
  }

  /** What a test can do about one member of the row; the first option is what is usual. */
  private record Choice(String member, String column, boolean nullable, List<Option> options) {}

  /**
   * @param given whether the row has a value there
   * @param value the one it has, where it is not the sample
   */
  private record Option(boolean given, Optional<String> value) {}

  private static final Option ABSENT = new Option(false, Optional.empty());
  private static final Option SAMPLE = new Option(true, Optional.empty());

  /** Whether the row has a value of its own where null could be. */
  boolean gives(String member) {
    return choice(member).filter(each -> option(usual, each).given()).isPresent();
  }

  /** The value that the attribute has, where not every valid one will do. */
  Optional<String> fixed(Attribute attribute) {
    return choice(attribute.name()).flatMap(each -> option(usual, each).value());
  }

  /**
   * Columns which the member makes way for, or needs beside itself, when a test gives them:
   * whatever is not as in the usual row.
   */
  List<String> turning(String member) {
    Optional<Choice> turned = choice(member);
    if (turned.isEmpty() || !turned.get().nullable()) {
      return List.of();
    }
    return choices.stream()
        .filter(each -> each.nullable() && each != turned.get() && !option(usual, each).given())
        .filter(
            each ->
                solution(Optional.of(each))
                    .filter(row -> option(row, turned.get()).given() != gives(member))
                    .isPresent())
        .map(Choice::column)
        .toList();
  }

  private Optional<Choice> choice(String member) {
    return choices.stream().filter(each -> each.member().equals(member)).findFirst();
  }

  private static Option option(Map<Choice, Option> row, Choice choice) {
    return row.getOrDefault(choice, choice.options().get(0));
  }

  // ---- what can be chosen --------------------------------------------------------------------

  private List<Choice> choices(List<Entity.CheckConstraint> checks) {
    Set<String> members = new LinkedHashSet<>();
    checks.forEach(check -> members.addAll(check.attributes()));
    List<Choice> found = new ArrayList<>();
    for (Attribute attribute : entity.attributes()) {
      if (members.contains(attribute.name()) && attribute.source().fromClient()) {
        List<Option> options = options(attribute);
        found.add(
            new Choice(
                attribute.name(), attribute.column().name(), attribute.nullable(), options));
      }
    }
    for (Relation.ManyToOne reference : SchemaReferences.written(entity)) {
      if (members.contains(reference.name()) && reference.nullable() && canBeGiven(reference)) {
        String column = reference.columns().get(0).column();
        found.add(new Choice(reference.name(), column, true, List.of(ABSENT, SAMPLE)));
      }
    }
    return List.copyOf(found);
  }

  private List<Option> options(Attribute attribute) {
    List<Option> options = new ArrayList<>();
    if (attribute.nullable()) {
      options.add(ABSENT);
      if (TestValues.isAlwaysLeftOut(entity, attribute)) {
        return options;
      }
    }
    options.add(SAMPLE);
    if (!comesFromElsewhere(attribute)) {
      values(attribute).forEach(value -> options.add(new Option(true, Optional.of(value))));
    }
    return options;
  }

  /** Whether the value is another one each time, or that of a parent. */
  private boolean comesFromElsewhere(Attribute attribute) {
    return UniqueValues.mustBeUnique(model, entity, attribute)
        || entity.isPlainReference(attribute)
        || entity.isKey(attribute)
        || room.chooses(attribute)
        || attribute.source() == ValueSource.HASHED_SECRET;
  }

  private List<String> values(Attribute attribute) {
    if (attribute.type() instanceof ValueType.EnumRef ref) {
      return model.enumType(ref.enumName()).constants().stream()
          .map(EnumType.Constant::value)
          .toList();
    }
    if (attribute.type().is(BasicType.BOOLEAN)) {
      return List.of("true", "false");
    }
    boolean plain =
        attribute.type() instanceof ValueType.Basic basic
            && (basic.type().isNumeric() || basic.type() == BasicType.STRING);
    if (!plain || attribute.constraints().pattern().isPresent()) {
      return List.of();
    }
    List<String> listed = attribute.constraints().values();
    return listed.isEmpty()
        ? conditions.stream()
            .flatMap(each -> each.literals(attribute.column().name()).stream())
            .distinct()
            .toList()
        : listed;
  }

  /** Whether its row needs none of this entity's first. */
  private boolean canBeGiven(Relation.ManyToOne reference) {
    return reference.source().fromClient()
        && !needsThis(model.entity(reference.target()), new LinkedHashSet<>());
  }

  private boolean needsThis(Entity from, Set<String> seen) {
    if (from.name().equals(entity.name())) {
      return true;
    }
    boolean checked = from.checks().stream().anyMatch(check -> check.attributes().size() > 1);
    return seen.add(from.name())
        && (from.references().stream()
                .filter(each -> !each.nullable() || checked)
                .anyMatch(each -> needsThis(model.entity(each.target()), seen))
            || from.plainReferences().stream()
                .anyMatch(each -> needsThis(model.entity(each.target()), seen)));
  }

  // ---- the search ----------------------------------------------------------------------------

  /** The row that satisfies all and strays least from what is usual; with a member that is given. */
  private Optional<Map<Choice, Option>> solution(Optional<Choice> given) {
    trials = 0;
    for (int strays = 0; strays <= Math.min(FURTHEST, choices.size()); strays++) {
      Map<Choice, Option> row = new LinkedHashMap<>();
      given.ifPresent(choice -> row.put(choice, SAMPLE));
      if (search(0, strays, row, given.isEmpty())) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  private boolean search(int from, int strays, Map<Choice, Option> row, boolean bodies) {
    if (strays == 0) {
      return trials++ < MOST_TRIALS && isAccepted(row, bodies);
    }
    for (int i = from; i < choices.size(); i++) {
      Choice choice = choices.get(i);
      if (row.containsKey(choice)) {
        continue;
      }
      for (Option option : choice.options().subList(1, choice.options().size())) {
        row.put(choice, option);
        if (search(i + 1, strays - 1, row, bodies)) {
          return true;
        }
      }
      row.remove(choice);
    }
    return false;
  }

  /** As a row through SQL, as a new row's body, and as one that replaces, with nothing by default. */
  private boolean isAccepted(Map<Choice, Option> row, boolean bodies) {
    return accepts(row, 1, true) && (!bodies || accepts(row, 2, true) && accepts(row, 2, false));
  }

  private boolean accepts(Map<Choice, Option> chosen, int number, boolean defaults) {
    Map<String, Object> row = new HashMap<>();
    for (Attribute attribute : entity.attributes()) {
      Optional<Choice> choice = choice(attribute.name());
      Object value =
          choice.isPresent()
              ? value(attribute, option(chosen, choice.get()), number, defaults)
              : others(attribute);
      row.put(attribute.column().name(), value);
    }
    for (Relation.ManyToOne reference : SchemaReferences.written(entity)) {
      boolean given =
          !reference.nullable()
              || choice(reference.name()).filter(each -> option(chosen, each).given()).isPresent();
      reference.columns().forEach(each -> row.put(each.column(), given ? RowCondition.SOME : null));
    }
    return conditions.stream().noneMatch(each -> each.refuses(row));
  }

  /** What no client sends. */
  private static Object others(Attribute attribute) {
    if (attribute.source() == ValueSource.SOFT_DELETE) {
      return DeletionMarks.isFlag(attribute) ? false : null;
    }
    return attribute.nullable() ? RowCondition.UNTOLD : RowCondition.SOME;
  }

  private Object value(Attribute attribute, Option option, int number, boolean defaults) {
    if (option.given()) {
      return known(
          attribute, option.value().or(() -> sample(attribute, number)).orElse(null));
    }
    return defaults
        ? attribute.column().defaultExpression().map(each -> byDefault(attribute, each)).orElse(null)
        : null;
  }

  private static Object known(Attribute attribute, String text) {
    if (text == null) {
      return RowCondition.SOME;
    }
    if (attribute.type().is(BasicType.BOOLEAN)) {
      return Boolean.valueOf(text);
    }
    boolean number = attribute.type() instanceof ValueType.Basic b && b.type().isNumeric();
    return number ? new BigDecimal(text) : text;
  }

  /** A literal, also one with a cast; of all else nothing is told. */
  private static Object byDefault(Attribute attribute, String expression) {
    String plain = expression.replaceFirst("(?s)^\\(*('(?:[^']|'')*'|[\\w.-]+)\\)*(?:::.*)?$", "$1");
    if (plain.equalsIgnoreCase("null")) {
      return null;
    }
    if (plain.startsWith("'") && plain.length() > 1) {
      return known(attribute, plain.substring(1, plain.length() - 1).replace("''", "'"));
    }
    return plain.matches("-?\\d+(\\.\\d+)?|true|false")
        ? known(attribute, plain)
        : RowCondition.UNTOLD;
  }

  /** Empty where no more is known than that it is there. */
  private Optional<String> sample(Attribute attribute, int number) {
    if (comesFromElsewhere(attribute)) {
      return Optional.empty();
    }
    if (attribute.type() instanceof ValueType.EnumRef ref) {
      return Optional.of(usual(attribute, ref));
    }
    boolean plain =
        attribute.type() instanceof ValueType.Basic basic
            && (basic.type().isNumeric()
                || basic.type() == BasicType.STRING
                || basic.type() == BasicType.BOOLEAN);
    return plain
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

  /** The value that a new row has by default, which every CHECK allows. */
  private String usual(Attribute attribute, ValueType.EnumRef ref) {
    List<String> values =
        model.enumType(ref.enumName()).constants().stream().map(EnumType.Constant::value).toList();
    return attribute
        .column()
        .defaultExpression()
        .map(expression -> byDefault(attribute, expression))
        .filter(values::contains)
        .map(Objects::toString)
        .orElse(values.get(0));
  }
}
