package dev.hadron.read.sql;

import dev.hadron.catalog.BuiltInTypes;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.Domain;
import dev.hadron.catalog.SqlType;
import dev.hadron.diagnostic.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The types of expressions, as far as columns, casts, operators and well-known functions tell. */
final class ExpressionTypes {

  private static final Set<String> LOGICAL =
      Set.of(
          "and", "or", "not", "is", "in", "like", "ilike", "between", "similar", "isnull",
          "notnull");

  private static final Set<String> COMPARISONS =
      Set.of("=", "<", ">", "<=", ">=", "<>", "!=", "~", "~*", "!~", "!~*", "@>", "<@", "&&", "?");

  private static final List<String> NUMBERS =
      List.of("int2", "int4", "int8", "numeric", "float4", "float8");

  private static final Set<String> TEXTS = Set.of("text", "varchar", "bpchar", "name", "char");

  private final SourceFile source;
  private final SchemaDraft schema;
  private final Scope scope;

  ExpressionTypes(SourceFile source, SchemaDraft schema, Scope scope) {
    this.source = source;
    this.schema = schema;
    this.scope = scope;
  }

  /** The type of the expression; empty where it is not known. */
  Optional<SqlType> of(List<Token> expression) {
    if (expression.isEmpty()) {
      return Optional.empty();
    }
    if (expression.get(0).isSymbol("(") && closing(expression, 0) == expression.size() - 1) {
      return bracketed(expression);
    }
    List<Integer> operators = operators(expression);
    if (operators.stream().anyMatch(at -> isBoolean(expression.get(at)))) {
      return builtIn("bool");
    }
    int zone = timeZone(expression);
    if (zone > 0) {
      return of(expression.subList(0, zone)).flatMap(ExpressionTypes::otherZone);
    }
    if (!operators.isEmpty()) {
      return operation(expression, operators);
    }
    return primary(expression);
  }

  private Optional<SqlType> bracketed(List<Token> expression) {
    if (expression.get(1).isWord("select")) {
      return subquery(expression);
    }
    return of(expression.subList(1, expression.size() - 1));
  }

  private Optional<SqlType> subquery(List<Token> expression) {
    int from = expression.get(1).start();
    int end = expression.get(expression.size() - 1).start();
    return new QueryReader(new Tokens(source, from, end), schema)
        .query(scope)
        .columns()
        .filter(columns -> columns.size() == 1)
        .map(columns -> columns.get(0).type());
  }

  private static boolean isBoolean(Token token) {
    return token.kind() == Token.Kind.WORD || COMPARISONS.contains(token.text());
  }

  /** Positions of operators and logical words outside of brackets and CASE. */
  private static List<Integer> operators(List<Token> expression) {
    List<Integer> found = new ArrayList<>();
    int depth = 0;
    for (int i = 0; i < expression.size(); i++) {
      Token token = expression.get(i);
      depth += step(token);
      boolean symbol = token.kind() == Token.Kind.SYMBOL && "()[].,::".indexOf(token.text()) < 0;
      boolean word = token.kind() == Token.Kind.WORD && LOGICAL.contains(token.text());
      if (depth == 0 && (symbol || word)) {
        found.add(i);
      }
    }
    return found;
  }

  private static int step(Token token) {
    if (token.isSymbol("(") || token.isSymbol("[") || token.isWord("case")) {
      return 1;
    }
    return token.isSymbol(")") || token.isSymbol("]") || token.isWord("end") ? -1 : 0;
  }

  /** The position of the bracket that closes the one at {@code open}; -1 where none does. */
  static int closing(List<Token> expression, int open) {
    int depth = 0;
    for (int i = open; i < expression.size(); i++) {
      Token token = expression.get(i);
      depth += token.isSymbol("(") || token.isSymbol("[") ? 1 : 0;
      depth -= token.isSymbol(")") || token.isSymbol("]") ? 1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static int timeZone(List<Token> expression) {
    int depth = 0;
    for (int i = 0; i < expression.size() - 2; i++) {
      depth += step(expression.get(i));
      boolean words =
          expression.get(i).isWord("at")
              && expression.get(i + 1).isWord("time")
              && expression.get(i + 2).isWord("zone");
      if (depth == 0 && words) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<SqlType> otherZone(SqlType type) {
    if (type.is("timestamp")) {
      return builtIn("timestamptz");
    }
    return type.is("timestamptz") ? builtIn("timestamp") : Optional.empty();
  }

  private Optional<SqlType> operation(List<Token> expression, List<Integer> operators) {
    Optional<SqlType> result = Optional.empty();
    int from = 0;
    String operator = "";
    for (int i = 0; i <= operators.size(); i++) {
      int to = i < operators.size() ? operators.get(i) : expression.size();
      if (to > from) {
        Optional<SqlType> operand = of(expression.subList(from, to));
        result = operator.isEmpty() ? operand : combined(result, operator, operand);
        if (result.isEmpty()) {
          return result;
        }
      } else if (from > 0 || to > 0) {
        return Optional.empty();
      }
      operator = to < expression.size() ? expression.get(to).text() : "";
      from = to + 1;
    }
    return result;
  }

  private static Optional<SqlType> combined(
      Optional<SqlType> left, String operator, Optional<SqlType> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    return switch (operator) {
      case "||" -> isText(left.get()) || isText(right.get()) ? concatenated(left, right) : none();
      case "->>", "#>>" -> builtIn("text");
      case "->", "#>" -> left;
      case "+", "-", "*", "/", "%" -> arithmetic(left.get(), right.get());
      default -> none();
    };
  }

  private static Optional<SqlType> none() {
    return Optional.empty();
  }

  static boolean isText(SqlType type) {
    return !type.isArray() && type.isBuiltIn() && TEXTS.contains(type.name().name());
  }

  private static Optional<SqlType> concatenated(Optional<SqlType> left, Optional<SqlType> right) {
    boolean plain = !left.get().isArray() && !right.get().isArray();
    boolean json = left.get().is("jsonb") || right.get().is("jsonb");
    return plain && !json ? builtIn("text") : none();
  }

  /** What two results share: their type, what their domains stand for, or the wider number. */
  Optional<SqlType> common(SqlType one, SqlType other) {
    if (one.equals(other)) {
      return Optional.of(one);
    }
    SqlType left = withoutDomain(one);
    SqlType right = withoutDomain(other);
    return left.equals(right) ? Optional.of(left) : arithmetic(left, right);
  }

  private SqlType withoutDomain(SqlType type) {
    Domain domain = type.isArray() ? null : schema.domains.get(type.name());
    return domain == null ? type : withoutDomain(domain.type());
  }

  /** The wider of two numbers; dates and intervals are left to the server. */
  private static Optional<SqlType> arithmetic(SqlType left, SqlType right) {
    int one = left.isArray() ? -1 : NUMBERS.indexOf(left.name().name());
    int other = right.isArray() ? -1 : NUMBERS.indexOf(right.name().name());
    boolean known = one >= 0 && other >= 0 && left.isBuiltIn() && right.isBuiltIn();
    if (!known) {
      return none();
    }
    String wider = NUMBERS.get(Math.max(one, other));
    boolean mixed = wider.equals("float4") && one != other;
    return builtIn(mixed ? "float8" : wider);
  }

  private Optional<SqlType> primary(List<Token> expression) {
    int cast = lastCast(expression);
    if (cast == expression.size() - 1) {
      return none();
    }
    if (cast > 0) {
      int from = expression.get(cast + 1).start();
      int end = expression.get(expression.size() - 1).end();
      Tokens type = new Tokens(source, from, end);
      return Optional.of(new TypeReader(type, schema).type()).filter(each -> type.isEnd());
    }
    Token first = expression.get(0);
    if (first.isWord("case")) {
      return new CaseTypes(this).of(expression);
    }
    if (expression.size() == 1) {
      return single(first);
    }
    boolean typed = expression.size() == 2 && expression.get(1).kind() == Token.Kind.STRING;
    if (typed && first.kind() == Token.Kind.WORD) {
      return BuiltInTypes.internalName(first.text()).map(BuiltInTypes::of);
    }
    return reference(expression);
  }

  private static int lastCast(List<Token> expression) {
    int found = -1;
    int depth = 0;
    for (int i = 0; i < expression.size(); i++) {
      depth += step(expression.get(i));
      found = depth == 0 && expression.get(i).isSymbol("::") ? i : found;
    }
    return found;
  }

  private Optional<SqlType> single(Token token) {
    return switch (token.kind()) {
      case STRING -> builtIn("text");
      case NUMBER -> builtIn(token.text().matches("[0-9]{1,9}") ? "int4" : "numeric");
      case QUOTED_NAME -> scope.column(token.text()).map(Column::type);
      case WORD ->
          scope
              .column(token.text())
              .map(Column::type)
              .or(() -> FunctionTypes.keyword(token.text()));
      case SYMBOL, PLACEHOLDER, END -> none();
    };
  }

  /** {@code alias.column}, {@code schema.table.column}, a call, or an element of an array. */
  private Optional<SqlType> reference(List<Token> expression) {
    int at = 0;
    while (at + 2 < expression.size()
        && expression.get(at).isName()
        && expression.get(at + 1).isSymbol(".")) {
      at += 2;
    }
    Token name = expression.get(at);
    if (!name.isName()) {
      return none();
    }
    if (at == expression.size() - 1) {
      return scope.column(expression.get(at - 2).text(), name.text()).map(Column::type);
    }
    return expression.get(at + 1).isSymbol("(") ? call(expression, at) : none();
  }

  private Optional<SqlType> call(List<Token> expression, int at) {
    int close = closing(expression, at + 1);
    boolean suffix = close + 1 < expression.size();
    boolean known =
        !suffix
            || expression.get(close + 1).isWord("over")
            || expression.get(close + 1).isWord("filter");
    if (close < 0 || !known) {
      return none();
    }
    List<List<Token>> arguments = arguments(expression.subList(at + 2, close));
    return new FunctionTypes(this, schema, source).of(expression.subList(0, at + 1), arguments);
  }

  private static List<List<Token>> arguments(List<Token> list) {
    List<List<Token>> arguments = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i <= list.size(); i++) {
      boolean end = i == list.size();
      depth += end ? 0 : step(list.get(i));
      if (end || depth == 0 && list.get(i).isSymbol(",")) {
        arguments.add(list.subList(from, i));
        from = i + 1;
      }
    }
    return arguments;
  }

  static Optional<SqlType> builtIn(String name) {
    return Optional.of(BuiltInTypes.of(name));
  }
}
