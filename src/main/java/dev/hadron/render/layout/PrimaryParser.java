package dev.hadron.render.layout;

import dev.hadron.render.layout.JavaTokens.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what operators connect: names, calls, literals, lambdas, patterns. */
final class PrimaryParser {

  private static final Set<String> LITERALS = Set.of("true", "false", "null");

  private final JavaTokens tokens;
  private final TypeParser types;
  private final ExpressionParser expressions;

  PrimaryParser(JavaTokens tokens, TypeParser types, ExpressionParser expressions) {
    this.tokens = tokens;
    this.types = types;
    this.expressions = expressions;
  }

  boolean isLambda(int at) {
    if (tokens.is(at, '(')) {
      return tokens.isOperator(tokens.partner(at) + 1, "->");
    }
    return tokens.isWord(at) && tokens.isOperator(at + 1, "->");
  }

  Node lambda(int from) {
    List<Node> parameters = new ArrayList<>(2);
    int arrow = from + 1;
    if (tokens.is(from, '(')) {
      arrow = tokens.partner(from) + 1;
      for (int at = from + 1; at < arrow - 1; ) {
        Node parameter = isPlainName(at) ? variable(at, at, null) : variable(at);
        parameters.add(parameter);
        at = parameter.to() + 1;
      }
    } else {
      parameters.add(variable(from, from, null));
    }
    int body = arrow + 2;
    if (tokens.is(body, '{')) {
      int to = tokens.partner(body) + 1;
      return new Node(Node.Kind.LAMBDA, from, to, -1, null, List.of(), parameters, body);
    }
    Node value = expressions.expression(body);
    return new Node(Node.Kind.LAMBDA, from, value.to(), value, parameters);
  }

  private boolean isPlainName(int at) {
    return tokens.isWord(at) && (tokens.is(at + 1, ',') || tokens.is(at + 1, ')'));
  }

  /** Modifiers, type and name. */
  private Node variable(int from) {
    int at = from;
    while (tokens.is(at, '@') || tokens.is(at, "final")) {
      at = tokens.is(at, '@') ? types.annotation(at).to() : at + 1;
    }
    Node type = types.type(at);
    int name = type.to();
    while (tokens.is(name, '.')) {
      name++;
    }
    return variable(from, name, type);
  }

  private Node variable(int from, int name, Node type) {
    return new Node(Node.Kind.VARIABLE, from, types.dimensionsEnd(name + 1), name, type);
  }

  /** What follows {@code instanceof} or stands in a record pattern or case. */
  Node typeOrPattern(int from) {
    int at = from;
    while (tokens.is(at, '@') || tokens.is(at, "final")) {
      at = tokens.is(at, '@') ? types.annotation(at).to() : at + 1;
    }
    Node type = types.type(at);
    if (tokens.is(type.to(), '(')) {
      return recordPattern(type);
    }
    boolean named = types.isName(type.to()) && !tokens.is(type.to(), "when");
    return named ? variable(from, type.to(), type) : type;
  }

  private Node recordPattern(Node type) {
    int close = tokens.partner(type.to());
    List<Node> parts = new ArrayList<>(2);
    for (int at = type.to() + 1; at < close; ) {
      Node part = typeOrPattern(at);
      parts.add(part);
      at = part.to() + 1;
    }
    return new Node(Node.Kind.RECORD_PATTERN, type.from(), close + 1, type, parts);
  }

  /** The types that a cast in these parentheses names; empty if it is no cast. */
  List<Node> castTypes(int open) {
    int close = tokens.partner(open);
    List<Node> castTo = new ArrayList<>(1);
    int at = open + 1;
    while (true) {
      Node type = types.typeIf(at);
      if (type == null || (type.to() != close && !tokens.is(type.to(), '&'))) {
        return List.of();
      }
      castTo.add(type);
      if (type.to() == close) {
        boolean primitive = castTo.size() == 1 && type.is(Node.Kind.PRIMITIVE);
        return primitive || startsOperand(close + 1) ? castTo : List.of();
      }
      at = type.to() + 1;
    }
  }

  private boolean startsOperand(int at) {
    return switch (tokens.kind(at)) {
      case WORD -> !tokens.is(at, "instanceof");
      case OPERATOR -> {
        char c = tokens.first(at);
        yield c == '(' || c == '~' || (c == '!' && !tokens.isOperator(at, "!="));
      }
      case END -> false;
      default -> true;
    };
  }

  Node primary(int from) {
    Node node = start(from);
    while (true) {
      Node longer = longer(node);
      if (longer == node) {
        return node;
      }
      node = longer;
    }
  }

  private Node start(int from) {
    if (tokens.is(from, '(')) {
      Node inner = expressions.expression(from + 1);
      if (inner.to() != tokens.partner(from)) {
        throw unexpected(inner.to());
      }
      return new Node(Node.Kind.PARENTHESES, from, inner.to() + 1, inner);
    }
    if (tokens.kind(from) != Kind.WORD) {
      if (tokens.kind(from) == Kind.OPERATOR || tokens.kind(from) == Kind.END) {
        throw unexpected(from);
      }
      return new Node(Node.Kind.LITERAL, from, from + 1);
    }
    if (tokens.is(from, "new")) {
      return creation(from, null);
    }
    if (tokens.is(from, "switch")) {
      int open = tokens.partner(from + 1) + 1;
      int to = tokens.partner(open) + 1;
      return new Node(Node.Kind.SWITCH, from, to, -1, null, List.of(), List.of(), open);
    }
    if (LITERALS.contains(tokens.text(from))) {
      return new Node(Node.Kind.LITERAL, from, from + 1);
    }
    Node type = typeBeforeReference(from);
    return type != null ? type : name(from);
  }

  private Node name(int from) {
    boolean known = types.isName(from) || tokens.is(from, "this") || tokens.is(from, "super");
    if (!known) {
      throw unexpected(from);
    }
    return tokens.is(from + 1, '(')
        ? call(from, from, null, List.of())
        : new Node(Node.Kind.NAME, from, from + 1, from, null);
  }

  private JavaSyntaxException unexpected(int at) {
    return tokens.error(at, "'" + tokens.text(at) + "' is not expected here");
  }

  /** A generic, array or primitive type before {@code ::} or {@code .class}; null if none. */
  private Node typeBeforeReference(int from) {
    int at = from;
    while (tokens.is(at + 1, '.') && types.isName(at + 2)) {
      at += 2;
    }
    boolean array = tokens.is(at + 1, '[') && tokens.is(at + 2, ']');
    if (!types.isPrimitive(from) && !tokens.is(at + 1, '<') && !array) {
      return null;
    }
    Node type = types.typeIf(from);
    if (type == null) {
      return null;
    }
    boolean used =
        tokens.isOperator(type.to(), "::")
            || (tokens.is(type.to(), '.') && tokens.is(type.to() + 1, "class"));
    return used ? type : null;
  }

  /** The node with what follows it; the node itself if nothing does. */
  private Node longer(Node node) {
    int at = node.to();
    if (tokens.kind(at) != Kind.OPERATOR) {
      return node;
    }
    return switch (tokens.first(at)) {
      case '.' -> member(node, at + 1);
      case '[' -> {
        Node index = expressions.expression(at + 1);
        yield new Node(Node.Kind.INDEX, node.from(), index.to() + 1, node, List.of(index));
      }
      case ':' -> tokens.isOperator(at, "::") ? reference(node, at + 2) : node;
      case '+', '-' ->
          tokens.isOperator(at, "++") || tokens.isOperator(at, "--")
              ? new Node(Node.Kind.POSTFIX, node.from(), at + 2, node)
              : node;
      default -> node;
    };
  }

  private Node member(Node target, int at) {
    if (tokens.is(at, "new")) {
      return creation(at, target);
    }
    List<Node> typeArguments = explicitTypes(at);
    int name = typeArguments.isEmpty() ? at : TypeParser.end(typeArguments, at) + 1;
    if (!tokens.isWord(name)) {
      throw unexpected(name);
    }
    return tokens.is(name + 1, '(')
        ? call(target.from(), name, target, typeArguments)
        : new Node(Node.Kind.SELECT, target.from(), name + 1, name, target);
  }

  private List<Node> explicitTypes(int at) {
    if (!tokens.is(at, '<')) {
      return List.of();
    }
    List<Node> arguments = types.typeArguments(at);
    if (arguments == null || arguments.isEmpty()) {
      throw unexpected(at);
    }
    return arguments;
  }

  private Node call(int from, int name, Node target, List<Node> typeArguments) {
    int close = tokens.partner(name + 1);
    List<Node> arguments = expressions.list(name + 2, close);
    return new Node(Node.Kind.CALL, from, close + 1, name, target, typeArguments, arguments, -1);
  }

  private Node reference(Node target, int at) {
    List<Node> typeArguments = explicitTypes(at);
    int name = typeArguments.isEmpty() ? at : TypeParser.end(typeArguments, at) + 1;
    return new Node(
        Node.Kind.METHOD_REFERENCE,
        target.from(),
        name + 1,
        name,
        target,
        typeArguments,
        List.of(),
        -1);
  }

  /** {@code new} with a type and arguments or dimensions. */
  private Node creation(int at, Node target) {
    List<Node> typeArguments = explicitTypes(at + 1);
    int typeStart = typeArguments.isEmpty() ? at + 1 : TypeParser.end(typeArguments, at) + 1;
    Node type = types.type(typeStart);
    int from = target == null ? at : target.from();
    if (!tokens.is(type.to(), '(')) {
      return newArray(at, type);
    }
    int close = tokens.partner(type.to());
    List<Node> parts = new ArrayList<>(4);
    parts.add(type);
    parts.addAll(expressions.list(type.to() + 1, close));
    int body = tokens.is(close + 1, '{') ? close + 1 : -1;
    int to = body < 0 ? close + 1 : tokens.partner(body) + 1;
    return new Node(Node.Kind.NEW, from, to, -1, target, typeArguments, parts, body);
  }

  private Node newArray(int from, Node type) {
    Node element = type.is(Node.Kind.ARRAY_TYPE) ? type.target() : type;
    List<Node> sizes = new ArrayList<>(1);
    int at = type.to();
    while (tokens.is(at, '[') && !tokens.is(at + 1, ']')) {
      sizes.add(expressions.expression(at + 1));
      at = tokens.partner(at) + 1;
    }
    at = types.dimensionsEnd(at);
    int body = tokens.is(at, '{') ? at : -1;
    int to = body < 0 ? at : tokens.partner(body) + 1;
    return new Node(Node.Kind.NEW_ARRAY, from, to, -1, element, List.of(), sizes, body);
  }
}
