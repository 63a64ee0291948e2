package dev.hadron.read.sql;

import dev.hadron.catalog.ViewStructure.Absent;
import dev.hadron.catalog.ViewStructure.Condition;
import dev.hadron.catalog.ViewStructure.Constant;
import dev.hadron.catalog.ViewStructure.Opaque;
import dev.hadron.catalog.ViewStructure.Reference;
import dev.hadron.catalog.ViewStructure.Rows;
import dev.hadron.catalog.ViewStructure.Same;
import dev.hadron.catalog.ViewStructure.Source;
import dev.hadron.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The sources of one query with what its joins and WHERE ask of their columns. An outer join puts
 * NULLs in the place of its optional side, unless a condition further out leaves such rows out.
 */
final class Joins {

  private static final int NONE = -1;

  /**
   * One join, or WHERE, with what it asks.
   *
   * <p>{@code outer} holds the outer joins on whose optional side it stands, and itself if it is one.
   */
  static final class Join {
    private final int id;
    private final int first;
    private final int second;
    private final int end;
    private int optionalFirst;
    private int optionalEnd;
    private final Set<Integer> outer = new HashSet<>();
    private final List<Conjuncts.Fact> facts = new ArrayList<>();
    private List<Token> condition = List.of();
    private boolean unread;

    private Join(int id, int first, int second, int end) {
      this.id = id;
      this.first = first;
      this.second = second;
      this.end = end;
    }

    private boolean isOptional(Reference column) {
      return outer.contains(id)
          && column.source() >= optionalFirst
          && column.source() < optionalEnd;
    }
  }

  private final List<Rows> sources = new ArrayList<>();
  private final List<Set<Integer>> optional = new ArrayList<>();
  private final List<Join> joins = new ArrayList<>();
  private Opaque unknown;

  void add(Rows rows) {
    sources.add(rows);
    optional.add(new HashSet<>());
  }

  void addUnknown(String reason, SourceLocation where) {
    add(null);
    giveUp(reason, where);
  }

  /** Nothing more is known of these rows. */
  void giveUp(String reason, SourceLocation where) {
    unknown = unknown == null ? new Opaque(reason, where) : unknown;
  }

  /** Why nothing is known; empty where all is. */
  Optional<Opaque> unknown() {
    return Optional.ofNullable(unknown);
  }

  /** A join of the sources before {@code second} and those from there on. */
  Join join(String kind, int first, int second, int end) {
    Join join = new Join(joins.size(), first, second, end);
    joins.add(join);
    if (kind.equals("left")) {
      optional(join, second, end);
    } else if (kind.equals("right")) {
      optional(join, first, second);
    } else if (kind.equals("full")) {
      optional(join, first, end);
      join.unread = true;
    }
    return join;
  }

  private void optional(Join join, int first, int end) {
    join.optionalFirst = first;
    join.optionalEnd = end;
    join.outer.add(join.id);
    for (int i = first; i < end; i++) {
      optional.get(i).add(join.id);
    }
    for (Join inner : joins) {
      if (inner != join && inner.first >= first && inner.end <= end) {
        inner.outer.add(join.id);
      }
    }
  }

  void on(Join join, List<Token> condition) {
    join.condition = condition;
  }

  void using(Join join, List<String> names, Scope scope, SourceLocation where) {
    boolean fromLeft = join.outer.isEmpty() || join.optionalFirst == join.second;
    if (!fromLeft) {
      giveUp("its columns of USING come from both sides", where);
      return;
    }
    for (String name : names) {
      Optional<Scope.Bound> one = scope.bound(name, join.first, join.second);
      Optional<Scope.Bound> other = scope.bound(name, join.second, join.end);
      if (one.isEmpty() || other.isEmpty()) {
        giveUp("the columns of USING are not known", where);
        return;
      }
      join.facts.add(
          new Conjuncts.Fact(other.get().reference(), new Same(one.get().reference())));
    }
  }

  void where(List<Token> condition) {
    Join all = new Join(joins.size(), 0, 0, sources.size());
    all.condition = condition;
    joins.add(all);
  }

  /** Whether rows may be left out for more reasons than the conditions. */
  boolean isConditional() {
    return joins.stream()
        .filter(join -> join.outer.isEmpty())
        .anyMatch(join -> join.unread || join.facts.stream().anyMatch(this::isAntiJoin));
  }

  /** Rows that have nothing at the other side of an outer join. */
  private boolean isAntiJoin(Conjuncts.Fact fact) {
    return fact.test() instanceof Absent && !optional.get(fact.column().source()).isEmpty();
  }

  List<Source> sources() {
    List<Source> found = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      found.add(new Source(sources.get(i), !optional.get(i).isEmpty()));
    }
    return found;
  }

  /** Reads the conditions, when all sources are known. */
  List<Condition> conditions(Scope scope) {
    for (Join join : joins) {
      if (!join.condition.isEmpty()) {
        Conjuncts conjuncts = Conjuncts.of(join.condition, scope);
        join.facts.addAll(conjuncts.facts());
        join.unread |= !conjuncts.isWhole();
      }
    }
    rejectNulls();
    List<Condition> conditions = new ArrayList<>();
    joins.forEach(join -> join.facts.forEach(fact -> add(join, fact, conditions)));
    return conditions;
  }

  /** What has a value in each row of the result is not left out by an outer join. */
  private void rejectNulls() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Join join : joins) {
        if (join.outer.isEmpty()) {
          for (Conjuncts.Fact fact : join.facts) {
            for (Reference column : fact.valued()) {
              changed |= isThere(column.source());
            }
          }
        }
      }
    }
  }

  private boolean isThere(int source) {
    Set<Integer> gone = Set.copyOf(optional.get(source));
    if (gone.isEmpty()) {
      return false;
    }
    optional.forEach(outer -> outer.removeAll(gone));
    joins.forEach(join -> join.outer.removeAll(gone));
    return true;
  }

  private static void add(Join join, Conjuncts.Fact fact, List<Condition> conditions) {
    Reference column = fact.column();
    if (join.outer.isEmpty()) {
      conditions.add(new Condition(column, fact.test(), true));
      return;
    }
    boolean own = join.outer.contains(join.id);
    boolean told = !own || join.isOptional(column);
    if (fact.test() instanceof Same same) {
      if (told) {
        conditions.add(new Condition(column, same, false));
      }
      if (!own || join.isOptional(same.other())) {
        conditions.add(new Condition(same.other(), new Same(column), false));
      }
    } else if (told && fact.test() instanceof Constant) {
      conditions.add(new Condition(column, fact.test(), false));
    }
  }
}
