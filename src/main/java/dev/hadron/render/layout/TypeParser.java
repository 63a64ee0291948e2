package dev.hadron.render.layout;

import dev.hadron.render.layout.Node.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads types and annotations ahead of the cursor. */
final class TypeParser {

  private static final Set<String> PRIMITIVES =
      Set.of("boolean", "byte", "short", "int", "long", "char", "float", "double", "void");

  /** Words that never name a type or a variable. */
  private static final Set<String> KEYWORDS =
      Set.of(
          "abstract",
          "assert",
          "break",
          "case",
          "catch",
          "class",
          "continue",
          "default",
          "do",
          "else",
          "enum",
          "extends",
          "final",
          "finally",
          "for",
          "if",
          "implements",
          "import",
          "instanceof",
          "interface",
          "native",
          "new",
          "package",
          "private",
          "protected",
          "public",
          "return",
          "static",
          "super",
          "switch",
          "synchronized",
          "this",
          "throw",
          "throws",
          "transient",
          "try",
          "volatile",
          "while",
          "true",
          "false",
          "null");

  private static final byte NAME = 1;
  private static final byte PRIMITIVE = 2;
  private static final byte KEYWORD = 3;

  private final JavaTokens tokens;
  private final ExpressionParser expressions;

  /** What each word is, 0 until somebody asks. */
  private final byte[] words;

  TypeParser(JavaTokens tokens, ExpressionParser expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
    this.words = new byte[tokens.size()];
  }

  boolean isPrimitive(int token) {
    return tokens.isWord(token) && word(token) == PRIMITIVE;
  }

  private byte word(int token) {
    if (words[token] == 0) {
      String text = tokens.text(token);
      words[token] =
          PRIMITIVES.contains(text) ? PRIMITIVE : KEYWORDS.contains(text) ? KEYWORD : NAME;
    }
    return words[token];
  }

  /** A word that may be the name of something. */
  boolean isName(int token) {
    return tokens.isWord(token) && word(token) == NAME;
  }

  /** The type that starts here; an error if none does. */
  Node type(int from) {
    Node type = typeIf(from);
    if (type == null) {
      throw tokens.error(from, "expected a type but found '" + tokens.text(from) + "'");
    }
    return type;
  }

  /** The type that starts here, or null. */
  Node typeIf(int from) {
    if (tokens.is(from, '@')) {
      List<Node> annotations = annotations(from);
      Node type = typeIf(end(annotations, from));
      return type == null ? null : annotated(annotations, type);
    }
    if (tokens.is(from, '?')) {
      return wildcard(from);
    }
    Node base = isPrimitive(from) ? new Node(Kind.PRIMITIVE, from, from + 1) : named(from);
    return base == null ? null : withDimensions(base);
  }

  /** The annotations belong to the element type of an array. */
  private Node annotated(List<Node> annotations, Node type) {
    int from = annotations.get(0).from();
    if (type.is(Kind.ARRAY_TYPE)) {
      Node element = new Node(Kind.ANNOTATED, from, type.target().to(), type.target(), annotations);
      return new Node(Kind.ARRAY_TYPE, from, type.to(), element);
    }
    return new Node(Kind.ANNOTATED, from, type.to(), type, annotations);
  }

  private Node wildcard(int from) {
    if (!tokens.is(from + 1, "extends") && !tokens.is(from + 1, "super")) {
      return new Node(Kind.WILDCARD, from, from + 1);
    }
    Node bound = typeIf(from + 2);
    return bound == null ? null : new Node(Kind.WILDCARD, from, bound.to(), bound);
  }

  private Node named(int from) {
    if (!isName(from)) {
      return null;
    }
    Node type = new Node(Kind.NAME, from, from + 1, from, null);
    while (true) {
      if (tokens.is(type.to(), '<')) {
        type = generic(type);
        if (type == null) {
          return null;
        }
      } else if (tokens.is(type.to(), '.') && isName(type.to() + 1)) {
        type = new Node(Kind.SELECT, from, type.to() + 2, type.to() + 1, type);
      } else {
        return type;
      }
    }
  }

  private Node generic(Node base) {
    List<Node> arguments = typeArguments(base.to());
    if (arguments == null) {
      return null;
    }
    int last = end(arguments, base.to() + 1);
    return new Node(Kind.GENERIC, base.from(), last + 1, base, arguments);
  }

  /** Types in angle brackets from here; null if something else stands there. */
  List<Node> typeArguments(int from) {
    List<Node> arguments = new ArrayList<>(2);
    int at = from + 1;
    if (tokens.is(at, '>')) {
      return arguments;
    }
    while (true) {
      Node argument = typeIf(at);
      if (argument == null) {
        return null;
      }
      arguments.add(argument);
      at = argument.to();
      if (tokens.is(at, '>')) {
        return arguments;
      }
      if (!tokens.is(at, ',')) {
        return null;
      }
      at++;
    }
  }

  private Node withDimensions(Node element) {
    int to = dimensionsEnd(element.to());
    return to == element.to() ? element : new Node(Kind.ARRAY_TYPE, element.from(), to, element);
  }

  /** The token after all pairs of empty brackets from here. */
  int dimensionsEnd(int from) {
    int at = from;
    while (tokens.is(at, '[') && tokens.is(at + 1, ']')) {
      at += 2;
    }
    return at;
  }

  /** The annotations from here on, perhaps none. */
  List<Node> annotations(int from) {
    List<Node> annotations = new ArrayList<>(2);
    int at = from;
    while (tokens.is(at, '@') && !tokens.is(at + 1, "interface")) {
      Node annotation = annotation(at);
      annotations.add(annotation);
      at = annotation.to();
    }
    return annotations;
  }

  private Node qualifiedName(int from) {
    if (!isName(from)) {
      throw tokens.error(from, "expected the name of an annotation");
    }
    Node name = new Node(Kind.NAME, from, from + 1, from, null);
    while (tokens.is(name.to(), '.') && isName(name.to() + 1)) {
      name = new Node(Kind.SELECT, from, name.to() + 2, name.to() + 1, name);
    }
    return name;
  }

  /** The token after the annotation that starts here. */
  int annotationEnd(int from) {
    int at = from + 2;
    while (tokens.is(at, '.')) {
      at += 2;
    }
    return tokens.is(at, '(') ? tokens.partner(at) + 1 : at;
  }

  Node annotation(int from) {
    Node name = qualifiedName(from + 1);
    if (!tokens.is(name.to(), '(')) {
      return new Node(Kind.ANNOTATION, from, name.to(), name);
    }
    int close = tokens.partner(name.to());
    List<Node> arguments = expressions.list(name.to() + 1, close);
    return new Node(Kind.ANNOTATION, from, close + 1, name, arguments);
  }

  /** The token after the last node, or the given one if there is none. */
  static int end(List<Node> nodes, int otherwise) {
    return nodes.isEmpty() ? otherwise : nodes.get(nodes.size() - 1).to();
  }
}
