package dev.hadron.mapping.table;

import dev.hadron.model.Expression;
import dev.hadron.model.Expression.Choice;
import dev.hadron.model.Expression.Constant;
import dev.hadron.model.Expression.Kind;
import dev.hadron.model.ValueType;
import java.util.ArrayList;
import java.util.List;

/** Holds what an expression gives against the type of what is returned. */
final class ExpressionResult {

  private final ExpressionTypes types;

  ExpressionResult(Subjects subjects) {
    this.types = new ExpressionTypes(subjects);
  }

  /**
   * The expression as a value of a type.
   *
   * @param nullable whether the type's place may be without a value
   */
  Expression as(Expression expression, ValueType type, boolean nullable) throws TableException {
    if (expression.nullable() && !nullable) {
      throw ExpressionTypes.wrong(0, "it may have no value, and there always is one of what it gives");
    }
    Expression meant =
        type instanceof ValueType.EnumRef ref ? chosen(expression, ref.enumName()) : expression;
    if (meant.kind() != Kind.NOTHING && !fits(meant, type)) {
      throw ExpressionTypes.wrong(
          0,
          "it gives %s, which is none of what is returned%s"
              .formatted(
                  ExpressionTypes.described(meant),
                  meant.kind() == Kind.DECIMAL ? "; floor, ceiling or round half up make it whole" : ""));
    }
    return meant;
  }

  private Expression chosen(Expression expression, String enumName) throws TableException {
    if (expression instanceof Constant constant) {
      return types.asChoice(0, constant, enumName);
    }
    return expression instanceof Choice choice
        ? types.choice(
            0,
            choice.condition(),
            chosen(choice.then(), enumName),
            chosen(choice.otherwise(), enumName))
        : expression;
  }

  private static boolean fits(Expression expression, ValueType type) {
    if (type instanceof ValueType.EnumRef ref) {
      return expression.kind() == Kind.CHOICE
          && ExpressionTypes.enumOf(expression).filter(ref.enumName()::equals).isPresent();
    }
    if (!(type instanceof ValueType.Basic basic)) {
      return false;
    }
    List<Kind> kinds = new ArrayList<>();
    switch (basic.type()) {
      case SHORT, INTEGER, LONG -> kinds.add(Kind.WHOLE);
      case FLOAT, DOUBLE, DECIMAL -> kinds.addAll(List.of(Kind.WHOLE, Kind.DECIMAL));
      case STRING -> kinds.add(Kind.TEXT);
      case BOOLEAN -> kinds.add(Kind.BOOLEAN);
      case LOCAL_DATE -> kinds.add(Kind.DATE);
      case INSTANT -> kinds.add(Kind.INSTANT);
      case LOCAL_TIME, OFFSET_TIME, LOCAL_DATE_TIME, DURATION, UUID, BYTES, URI -> {
        // Nothing that is computed is one.
      }
    }
    return kinds.contains(expression.kind());
  }
}
