package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.Entity;
import dev.hadron.model.Relation;
import dev.hadron.model.ServiceModel;
import dev.hadron.sample.RowCondition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What CHECKs that the constraints of single values do not tell want of the rows of tests: values
 * that may be null and have to be there all the same, and others than the usual ones.
 */
final class CheckedRow {

  /** So many members stray from what is usual at most, before the search gives up. */
  private static final int FURTHEST = 4;

  private static final int MOST_TRIALS = 5_000;

  private final ServiceModel model;
  private final Entity entity;
  private final RowCells cells;
  private final Map<Entity.CheckConstraint, RowCondition> conditions = new LinkedHashMap<>();
  private final RowOptions others;
  private final List<Choice> choices;
  private final List<Group> groups;
  private final Map<Choice, Option> usual;
  private int trials;

  CheckedRow(ServiceModel model, Entity entity) {
    this.model = model;
    this.entity = entity;
    this.cells = new RowCells(model, entity);
    List<Entity.CheckConstraint> checks =
        entity.checks().stream()
            .filter(check -> check.reading() != Entity.CheckConstraint.Reading.IN_FULL)
            .filter(check -> !check.isRefusal())
            .toList();
    checks.forEach(
        check ->
            RowCondition.of(check.expression()).ifPresent(each -> conditions.put(check, each)));
    this.others = new RowOptions(model, entity, List.copyOf(conditions.values()));
    this.choices = conditions.isEmpty() ? List.of() : choices(checks);
    this.groups = groups();
    this.usual = conditions.isEmpty() ? Map.of() : solution(Optional.empty()).orElse(Map.of());
  }

  /** The CHECKs of which it is not sure that they take the rows of tests. */
  List<Entity.CheckConstraint> unsure() {
    return entity.checks().stream()
        .filter(check -> check.reading() != Entity.CheckConstraint.Reading.IN_FULL)
        .filter(check -> !conditions.containsKey(check) || !isSure(check))
        .toList();
  }

  private boolean isSure(Entity.CheckConstraint check) {
    RowCondition condition = conditions.get(check);
    List<String> members = check.attributes();
    return condition.accepts(row(members, usual, 1, true))
        && condition.accepts(row(members, usual, 2, true))
        && condition.accepts(row(members, usual, 2, false));
  }

  /** What a test can do about one member of the row; the first option is what is usual. */
  private record Choice(String member, String column, boolean nullable, List<Option> options) {}

  /**
   * @param given whether the row has a value there
   * @param value the one it has, where it is not the sample
   */
  private record Option(boolean given, Optional<String> value) {}

  /** Conditions that share members with one another, and with no others. */
  private record Group(Set<String> members, List<RowCondition> conditions, List<Choice> choices) {}

  /** How sure it has to be that a condition takes a row. */
  private interface Verdict {
    boolean holds(RowCondition condition, Map<String, Object> row);
  }

  private static final Option ABSENT = new Option(false, Optional.empty());
  private static final Option SAMPLE = new Option(true, Optional.empty());

  /** Whether the row has none where it could have one. */
  boolean leavesOut(String member) {
    return choice(member).filter(each -> !option(usual, each).given()).isPresent();
  }

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

  /**
   * A value that stands beside another column alone.
   *
   * @param column which a test gives
   */
  record Shift(String column, String value) {}

  /** The value that the attribute has where a test gives what a usual row leaves out. */
  Optional<Shift> shift(Attribute attribute) {
    Optional<Choice> shifted = choice(attribute.name()).filter(each -> !each.nullable());
    if (shifted.isEmpty()) {
      return Optional.empty();
    }
    for (Choice given : choices) {
      if (given.nullable() && isBeside(given, shifted.get()) && !option(usual, given).given()) {
        Optional<String> value =
            solution(Optional.of(given))
                .map(row -> option(row, shifted.get()))
                .filter(option -> !option.equals(option(usual, shifted.get())))
                .flatMap(option -> option.value().or(() -> cells.sample(attribute, 1)));
        if (value.isPresent()) {
          return value.map(text -> new Shift(given.column(), text));
        }
      }
    }
    return Optional.empty();
  }

  private boolean isBeside(Choice a, Choice b) {
    return groups.stream()
        .anyMatch(group -> group.choices().contains(a) && group.choices().contains(b));
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
      if (members.contains(reference.name()) && reference.nullable()) {
        String column = reference.columns().get(0).column();
        // What refers to its own kind may be given by a test alone.
        List<Option> options = canBeGiven(reference) ? List.of(ABSENT, SAMPLE) : List.of(ABSENT);
        found.add(new Choice(reference.name(), column, true, options));
      }
    }
    return List.copyOf(found);
  }

  private List<Option> options(Attribute attribute) {
    List<Option> options = new ArrayList<>();
    boolean several = TestValues.isInCheck(entity, attribute);
    boolean alwaysLeftOut = TestValues.isAlwaysLeftOut(entity, attribute);
    if (attribute.nullable() && (several || alwaysLeftOut)) {
      options.add(ABSENT);
    }
    if (alwaysLeftOut) {
      return options;
    }
    options.add(SAMPLE);
    if (!cells.comesFromElsewhere(attribute)) {
      others.of(attribute).forEach(value -> options.add(new Option(true, Optional.of(value))));
    }
    if (attribute.nullable() && !several) {
      options.add(ABSENT);
    }
    return options;
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

  private List<Group> groups() {
    List<Group> found = new ArrayList<>();
    Set<Entity.CheckConstraint> left = new LinkedHashSet<>(conditions.keySet());
    while (!left.isEmpty()) {
      Set<String> members = new LinkedHashSet<>(left.iterator().next().attributes());
      Set<Entity.CheckConstraint> checks = new LinkedHashSet<>();
      checks.add(left.iterator().next());
      while (left.stream().filter(each -> shares(each, members)).anyMatch(checks::add)) {
        checks.forEach(check -> members.addAll(check.attributes()));
      }
      left.removeAll(checks);
      found.add(
          new Group(
              members,
              checks.stream().map(conditions::get).toList(),
              choices.stream().filter(each -> members.contains(each.member())).toList()));
    }
    return found;
  }

  private static boolean shares(Entity.CheckConstraint check, Set<String> members) {
    return check.attributes().stream().anyMatch(members::contains);
  }

  // ---- the search ----------------------------------------------------------------------------

  /** The row that satisfies all and strays least from what is usual; with a member that is given. */
  private Optional<Map<Choice, Option>> solution(Optional<Choice> given) {
    Map<Choice, Option> row = new LinkedHashMap<>();
    given.ifPresent(choice -> row.put(choice, SAMPLE));
    for (Group group : groups) {
      boolean asked = given.filter(choice -> !group.choices().contains(choice)).isEmpty();
      if (asked && !isSolved(group, row, given.isEmpty()) && given.isPresent()) {
        return Optional.empty();
      }
    }
    return Optional.of(row);
  }

  private boolean isSolved(Group group, Map<Choice, Option> row, boolean bodies) {
    Verdict notRefused = (condition, values) -> !condition.refuses(values);
    return bodies && isFound(group, row, true, RowCondition::accepts)
        || isFound(group, row, bodies, notRefused);
  }

  private boolean isFound(
      Group group, Map<Choice, Option> row, boolean bodies, Verdict verdict) {
    trials = 0;
    for (int strays = 0; strays <= Math.min(FURTHEST, group.choices().size()); strays++) {
      if (search(group, 0, strays, row, bodies, verdict)) {
        return true;
      }
    }
    return false;
  }

  private boolean search(
      Group group,
      int from,
      int strays,
      Map<Choice, Option> row,
      boolean bodies,
      Verdict verdict) {
    if (strays == 0) {
      return trials++ < MOST_TRIALS
          && holds(group, row(group.members(), row, 1, true), verdict)
          && (!bodies || isTakenFromBodies(group, row, verdict));
    }
    for (int i = from; i < group.choices().size() && trials < MOST_TRIALS; i++) {
      Choice choice = group.choices().get(i);
      if (row.containsKey(choice)) {
        continue;
      }
      for (Option option : choice.options().subList(1, choice.options().size())) {
        row.put(choice, option);
        if (search(group, i + 1, strays - 1, row, bodies, verdict)) {
          return true;
        }
      }
      row.remove(choice);
    }
    return false;
  }

  /** As a new row's body, as one that replaces, with nothing by default, and as a patch. */
  private boolean isTakenFromBodies(Group group, Map<Choice, Option> chosen, Verdict verdict) {
    return holds(group, row(group.members(), chosen, 2, true), verdict)
        && holds(group, row(group.members(), chosen, 2, false), verdict)
        && isPatched(group, chosen, verdict);
  }

  /** Whether the row stands with any one of the values that a body has. */
  private boolean isPatched(Group group, Map<Choice, Option> chosen, Verdict verdict) {
    Map<String, Object> body = row(group.members(), chosen, 2, true);
    for (Choice choice : group.choices()) {
      Map<String, Object> row = row(group.members(), chosen, 1, true);
      row.put(choice.column(), body.get(choice.column()));
      if (!holds(group, row, verdict)) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(Group group, Map<String, Object> row, Verdict verdict) {
    return group.conditions().stream().allMatch(each -> verdict.holds(each, row));
  }

  /** What the members have, by column. */
  private Map<String, Object> row(
      Collection<String> members, Map<Choice, Option> chosen, int number, boolean defaults) {
    Map<String, Object> row = new HashMap<>();
    for (Attribute attribute : entity.attributes()) {
      if (members.contains(attribute.name())) {
        Optional<Choice> choice = choice(attribute.name());
        Object value =
            choice.isPresent()
                ? value(attribute, option(chosen, choice.get()), number, defaults)
                : cells.others(attribute);
        row.put(attribute.column().name(), value);
      }
    }
    int order = 0;
    for (Relation.ManyToOne reference : SchemaReferences.written(entity)) {
      order++;
      if (members.contains(reference.name())) {
        Optional<Choice> choice = choice(reference.name());
        boolean given =
            !reference.nullable() || choice.filter(each -> option(chosen, each).given()).isPresent();
        Object key = given ? cells.key(reference, order) : null;
        reference.columns().forEach(each -> row.put(each.column(), key));
      }
    }
    return row;
  }

  private Object value(Attribute attribute, Option option, int number, boolean defaults) {
    if (option.given()) {
      return cells.given(attribute, option.value(), number);
    }
    return defaults ? cells.byDefault(attribute) : null;
  }
}
