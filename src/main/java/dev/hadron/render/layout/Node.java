package dev.hadron.render.layout;

import java.util.List;

/**
 * An expression or type of a source, as a tree over its tokens.
 *
 * @param kind what it is
 * @param from its first token
 * @param to the token after its last one
 * @param name the token of its simple name, or -1
 * @param target what stands before the name's dot or before the brackets, or null
 * @param typeArguments explicit type arguments of a call
 * @param parts arguments, operands, elements: what the kind says
 * @param body the opening brace of its body, or -1
 */
record Node(
    Kind kind,
    int from,
    int to,
    int name,
    Node target,
    List<Node> typeArguments,
    List<Node> parts,
    int body) {

  enum Kind {
    /** {@code name}. */
    NAME,
    LITERAL,
    /** {@code target.name}. */
    SELECT,
    /** {@code target.<typeArguments>name(parts)}; the target may be absent. */
    CALL,
    /** {@code target[parts]}. */
    INDEX,
    /** {@code new <typeArguments>parts[0](parts[1] …) body}; the target may be absent. */
    NEW,
    /** {@code new target[parts] …}; the braces with elements are a node of their own. */
    NEW_ARRAY,
    /** {@code {parts}}. */
    ARRAY,
    /** Operator before its operand. */
    PREFIX,
    /** Operator after its operand. */
    POSTFIX,
    /** Operators of one precedence between operands. */
    BINARY,
    /** {@code target = parts[0]}, or with an operator. */
    ASSIGNMENT,
    /** {@code target ? parts[0] : parts[1]}. */
    CONDITIONAL,
    /** {@code (parts…) target}. */
    CAST,
    /** {@code target instanceof parts[0]}. */
    INSTANCE_OF,
    /** {@code (parts) -> target}, or with a body. */
    LAMBDA,
    /** {@code target::<typeArguments>name}. */
    METHOD_REFERENCE,
    /** {@code (target)}. */
    PARENTHESES,
    /** Type with a name, in a pattern or as the parameter of a lambda. */
    VARIABLE,
    /** {@code target(parts)} in a pattern. */
    RECORD_PATTERN,
    SWITCH,
    PRIMITIVE,
    /** {@code target<parts>}. */
    GENERIC,
    /** {@code target[]}. */
    ARRAY_TYPE,
    /** {@code ? extends target}; the target may be absent. */
    WILDCARD,
    /** Annotations {@code parts} before a type {@code target}. */
    ANNOTATED,
    /** {@code @target(parts)}. */
    ANNOTATION
  }

  Node(Kind kind, int from, int to) {
    this(kind, from, to, -1, null, List.of(), List.of(), -1);
  }

  Node(Kind kind, int from, int to, Node target) {
    this(kind, from, to, -1, target, List.of(), List.of(), -1);
  }

  Node(Kind kind, int from, int to, Node target, List<Node> parts) {
    this(kind, from, to, -1, target, List.of(), parts, -1);
  }

  Node(Kind kind, int from, int to, int name, Node target) {
    this(kind, from, to, name, target, List.of(), List.of(), -1);
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** A braces list of elements, with or without {@code new} before it. */
  boolean isPlainArray() {
    return kind == Kind.ARRAY;
  }
}
