package dev.hadron.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a value is computed from, in the expressions of S-FEEL (OMG, Decision Model and Notation 1.5,
 * chapter 9): typed, and with a value for whatever is given. Numbers are decimals of 34 digits.
 */
public sealed interface Expression {

  /** What kind of value it has. */
  enum Kind {
    WHOLE,
    DECIMAL,
    TEXT,
    BOOLEAN,
    DATE,
    INSTANT,
    DURATION,
    /** One of an enum's values. */
    CHOICE,
    /** No value at all. */
    NOTHING;

    public boolean isNumber() {
      return this == WHOLE || this == DECIMAL;
    }
  }

  Kind kind();

  /** Whether it may have no value. */
  default boolean nullable() {
    return kind() == Kind.NOTHING;
  }

  /** What it is made of. */
  default List<Expression> parts() {
    return List.of();
  }

  /** Itself and all that it is made of. */
  default Stream<Expression> all() {
    return Stream.concat(Stream.of(this), parts().stream().flatMap(Expression::all));
  }

  /**
   * A value that is written down.
   *
   * @param json of it, as it is on the wire
   * @param enumName of a choice
   */
  record Constant(Kind kind, String json, Optional<String> enumName) implements Expression {}

  /**
   * Something that is given.
   *
   * @param names an argument of the method, then Java names of properties
   * @param labels the same as examples call it
   * @param nullable whether there may be none
   */
  record Path(
      List<String> names, List<String> labels, ValueType type, Kind kind, boolean nullable)
      implements Expression {
    public Path {
      names = List.copyOf(names);
      labels = List.copyOf(labels);
    }
  }

  /** Whether something that is given is missing, or with {@code negated} is there. */
  record Missing(Path path, boolean negated) implements Expression {
    @Override
    public Kind kind() {
      return Kind.BOOLEAN;
    }

    @Override
    public List<Expression> parts() {
      return List.of(path);
    }
  }

  /** A sign between two values. */
  enum Operator {
    PLUS,
    MINUS,
    TIMES,
    DIVIDED,
    EQUAL,
    UNEQUAL,
    LESS,
    AT_MOST,
    GREATER,
    AT_LEAST,
    AND,
    OR
  }

  /** Two values with a sign between them. */
  record Binary(Kind kind, Operator operator, Expression left, Expression right)
      implements Expression {
    @Override
    public List<Expression> parts() {
      return List.of(left, right);
    }
  }

  /** One of two values. */
  record Choice(Kind kind, Expression condition, Expression then, Expression otherwise)
      implements Expression {
    @Override
    public boolean nullable() {
      return then.nullable() || otherwise.nullable();
    }

    @Override
    public List<Expression> parts() {
      return List.of(condition, then, otherwise);
    }
  }

  /** What functions there are, by the names that FEEL gives them. */
  enum Name {
    NOT("not"),
    MINUS("-"),
    ABS("abs"),
    FLOOR("floor"),
    CEILING("ceiling"),
    DECIMAL("decimal"),
    ROUND_HALF_UP("round half up"),
    MIN("min"),
    MAX("max"),
    STRING("string"),
    STRING_LENGTH("string length"),
    DATE("date");

    private final String spelled;

    Name(String spelled) {
      this.spelled = spelled;
    }

    public String spelled() {
      return spelled;
    }
  }

  /** A function of values. */
  record Call(Kind kind, Name name, List<Expression> parts) implements Expression {
    public Call {
      parts = List.copyOf(parts);
    }
  }

  /**
   * The number of a list's elements, or the sum of what they hold.
   *
   * @param list that is given; no list is an empty one
   * @param summed a property of its elements; those without it count nothing
   */
  record Total(Path list, Optional<Path> summed) implements Expression {
    @Override
    public Kind kind() {
      return summed.map(Path::kind).orElse(Kind.WHOLE);
    }
  }
}
