package dev.hadron.mapping.table;

import dev.hadron.mapping.table.Tokens.Token;
import dev.hadron.model.BasicType;
import dev.hadron.model.Expression;
import dev.hadron.model.Expression.Binary;
import dev.hadron.model.Expression.Call;
import dev.hadron.model.Expression.Choice;
import dev.hadron.model.Expression.Constant;
import dev.hadron.model.Expression.Kind;
import dev.hadron.model.Expression.Missing;
import dev.hadron.model.Expression.Name;
import dev.hadron.model.Expression.Operator;
import dev.hadron.model.Expression.Path;
import dev.hadron.model.ValueType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What kind of value comes of what: an expression that has no value for something given is none. */
final class ExpressionTypes {

  /** More days than this lead out of what calendars of databases hold. */
  private static final String DAYS = "-?P\\d{1,6}D";

  private static final int MOST_DIGITS = 30;

  private final Subjects subjects;

  ExpressionTypes(Subjects subjects) {
    this.subjects = subjects;
  }

  static TableException wrong(int at, String message) {
    return new TableException(message).inside(at);
  }

  static String described(Expression expression) {
    return expression.kind() == Kind.NOTHING
        ? "null"
        : "a " + expression.kind().name().toLowerCase(Locale.ROOT);
  }

  // ---- what is given -----------------------------------------------------------------------

  Path path(Subjects.Place place) throws TableException {
    return new Path(
        place.path(), place.labels(), place.type(), kind(place), place.nullable());
  }

  private static Kind kind(Subjects.Place place) throws TableException {
    String name = "'" + String.join(".", place.labels()) + "'";
    if (place.type() instanceof ValueType.EnumRef) {
      return Kind.CHOICE;
    }
    if (place.type() instanceof ValueType.Basic basic) {
      return switch (basic.type()) {
        case SHORT, INTEGER, LONG -> Kind.WHOLE;
        case DECIMAL -> Kind.DECIMAL;
        case STRING -> Kind.TEXT;
        case BOOLEAN -> Kind.BOOLEAN;
        case LOCAL_DATE -> Kind.DATE;
        case INSTANT -> Kind.INSTANT;
        case FLOAT, DOUBLE ->
            throw new TableException(name + " is a binary fraction, which has no exact decimals");
        case LOCAL_TIME, OFFSET_TIME, LOCAL_DATE_TIME, DURATION, UUID, BYTES, URI ->
            throw new TableException(
                name + " is a " + basic.type().simpleName() + ", which nothing is computed from");
      };
    }
    throw new TableException(name + " is no single value; count(…) and sum(…) take lists");
  }

  Expression total(int at, boolean summed, List<String> labels) throws TableException {
    try {
      List<String> list = summed ? labels.subList(0, labels.size() - 1) : labels;
      if (list.isEmpty()) {
        throw new TableException("a sum is one of a property of a list, as in sum(entries.hours)");
      }
      Subjects.Place place = subjects.place(list, Set.of());
      if (!(place.type() instanceof ValueType.ListOf of)) {
        throw new TableException("'" + String.join(".", list) + "' is no list");
      }
      Path given =
          new Path(place.path(), place.labels(), place.type(), Kind.NOTHING, place.nullable());
      if (!summed) {
        return new Expression.Total(given, Optional.empty());
      }
      Subjects.Place part = subjects.part(of.element(), labels.get(labels.size() - 1));
      Path property = path(part);
      if (!property.kind().isNumber()) {
        throw new TableException("'" + String.join(".", labels) + "' is no number");
      }
      return new Expression.Total(given, Optional.of(property));
    } catch (TableException e) {
      throw e.inside(at);
    }
  }

  String number(Token token) throws TableException {
    if (token.text().length() > MOST_DIGITS) {
      throw wrong(token.at(), "a number has at most " + MOST_DIGITS + " digits");
    }
    return new BigDecimal(token.text()).toPlainString();
  }

  // ---- signs -------------------------------------------------------------------------------

  Expression condition(int at, Expression expression) throws TableException {
    if (expression.kind() != Kind.BOOLEAN) {
      throw wrong(at, described(expression) + " is no condition");
    }
    return present(at, expression);
  }

  /** What may be missing has no value to go on with. */
  private static Expression present(int at, Expression expression) throws TableException {
    if (expression.nullable()) {
      String what =
          expression instanceof Path path ? "'" + String.join(".", path.labels()) + "'" : "this";
      throw wrong(
          at, what + " may be missing: write if " + what + " = null then … else … around it");
    }
    return expression;
  }

  Expression logical(int at, Operator operator, Expression left, Expression right)
      throws TableException {
    return new Binary(Kind.BOOLEAN, operator, condition(at, left), condition(at, right));
  }

  Expression compared(int at, Operator operator, Expression left, Expression right)
      throws TableException {
    boolean equality = operator == Operator.EQUAL || operator == Operator.UNEQUAL;
    if (left.kind() == Kind.NOTHING || right.kind() == Kind.NOTHING) {
      Expression other = left.kind() == Kind.NOTHING ? right : left;
      if (equality && other instanceof Path path) {
        return new Missing(path, operator == Operator.UNEQUAL);
      }
      throw wrong(at, "only what is given is compared with null, by = and !=");
    }
    Expression first = meant(at, left, right);
    Expression second = meant(at, right, left);
    boolean numbers = first.kind().isNumber() && second.kind().isNumber();
    boolean same = first.kind() == second.kind() && enumOf(first).equals(enumOf(second));
    if (!numbers && !same) {
      throw wrong(at, "%s is not compared with %s".formatted(described(left), described(right)));
    }
    if (!equality && (first.kind() == Kind.CHOICE || first.kind() == Kind.BOOLEAN)) {
      throw wrong(at, "values that have no order are compared by = and != alone");
    }
    if (numbers || !equality) {
      present(at, first);
      present(at, second);
    }
    return new Binary(Kind.BOOLEAN, operator, first, second);
  }

  /** A text beside a choice is one of its values. */
  private Expression meant(int at, Expression expression, Expression beside)
      throws TableException {
    return beside.kind() == Kind.CHOICE && expression instanceof Constant constant
        ? asChoice(at, constant, enumOf(beside).orElseThrow())
        : expression;
  }

  Expression asChoice(int at, Constant constant, String enumName) throws TableException {
    if (constant.kind() != Kind.TEXT) {
      return constant;
    }
    try {
      String value = JsonTree.read(constant.json()).orElseThrow().asText();
      subjects.scale(new ValueType.EnumRef(enumName), enumName).read(value);
    } catch (TableException e) {
      throw e.inside(at);
    }
    return new Constant(Kind.CHOICE, constant.json(), Optional.of(enumName));
  }

  static Optional<String> enumOf(Expression expression) {
    if (expression instanceof Path path && path.type() instanceof ValueType.EnumRef ref) {
      return Optional.of(ref.enumName());
    }
    if (expression instanceof Constant constant) {
      return constant.enumName();
    }
    return expression instanceof Choice choice && choice.kind() == Kind.CHOICE
        ? enumOf(choice.then()).or(() -> enumOf(choice.otherwise()))
        : Optional.empty();
  }

  Expression sum(int at, Operator sign, Expression left, Expression right)
      throws TableException {
    present(at, left);
    present(at, right);
    if (left.kind().isNumber() && right.kind().isNumber()) {
      return new Binary(wider(left, right), sign, left, right);
    }
    if (sign == Operator.PLUS && left.kind() == Kind.TEXT && right.kind() == Kind.TEXT) {
      return new Binary(Kind.TEXT, sign, left, right);
    }
    boolean time = left.kind() == Kind.DATE || left.kind() == Kind.INSTANT;
    if (time && right instanceof Constant constant && right.kind() == Kind.DURATION) {
      String text = JsonTree.read(constant.json()).orElseThrow().asText();
      if (left.kind() == Kind.DATE && !text.matches(DAYS)) {
        throw wrong(at, "a date and a duration of days give a date, as in duration(\"P2D\")");
      }
      return new Binary(left.kind(), sign, left, right);
    }
    throw wrong(
        at,
        "%s and %s have no %s"
            .formatted(
                described(left),
                described(right),
                sign == Operator.PLUS ? "sum; string(…) makes texts" : "difference"));
  }

  private static Kind wider(Expression left, Expression right) {
    return left.kind() == Kind.WHOLE && right.kind() == Kind.WHOLE ? Kind.WHOLE : Kind.DECIMAL;
  }

  Expression product(int at, Operator sign, Expression left, Expression right)
      throws TableException {
    number(at, left);
    number(at, right);
    if (sign == Operator.TIMES) {
      return new Binary(wider(left, right), sign, left, right);
    }
    if (!(right instanceof Constant constant)
        || new BigDecimal(constant.json()).signum() == 0) {
      throw wrong(at, "only a number that is written down, and is not 0, divides");
    }
    return new Binary(Kind.DECIMAL, sign, left, right);
  }

  private static void number(int at, Expression expression) throws TableException {
    present(at, expression);
    if (!expression.kind().isNumber()) {
      throw wrong(at, described(expression) + " is no number");
    }
  }

  Expression choice(int at, Expression condition, Expression then, Expression otherwise)
      throws TableException {
    Expression first = meant(at, then, otherwise);
    Expression second = meant(at, otherwise, then);
    Kind kind =
        first.kind() == Kind.NOTHING
            ? second.kind()
            : second.kind() == Kind.NOTHING || first.kind() == second.kind()
                ? first.kind()
                : first.kind().isNumber() && second.kind().isNumber() ? Kind.DECIMAL : null;
    if (kind == null) {
      throw wrong(
          at, "one of %s and %s has no kind".formatted(described(first), described(second)));
    }
    return new Choice(kind, condition, first, second);
  }

  // ---- functions ---------------------------------------------------------------------------

  Expression called(int at, String spelled, List<Expression> values) throws TableException {
    if (spelled.equals("duration")) {
      return duration(at, values);
    }
    Name name =
        Arrays.stream(Name.values())
            .filter(each -> each.spelled().equals(spelled) && each != Name.MINUS)
            .findFirst()
            .orElseThrow(() -> wrong(at, "no function is called '" + spelled + "'"));
    return called(at, name, values);
  }

  Expression called(int at, Name name, List<Expression> values) throws TableException {
    for (Expression value : values) {
      present(at, value);
    }
    Expression first = values.get(0);
    boolean alone = values.size() == 1;
    boolean numbers = values.stream().allMatch(each -> each.kind().isNumber());
    Kind kind =
        switch (name) {
          case NOT -> alone && first.kind() == Kind.BOOLEAN ? Kind.BOOLEAN : null;
          case MINUS, ABS -> alone && numbers ? first.kind() : null;
          case FLOOR, CEILING -> alone && numbers ? Kind.WHOLE : null;
          case DECIMAL, ROUND_HALF_UP -> numbers ? rounded(values) : null;
          case MIN, MAX ->
              !alone && numbers ? values.stream().reduce(first, ExpressionTypes::widest).kind() : null;
          case STRING -> alone && first.kind() != Kind.DURATION ? Kind.TEXT : null;
          case STRING_LENGTH -> alone && first.kind() == Kind.TEXT ? Kind.WHOLE : null;
          case DATE -> alone && isDay(first) ? Kind.DATE : null;
        };
    if (kind == null) {
      throw wrong(
          at,
          "%s(…) does not take %s"
              .formatted(
                  name.spelled(),
                  String.join(" and ", values.stream().map(ExpressionTypes::described).toList())));
    }
    return name == Name.DATE && first instanceof Constant constant
        ? date(at, constant)
        : new Call(kind, name, values);
  }

  private static Expression widest(Expression left, Expression right) {
    return left.kind() == Kind.DECIMAL ? left : right;
  }

  private static boolean isDay(Expression value) {
    return value.kind() == Kind.INSTANT || value instanceof Constant && value.kind() == Kind.TEXT;
  }

  /** To a number of digits that is written down. */
  private static Kind rounded(List<Expression> values) {
    boolean written =
        values.size() == 2
            && values.get(1) instanceof Constant digits
            && digits.json().matches("[0-9]");
    return !written ? null : ((Constant) values.get(1)).json().equals("0") ? Kind.WHOLE : Kind.DECIMAL;
  }

  private Expression date(int at, Constant constant) throws TableException {
    try {
      String text = JsonTree.read(constant.json()).orElseThrow().asText();
      subjects.scale(ValueType.of(BasicType.LOCAL_DATE), text).read(text);
    } catch (TableException e) {
      throw e.inside(at);
    }
    return new Constant(Kind.DATE, constant.json(), Optional.empty());
  }

  private static Expression duration(int at, List<Expression> values) throws TableException {
    boolean written =
        values.size() == 1
            && values.get(0) instanceof Constant constant
            && constant.kind() == Kind.TEXT
            && constant.json().matches("\"-?P(?=.)(\\d{1,6}D)?(T(?=.)(\\d{1,8}H)?(\\d{1,8}M)?(\\d{1,8}S)?)?\"");
    if (!written) {
      throw wrong(at, "a duration is of days and time as ISO 8601 writes it, as in duration(\"P2D\")");
    }
    return new Constant(
        Kind.DURATION, ((Constant) values.get(0)).json(), Optional.empty());
  }
}
