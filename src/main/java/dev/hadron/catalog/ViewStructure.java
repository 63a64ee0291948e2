package dev.hadron.catalog;

import dev.hadron.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;

/** What the query of a view was understood to be, as far as its text tells. */
public sealed interface ViewStructure {

  /**
   * Nothing is known of how its rows come about.
   *
   * @param reason a clause, such as {@code it is put together by UNION}
   */
  record Opaque(String reason, SourceLocation where) implements ViewStructure {}

  /**
   * One SELECT.
   *
   * @param conditions what ON, USING and WHERE say of single columns
   * @param items one for each column of the result
   * @param grouping what rows are put together by: GROUP BY, DISTINCT, nothing for an aggregate of
   *     all; empty where each row stands for itself
   * @param conditional whether rows may be left out for more reasons than the conditions
   * @param multiplied whether a function may make several rows of one
   */
  record Select(
      List<Source> sources,
      List<Condition> conditions,
      List<Item> items,
      Optional<List<Term>> grouping,
      boolean conditional,
      boolean multiplied)
      implements ViewStructure {

    public Select {
      sources = List.copyOf(sources);
      conditions = List.copyOf(conditions);
      items = List.copyOf(items);
      grouping = grouping.map(List::copyOf);
    }

    /** The item of that name. */
    public Optional<Item> item(String name) {
      return items.stream().filter(item -> item.name().equals(name)).findFirst();
    }
  }

  /**
   * Something in FROM.
   *
   * @param optional whether an outer join may put NULLs in its place
   */
  record Source(Rows rows, boolean optional) {}

  /** Where the rows of a source come from. */
  sealed interface Rows {}

  /** A table or view. */
  record Named(QualifiedName name) implements Rows {}

  /** A query in brackets or from WITH. */
  record Query(ViewStructure structure) implements Rows {}

  /** What rows are put together by. */
  sealed interface Term {}

  /** A column of a source, by the source's place in FROM. */
  record Reference(int source, String column) implements Term {}

  /** An expression that is a column of the result, by its place. */
  record Output(int item) implements Term {}

  /** An expression that the result does not show. */
  record Hidden() implements Term {}

  /**
   * A column of the result.
   *
   * @param column the column that it shows as it is
   * @param neverNull whether an expression always has a value, such as {@code count(*)}
   */
  record Item(String name, Optional<Reference> column, boolean neverNull) {}

  /**
   * What a query asks of a column.
   *
   * @param always whether it holds in each row of the result; where not, it holds beside an outer
   *     join, and then says what the column is where the other one is known
   */
  record Condition(Reference column, Test test, boolean always) {

    /** Whether a row of the result cannot have NULL there. */
    public boolean excludesNull() {
      return always && !(test instanceof Absent);
    }
  }

  /** What the value of a column has to be. */
  sealed interface Test {}

  /** That of another column. */
  record Same(Reference other) implements Test {}

  /** A constant as SQL writes it, without its type. */
  record Constant(String literal) implements Test {}

  /** One of some constants. */
  record OneOf(List<String> literals) implements Test {
    public OneOf {
      literals = List.copyOf(literals);
    }
  }

  /** NULL. */
  record Absent() implements Test {}

  /** Anything but NULL. */
  record Present() implements Test {}
}
