package dev.hadron.render.layout;

import dev.hadron.render.layout.JavaTokens.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads expressions ahead of the cursor: operators by precedence. */
final class ExpressionParser {

  private static final int RELATIONAL = 7;

  private final JavaTokens tokens;
  private final TypeParser types;
  private final PrimaryParser primaries;

  ExpressionParser(JavaTokens tokens) {
    this.tokens = tokens;
    this.types = new TypeParser(tokens, this);
    this.primaries = new PrimaryParser(tokens, types, this);
  }

  TypeParser types() {
    return types;
  }

  /** The expression from here to wherever it ends. */
  Node expression(int from) {
    if (primaries.isLambda(from)) {
      return primaries.lambda(from);
    }
    Node left = conditional(from);
    int operator = assignmentLength(left.to());
    if (operator == 0) {
      return left;
    }
    Node value = expressionOrArray(left.to() + operator);
    return new Node(Node.Kind.ASSIGNMENT, from, value.to(), left, List.of(value));
  }

  /** Expressions with commas between, up to the closing bracket. */
  List<Node> list(int from, int close) {
    List<Node> nodes = new ArrayList<>(4);
    int at = from;
    while (at < close) {
      Node node = expressionOrArray(at);
      nodes.add(node);
      at = node.to();
      if (at < close) {
        if (!tokens.is(at, ',')) {
          throw tokens.error(at, "expected ',' but found '" + tokens.text(at) + "'");
        }
        at++;
      }
    }
    return nodes;
  }

  /** Expressions with commas between. */
  List<Node> several(int from) {
    List<Node> nodes = new ArrayList<>(2);
    nodes.add(expression(from));
    while (tokens.is(TypeParser.end(nodes, from), ',')) {
      nodes.add(expression(TypeParser.end(nodes, from) + 1));
    }
    return nodes;
  }

  /** An expression, an annotation, or elements in braces. */
  Node expressionOrArray(int from) {
    if (tokens.is(from, '{')) {
      int close = tokens.partner(from);
      List<Node> elements = list(from + 1, close);
      return new Node(Node.Kind.ARRAY, from, close + 1, null, elements);
    }
    return tokens.is(from, '@') ? types.annotation(from) : expression(from);
  }

  /** Number of operator characters of an assignment, 0 if there is none. */
  private int assignmentLength(int at) {
    if (tokens.kind(at) != Kind.OPERATOR) {
      return 0;
    }
    char c = tokens.first(at);
    char next = tokens.operatorAfter(at, 1);
    return switch (c) {
      case '=' -> next == '=' ? 0 : 1;
      case '+', '-', '*', '/', '%', '&', '|', '^' -> next == '=' ? 2 : 0;
      case '<', '>' -> shiftAssignmentLength(at, c);
      default -> 0;
    };
  }

  private int shiftAssignmentLength(int at, char c) {
    int length = 1;
    while (tokens.operatorAfter(at, length) == c) {
      length++;
    }
    return length > 1 && tokens.operatorAfter(at, length) == '=' ? length + 1 : 0;
  }

  /** A constant or pattern after {@code case}. */
  Node label(int from) {
    Node type = types.typeIf(from);
    boolean pattern =
        tokens.is(from, "final")
            || (type != null
                && (tokens.is(type.to(), '(')
                    || (types.isName(type.to()) && !tokens.is(type.to(), "when"))));
    return pattern ? primaries.typeOrPattern(from) : binary(from, 1);
  }

  /** An expression that is no lambda. */
  Node condition(int from) {
    return binary(from, 1);
  }

  private Node conditional(int from) {
    Node condition = binary(from, 1);
    if (!tokens.is(condition.to(), '?')) {
      return condition;
    }
    Node yes = expression(condition.to() + 1);
    if (!tokens.is(yes.to(), ':')) {
      throw tokens.error(yes.to(), "expected ':' but found '" + tokens.text(yes.to()) + "'");
    }
    int otherwise = yes.to() + 1;
    Node no = primaries.isLambda(otherwise) ? primaries.lambda(otherwise) : conditional(otherwise);
    return new Node(Node.Kind.CONDITIONAL, from, no.to(), condition, List.of(yes, no));
  }

  private Node binary(int from, int minimum) {
    Node left = unary(from);
    while (true) {
      int at = left.to();
      if (tokens.is(at, "instanceof") && minimum <= RELATIONAL) {
        Node pattern = primaries.typeOrPattern(at + 1);
        left = new Node(Node.Kind.INSTANCE_OF, from, pattern.to(), left, List.of(pattern));
        continue;
      }
      int precedence = precedence(at);
      if (precedence < minimum || precedence == 0) {
        return left;
      }
      List<Node> operands = new ArrayList<>(4);
      operands.add(left);
      while (precedence(at) == precedence) {
        Node operand = binary(at + operatorLength(at), precedence + 1);
        operands.add(operand);
        at = operand.to();
      }
      left = new Node(Node.Kind.BINARY, from, at, null, operands);
    }
  }

  /** Precedence of the operator between operands that stands here; 0 if none does. */
  private int precedence(int at) {
    if (tokens.kind(at) != Kind.OPERATOR || assignmentLength(at) > 0) {
      return 0;
    }
    char c = tokens.first(at);
    char next = tokens.operatorAfter(at, 1);
    return switch (c) {
      case '|' -> next == '|' ? 1 : 3;
      case '&' -> next == '&' ? 2 : 5;
      case '^' -> 4;
      case '=', '!' -> next == '=' ? 6 : 0;
      case '<', '>' -> next == c ? 8 : RELATIONAL;
      case '-' -> next == '>' ? 0 : 9;
      case '+' -> 9;
      case '*', '/', '%' -> 10;
      default -> 0;
    };
  }

  /** Number of operator characters from here that make up one operator between operands. */
  private int operatorLength(int at) {
    char c = tokens.first(at);
    char next = tokens.operatorAfter(at, 1);
    return switch (c) {
      case '|', '&' -> next == c ? 2 : 1;
      case '=', '!' -> 2;
      case '<' -> next == c || next == '=' ? 2 : 1;
      case '>' -> next == c ? tokens.operatorAfter(at, 2) == c ? 3 : 2 : next == '=' ? 2 : 1;
      default -> 1;
    };
  }

  /** An operand with the operators and casts before it. */
  Node unary(int from) {
    if (tokens.isOperator(from, "++") || tokens.isOperator(from, "--")) {
      return prefix(from, unary(from + 2));
    }
    char c = tokens.kind(from) == Kind.OPERATOR ? tokens.first(from) : ' ';
    if (c == '+' || c == '-' || c == '!' || c == '~') {
      return prefix(from, unary(from + 1));
    }
    if (c == '(') {
      List<Node> castTo = primaries.castTypes(from);
      if (!castTo.isEmpty()) {
        int start = TypeParser.end(castTo, from) + 1;
        Node operand = primaries.isLambda(start) ? primaries.lambda(start) : unary(start);
        return new Node(Node.Kind.CAST, from, operand.to(), operand, castTo);
      }
    }
    return primaries.primary(from);
  }

  private static Node prefix(int from, Node operand) {
    return new Node(Node.Kind.PREFIX, from, operand.to(), operand);
  }
}
