package dev.hadron.mapping.table;

import dev.hadron.model.Constraints;
import dev.hadron.model.DecisionTable.Any;
import dev.hadron.model.DecisionTable.Bound;
import dev.hadron.model.DecisionTable.Interval;
import dev.hadron.model.DecisionTable.Test;
import dev.hadron.model.DecisionTable.Within;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The values of one input that its tests can tell apart: each bound, what lies beside it, and none,
 * where there may be none.
 */
final class Column<T extends Comparable<? super T>> {

  private final Scale<T> scale;
  private final List<Test> tests;
  private final List<Optional<T>> values = new ArrayList<>();

  /** By rule and value, whether the test of the rule holds. */
  private final boolean[][] holds;

  /**
   * @param scale the subject's
   * @param tests one a rule
   */
  Column(Scale<T> scale, Subject subject, List<Test> tests) throws TableException {
    this.scale = scale;
    this.tests = tests;
    if (subject.input().nullable() || isIdle()) {
      values.add(Optional.empty());
    }
    if (!isIdle()) {
      for (T value : told(subject.constraints())) {
        values.add(Optional.of(value));
      }
    }
    holds = new boolean[tests.size()][values.size()];
    for (int rule = 0; rule < tests.size(); rule++) {
      for (int value = 0; value < values.size(); value++) {
        holds[rule][value] = holds(tests.get(rule), values.get(value));
      }
    }
  }

  /** Whether no test asks for a value. */
  boolean isIdle() {
    return tests.stream().allMatch(Any.class::isInstance);
  }

  boolean isOrdered() {
    return scale.isOrdered();
  }

  int size() {
    return values.size();
  }

  /** The JSON of one of the values. */
  String json(int value) {
    return values.get(value).map(scale::json).orElse("null");
  }

  /** Whether the test of a rule holds for one of the values. */
  boolean holds(int rule, int value) {
    return holds[rule][value];
  }

  private boolean holds(Test test, Optional<T> given) throws TableException {
    if (!(test instanceof Within within)) {
      return true;
    }
    if (given.isEmpty()) {
      return within.missing();
    }
    for (Interval interval : within.intervals()) {
      if (isIn(given.get(), interval)) {
        return !within.negated();
      }
    }
    return within.negated();
  }

  private boolean isIn(T value, Interval interval) throws TableException {
    if (interval.lower().isPresent()) {
      int order = value.compareTo(read(interval.lower().get()));
      if (order < 0 || (order == 0 && !interval.lower().get().inclusive())) {
        return false;
      }
    }
    if (interval.upper().isPresent()) {
      int order = value.compareTo(read(interval.upper().get()));
      return order < 0 || (order == 0 && interval.upper().get().inclusive());
    }
    return true;
  }

  private List<T> told(Constraints constraints) throws TableException {
    if (scale.all().isPresent()) {
      return scale.all().get();
    }
    Set<T> bounds = scale.isOrdered() ? new TreeSet<>() : new LinkedHashSet<>();
    for (Test test : tests) {
      if (test instanceof Within within) {
        for (Interval interval : within.intervals()) {
          for (Bound bound : ends(interval)) {
            bounds.add(read(bound));
          }
        }
      }
    }
    return scale.isOrdered() ? between(List.copyOf(bounds), constraints) : withOther(bounds);
  }

  private static List<Bound> ends(Interval interval) {
    return Stream.of(interval.lower(), interval.upper()).flatMap(Optional::stream).toList();
  }

  private List<T> withOther(Set<T> texts) throws TableException {
    List<T> all = new ArrayList<>(texts);
    all.add(scale.read(Scale.otherThan(texts.stream().map(String::valueOf).toList())));
    return all;
  }

  private List<T> between(List<T> bounds, Constraints constraints) throws TableException {
    Optional<T> least = limit(constraints.minimum().map(Object::toString));
    Optional<T> most = limit(constraints.maximum().map(Object::toString));
    TreeSet<T> ends = new TreeSet<>(bounds);
    least.ifPresent(ends::add);
    most.ifPresent(ends::add);
    if (ends.isEmpty()) {
      ends.add(scale.some());
    }
    List<T> sorted = List.copyOf(ends);
    TreeSet<T> found = new TreeSet<>(sorted);
    for (int i = 0; i < sorted.size(); i++) {
      if (i + 1 < sorted.size()) {
        found.addAll(scale.between(sorted.get(i), sorted.get(i + 1)));
      } else {
        scale.above(sorted.get(i)).ifPresent(found::add);
      }
    }
    sorted.stream().findFirst().flatMap(scale::below).ifPresent(found::add);
    found.removeIf(value -> least.isPresent() && value.compareTo(least.get()) < 0);
    found.removeIf(value -> most.isPresent() && value.compareTo(most.get()) > 0);
    return List.copyOf(found);
  }

  private Optional<T> limit(Optional<String> text) throws TableException {
    return text.isEmpty() ? Optional.empty() : Optional.of(scale.read(text.get()));
  }

  private T read(Bound bound) throws TableException {
    return scale.read(JsonTree.read(bound.json()).orElseThrow().asText());
  }
}
