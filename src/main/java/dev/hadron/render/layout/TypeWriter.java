package dev.hadron.render.layout;

import dev.hadron.render.layout.Node.Kind;
import java.util.List;

/** Writes types, type parameters and annotations. */
final class TypeWriter {

  private final Writers writers;
  private final Ops ops;

  TypeWriter(Writers writers) {
    this.writers = writers;
    this.ops = writers.ops;
  }

  /** Writes a node that only a type can be. */
  void write(Node type) {
    switch (type.kind()) {
      case PRIMITIVE -> ops.token();
      case GENERIC -> generic(type);
      case ARRAY_TYPE -> array(type);
      case WILDCARD -> wildcard(type);
      case ANNOTATED -> {
        annotations(type.parts());
        ops.breakOrSpaceToFill();
        writers.expressions.write(type.target());
      }
      default -> throw new IllegalStateException(type.kind().name());
    }
  }

  private void generic(Node type) {
    if (type.parts().isEmpty()) {
      writers.expressions.write(type.target());
      ops.token("<");
      ops.token(">");
      return;
    }
    ops.open(Indent.PLUS_FOUR);
    writers.expressions.write(type.target());
    ops.token("<");
    ops.breakHere();
    ops.open();
    writers.expressions.list(type.parts());
    ops.close();
    ops.close();
    ops.token(">");
  }

  private void array(Node type) {
    ops.open(Indent.PLUS_FOUR);
    writers.expressions.write(type.target());
    dimensions(List.of());
    ops.close();
  }

  /** Brackets with sizes or without, and the dots of a variable number of arguments. */
  void dimensions(List<Node> sizes) {
    int size = 0;
    while (ops.next('[')) {
      ops.breakToFill();
      ops.token("[");
      if (!ops.next(']')) {
        writers.expressions.write(sizes.get(size++));
      }
      ops.token("]");
    }
    if (ops.next('.') && writers.tokens.isOperator(ops.at(), "...")) {
      ops.breakToFill();
      ops.token(".");
      ops.token(".");
      ops.token(".");
    }
  }

  private void wildcard(Node type) {
    ops.open();
    ops.token("?");
    if (type.target() != null) {
      ops.open(Indent.PLUS_FOUR);
      ops.space();
      ops.token();
      ops.breakOrSpace();
      writers.expressions.write(type.target());
      ops.close();
    }
    ops.close();
  }

  /** Types in angle brackets before the name of a called method. */
  void typeArguments(List<Node> arguments, Indent indent) {
    if (arguments.isEmpty()) {
      return;
    }
    ops.token("<");
    ops.open(indent);
    for (int i = 0; i < arguments.size(); i++) {
      if (i > 0) {
        ops.token(",");
        ops.breakOrSpaceToFill();
      }
      writers.expressions.write(arguments.get(i));
    }
    ops.close();
    ops.token(">");
  }

  /** The declared type parameters after the opening angle bracket. */
  void typeParameters(Indent indent) {
    ops.open(indent);
    ops.breakHere();
    ops.open();
    while (true) {
      typeParameter();
      if (!ops.next(',')) {
        break;
      }
      ops.token(",");
      ops.breakOrSpace();
    }
    ops.token(">");
    ops.close();
    ops.close();
  }

  private void typeParameter() {
    ops.open();
    List<Node> annotations = writers.types.annotations(ops.at());
    if (!annotations.isEmpty()) {
      annotations(annotations);
      ops.breakOrSpaceToFill();
    }
    ops.word();
    if (ops.next("extends")) {
      ops.space();
      ops.token("extends");
      ops.open(Indent.PLUS_FOUR);
      ops.breakOrSpace();
      ops.open(Indent.PLUS_FOUR);
      intersection();
      ops.close();
      ops.close();
    }
    ops.close();
  }

  private void intersection() {
    while (true) {
      type();
      if (!ops.next('&')) {
        return;
      }
      ops.breakOrSpaceToFill();
      ops.token("&");
      ops.space();
    }
  }

  /** Reads and writes the type under the cursor. */
  void type() {
    writers.expressions.write(writers.types.type(ops.at()));
  }

  /** Annotations with breaks between. */
  void annotations(List<Node> annotations) {
    for (int i = 0; i < annotations.size(); i++) {
      if (i > 0) {
        ops.breakOrSpaceToFill();
      }
      annotation(annotations.get(i));
    }
  }

  void annotation(Node annotation) {
    List<Node> arguments = annotation.parts();
    if (arguments.size() == 1 && !arguments.get(0).is(Kind.ASSIGNMENT)) {
      singleValue(annotation, arguments.get(0));
      return;
    }
    ops.open();
    ops.token("@");
    writers.expressions.write(annotation.target());
    if (!arguments.isEmpty()) {
      ops.open(Indent.PLUS_FOUR);
      ops.token("(");
      ops.breakHere();
      pairs(arguments);
      ops.token(")");
      ops.close();
    } else if (ops.next('(') && ops.at() < annotation.to()) {
      ops.token("(");
      ops.token(")");
    }
    ops.close();
  }

  private void singleValue(Node annotation, Node value) {
    boolean array = value.is(Kind.ARRAY);
    ops.open(array ? Indent.NONE : Indent.PLUS_FOUR);
    ops.token("@");
    writers.expressions.write(annotation.target());
    ops.token("(");
    if (array) {
      writers.arguments.array(value, true);
    } else {
      ops.breakHere();
      writers.expressions.write(value);
    }
    ops.close();
    ops.token(")");
  }

  private void pairs(List<Node> arguments) {
    boolean arrays = false;
    for (Node argument : arguments) {
      arrays |= argument.is(Kind.ASSIGNMENT) && argument.parts().get(0).is(Kind.ARRAY);
    }
    for (int i = 0; i < arguments.size(); i++) {
      if (i > 0) {
        ops.token(",");
        if (arrays) {
          ops.forcedBreak();
        } else {
          ops.breakOrSpace();
        }
      }
      pair(arguments.get(i));
    }
  }

  private void pair(Node argument) {
    if (!argument.is(Kind.ASSIGNMENT)) {
      writers.expressions.write(argument);
      return;
    }
    Node value = argument.parts().get(0);
    boolean array = value.is(Kind.ARRAY) || value.is(Kind.NEW_ARRAY);
    ops.open(array ? Indent.NONE : Indent.PLUS_FOUR);
    writers.expressions.write(argument.target());
    ops.space();
    ops.token("=");
    if (array) {
      ops.space();
    } else {
      ops.breakOrSpace();
    }
    if (value.is(Kind.ARRAY)) {
      writers.arguments.array(value, true);
    } else {
      writers.expressions.write(value);
    }
    ops.close();
  }
}
