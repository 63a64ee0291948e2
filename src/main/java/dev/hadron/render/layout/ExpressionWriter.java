package dev.hadron.render.layout;

import dev.hadron.render.layout.Doc.Fill;
import dev.hadron.render.layout.JavaTokens.Kind;
import java.util.List;

/** Writes expressions. */
final class ExpressionWriter {

  private final Writers writers;
  private final Ops ops;

  ExpressionWriter(Writers writers) {
    this.writers = writers;
    this.ops = writers.ops;
  }

  void write(Node node) {
    switch (node.kind()) {
      case NAME -> ops.reference();
      case LITERAL -> literal(node);
      case SELECT, CALL, INDEX -> writers.chains.write(node);
      case NEW -> creation(node);
      case NEW_ARRAY -> newArray(node);
      case ARRAY -> writers.arguments.array(node, false);
      case PREFIX -> prefix(node);
      case POSTFIX -> {
        write(node.target());
        ops.tokensUntil(node.to());
      }
      case BINARY -> binary(node);
      case ASSIGNMENT -> assignment(node);
      case CONDITIONAL -> conditional(node);
      case CAST -> cast(node);
      case INSTANCE_OF -> instanceOf(node);
      case LAMBDA -> lambda(node);
      case METHOD_REFERENCE -> methodReference(node);
      case PARENTHESES -> {
        ops.token("(");
        write(node.target());
        ops.token(")");
      }
      case VARIABLE -> writers.variables.pattern(node);
      case RECORD_PATTERN -> recordPattern(node);
      case SWITCH -> writers.switches.write();
      case PRIMITIVE, GENERIC, ARRAY_TYPE, WILDCARD, ANNOTATED -> writers.typeWriter.write(node);
      case ANNOTATION -> writers.typeWriter.annotation(node);
      default -> throw new IllegalStateException(node.kind().name());
    }
  }

  /** Nodes with a comma and a break between. */
  void list(List<Node> nodes) {
    for (int i = 0; i < nodes.size(); i++) {
      if (i > 0) {
        ops.token(",");
        ops.breakOrSpace();
      }
      write(nodes.get(i));
    }
  }

  private void literal(Node node) {
    if (writers.tokens.kind(node.from()) == Kind.TEXT_BLOCK
        && TextBlocks.isAtMargin(writers.tokens.text(node.from()))) {
      ops.breakHere(Indent.TO_MARGIN);
    }
    ops.token();
  }

  private void creation(Node node) {
    ops.open();
    if (node.target() != null) {
      write(node.target());
      ops.breakHere();
      ops.token(".");
    }
    ops.token("new");
    ops.space();
    writers.typeWriter.typeArguments(node.typeArguments(), Indent.PLUS_FOUR);
    write(node.parts().get(0));
    writers.arguments.write(node.parts().subList(1, node.parts().size()), Indent.PLUS_FOUR);
    ops.close();
    if (node.body() >= 0) {
      writers.declarations.body();
    }
  }

  private void newArray(Node node) {
    ops.open(Indent.PLUS_FOUR);
    ops.token("new");
    ops.space();
    write(node.target());
    ops.open();
    writers.typeWriter.dimensions(node.parts());
    ops.close();
    ops.close();
    if (node.body() >= 0) {
      ops.space();
      writers.arguments.array(writers.parser.expressionOrArray(node.body()), false);
    }
  }

  private void prefix(Node node) {
    Node operand = node.target();
    char operator = writers.tokens.first(node.from());
    boolean sign = operand.from() - node.from() == 1 && (operator == '-' || operator == '+');
    ops.tokensUntil(operand.from());
    if (sign && operand.is(Node.Kind.PREFIX)) {
      ops.space();
    }
    write(operand);
  }

  private void binary(Node node) {
    List<Node> operands = node.parts();
    Fill fill = writers.arguments.areShort(operands) ? Fill.INDEPENDENT : Fill.UNIFIED;
    ops.open(Indent.PLUS_FOUR);
    write(operands.get(0));
    for (int i = 1; i < operands.size(); i++) {
      ops.breakHere(fill, true, Indent.NONE, null);
      ops.tokensUntil(operands.get(i).from());
      ops.space();
      write(operands.get(i));
    }
    ops.close();
  }

  private void assignment(Node node) {
    Node value = node.parts().get(0);
    ops.open(Indent.PLUS_FOUR);
    write(node.target());
    ops.space();
    ops.tokensUntil(value.from());
    ops.breakOrSpace();
    write(value);
    ops.close();
  }

  private void conditional(Node node) {
    ops.open(Indent.PLUS_FOUR);
    write(node.target());
    ops.breakOrSpace();
    ops.token("?");
    ops.space();
    write(node.parts().get(0));
    ops.breakOrSpace();
    ops.token(":");
    ops.space();
    write(node.parts().get(1));
    ops.close();
  }

  private void cast(Node node) {
    ops.open(Indent.PLUS_FOUR);
    ops.token("(");
    List<Node> types = node.parts();
    if (types.size() > 1) {
      ops.open(Indent.PLUS_FOUR);
    }
    for (int i = 0; i < types.size(); i++) {
      if (i > 0) {
        ops.breakOrSpaceToFill();
        ops.token("&");
        ops.space();
      }
      write(types.get(i));
    }
    if (types.size() > 1) {
      ops.close();
    }
    ops.token(")");
    ops.breakOrSpace();
    write(node.target());
    ops.close();
  }

  private void instanceOf(Node node) {
    ops.open(Indent.PLUS_FOUR);
    write(node.target());
    ops.breakOrSpace();
    ops.open();
    ops.token("instanceof");
    ops.breakOrSpace();
    write(node.parts().get(0));
    ops.close();
    ops.close();
  }

  private void recordPattern(Node node) {
    write(node.target());
    ops.open(Indent.PLUS_FOUR);
    ops.token("(");
    ops.breakHere();
    list(node.parts());
    ops.close();
    ops.token(")");
  }

  private void lambda(Node node) {
    boolean parentheses = ops.next('(');
    ops.open(parentheses ? Indent.PLUS_FOUR : Indent.NONE);
    if (parentheses) {
      ops.token("(");
    }
    for (int i = 0; i < node.parts().size(); i++) {
      if (i > 0) {
        ops.token(",");
        ops.breakOrSpace();
      }
      writers.variables.lambdaParameter(node.parts().get(i));
    }
    if (parentheses) {
      ops.token(")");
    }
    ops.close();
    ops.space();
    ops.token("-");
    ops.token(">");
    if (node.body() >= 0) {
      ops.open();
      ops.space();
      writers.statements.block(true, false, false);
    } else {
      ops.open(Indent.PLUS_FOUR);
      ops.breakOrSpace();
      write(node.target());
    }
    ops.close();
  }

  private void methodReference(Node node) {
    ops.open(Indent.PLUS_FOUR);
    write(node.target());
    ops.breakHere();
    ops.token(":");
    ops.token(":");
    writers.typeWriter.typeArguments(node.typeArguments(), Indent.PLUS_FOUR);
    ops.word();
    ops.close();
  }
}
