package dev.hadron.read.sql;

import dev.hadron.catalog.Column;
import dev.hadron.catalog.ViewStructure.Absent;
import dev.hadron.catalog.ViewStructure.Constant;
import dev.hadron.catalog.ViewStructure.OneOf;
import dev.hadron.catalog.ViewStructure.Present;
import dev.hadron.catalog.ViewStructure.Reference;
import dev.hadron.catalog.ViewStructure.Same;
import dev.hadron.catalog.ViewStructure.Test;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The parts of a condition that AND holds together, as far as each is about a column alone. */
final class Conjuncts {

  private static final Set<String> ORDERS = Set.of("<", ">", "<=", ">=", "<>", "!=");

  /** What is asked of a column. */
  record Fact(Reference column, Test test) {

    /** Columns that are not NULL where it holds. */
    List<Reference> valued() {
      if (test instanceof Absent) {
        return List.of();
      }
      return test instanceof Same same ? List.of(column, same.other()) : List.of(column);
    }
  }

  private final Scope scope;
  private final List<Fact> facts = new ArrayList<>();
  private boolean whole = true;

  private Conjuncts(Scope scope) {
    this.scope = scope;
  }

  static Conjuncts of(List<Token> condition, Scope scope) {
    Conjuncts conjuncts = new Conjuncts(scope);
    conjuncts.read(condition);
    return conjuncts;
  }

  List<Fact> facts() {
    return facts;
  }

  /** Whether the facts are all that the condition asks. */
  boolean isWhole() {
    return whole;
  }

  private void read(List<Token> given) {
    List<Token> condition = withoutBrackets(given);
    List<List<Token>> parts = split(condition, "and");
    if (split(condition, "or").size() > 1) {
      whole = false;
    } else if (parts.size() > 1) {
      parts.forEach(this::read);
    } else {
      single(condition);
    }
  }

  private void single(List<Token> condition) {
    int not = !condition.isEmpty() && condition.get(0).isWord("not") ? 1 : 0;
    Optional<Scope.Bound> flag = column(condition.subList(not, condition.size()));
    if (flag.isPresent()) {
      if (flag.get().column().type().is("bool")) {
        add(flag.get(), new Constant(not == 0 ? "true" : "false"));
      } else {
        whole = false;
      }
      return;
    }
    int at = operator(condition);
    Optional<Scope.Bound> left = at < 0 ? Optional.empty() : column(condition.subList(0, at));
    List<Token> right = at < 0 ? List.of() : condition.subList(at + 1, condition.size());
    if (at < 0 || right.isEmpty()) {
      whole = false;
    } else if (condition.get(at).isSymbol("=")) {
      equal(condition.subList(0, at), right);
    } else if (left.isEmpty()) {
      whole = false;
    } else if (condition.get(at).isWord("is")) {
      whole &= is(left.get(), right);
    } else if (condition.get(at).isWord("in")) {
      in(left.get(), right);
    } else {
      // A value is compared, so there is one; whether a row's is right is not told.
      add(left.get(), new Present());
      whole = false;
    }
  }

  /** The place of the only operator; -1 where there is none, or one that is not known. */
  private static int operator(List<Token> condition) {
    int found = -1;
    int depth = 0;
    for (int i = 0; i < condition.size(); i++) {
      Token token = condition.get(i);
      depth += step(token);
      boolean is = token.isSymbol("=") || token.isWord("is") || token.isWord("in");
      boolean compares = token.kind() == Token.Kind.SYMBOL && ORDERS.contains(token.text());
      if (depth == 0 && (is || compares)) {
        if (found >= 0) {
          return -1;
        }
        found = i;
      }
    }
    return found;
  }

  private void equal(List<Token> left, List<Token> right) {
    Optional<Scope.Bound> one = column(left);
    Optional<Scope.Bound> other = column(right);
    if (one.isPresent() && other.isPresent()) {
      facts.add(new Fact(one.get().reference(), new Same(other.get().reference())));
    } else if (one.isPresent() && constant(right).isPresent()) {
      add(one.get(), new Constant(constant(right).get()));
    } else if (other.isPresent() && constant(left).isPresent()) {
      add(other.get(), new Constant(constant(left).get()));
    } else {
      one.ifPresent(column -> add(column, new Present()));
      other.ifPresent(column -> add(column, new Present()));
      whole = false;
    }
  }

  private boolean is(Scope.Bound column, List<Token> right) {
    boolean not = right.get(0).isWord("not");
    List<Token> what = right.subList(not ? 1 : 0, right.size());
    if (what.size() != 1) {
      return false;
    }
    String word = what.get(0).text();
    if (word.equals("null")) {
      add(column, not ? new Present() : new Absent());
      return true;
    }
    if (!not && (word.equals("true") || word.equals("false"))) {
      add(column, new Constant(word));
      return true;
    }
    return false;
  }

  private void in(Scope.Bound column, List<Token> right) {
    boolean list = right.get(0).isSymbol("(") && closing(right, 0) == right.size() - 1;
    List<String> values = new ArrayList<>();
    if (list) {
      for (List<Token> value : split(right.subList(1, right.size() - 1), ",")) {
        constant(value).ifPresent(values::add);
      }
    }
    boolean known = list && values.size() == split(right.subList(1, right.size() - 1), ",").size();
    add(column, known ? new OneOf(values) : new Present());
    whole &= known;
  }

  private void add(Scope.Bound column, Test test) {
    facts.add(new Fact(column.reference(), test));
  }

  /** The column that is all of it; a text may be cast to text, as servers print it. */
  private Optional<Scope.Bound> column(List<Token> given) {
    List<Token> expression = withoutBrackets(given);
    int size = expression.size();
    if (size > 2 && expression.get(size - 2).isSymbol("::") && expression.get(size - 1).isWord("text")) {
      return column(expression.subList(0, size - 2))
          .filter(found -> isText(found.column()));
    }
    return reference(expression, scope);
  }

  private static boolean isText(Column column) {
    return column.type().is("text", "varchar");
  }

  /** The column that {@code name}, {@code alias.name} or {@code schema.table.name} means. */
  static Optional<Scope.Bound> reference(List<Token> expression, Scope scope) {
    int size = expression.size();
    for (int i = 0; i < size; i++) {
      boolean fits = i % 2 == 0 ? expression.get(i).isName() : expression.get(i).isSymbol(".");
      if (!fits) {
        return Optional.empty();
      }
    }
    if (size % 2 == 0) {
      return Optional.empty();
    }
    String name = expression.get(size - 1).text();
    return size == 1 ? scope.bound(name) : scope.bound(expression.get(size - 3).text(), name);
  }

  /** A literal as SQL writes it, without its type. */
  private static Optional<String> constant(List<Token> given) {
    List<Token> expression = withoutBrackets(given);
    int cast = 0;
    while (cast < expression.size() && !expression.get(cast).isSymbol("::")) {
      cast++;
    }
    List<Token> value = withoutBrackets(expression.subList(0, cast));
    if (value.size() != 1) {
      return Optional.empty();
    }
    Token token = value.get(0);
    return switch (token.kind()) {
      case STRING -> Optional.of("'" + token.text().replace("'", "''") + "'");
      case NUMBER -> Optional.of(token.text());
      case WORD -> Optional.of(token.text()).filter(word -> word.matches("true|false"));
      default -> Optional.empty();
    };
  }

  static List<Token> withoutBrackets(List<Token> given) {
    List<Token> inner = given;
    while (inner.size() > 1
        && inner.get(0).isSymbol("(")
        && closing(inner, 0) == inner.size() - 1) {
      inner = inner.subList(1, inner.size() - 1);
    }
    return inner;
  }

  private static int closing(List<Token> tokens, int open) {
    return ExpressionTypes.closing(tokens, open);
  }

  private static int step(Token token) {
    boolean opens = token.isSymbol("(") || token.isSymbol("[") || token.isWord("case");
    boolean closes = token.isSymbol(")") || token.isSymbol("]") || token.isWord("end");
    return opens ? 1 : closes ? -1 : 0;
  }

  /** The parts between a word or a comma, outside of brackets; the AND of BETWEEN is none. */
  static List<List<Token>> split(List<Token> tokens, String at) {
    List<List<Token>> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    boolean between = false;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      depth += step(token);
      between |= depth == 0 && token.isWord("between");
      boolean splits = depth == 0 && (token.isWord(at) || token.isSymbol(at));
      if (splits && between && at.equals("and")) {
        between = false;
      } else if (splits) {
        parts.add(tokens.subList(from, i));
        from = i + 1;
      }
    }
    parts.add(tokens.subList(from, tokens.size()));
    return parts;
  }
}
