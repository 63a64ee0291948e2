package dev.hadron.render.layout;

import dev.hadron.render.layout.Doc.Fill;
import dev.hadron.render.layout.Node.Kind;
import java.util.List;

/** Writes arguments in parentheses and elements in braces. */
final class ArgumentWriter {

  /** Shorter items may stand several on a line. */
  private static final int SHORT = 10;

  private final Writers writers;
  private final Ops ops;
  private final JavaTokens tokens;

  ArgumentWriter(Writers writers) {
    this.writers = writers;
    this.ops = writers.ops;
    this.tokens = writers.tokens;
  }

  /** The parentheses and what is between. */
  void write(List<Node> arguments, Indent indent) {
    ops.open(indent);
    ops.token("(");
    if (!arguments.isEmpty()) {
      if (arguments.size() % 2 == 0 && Grid.columns(tokens, arguments) == 2) {
        pairs(arguments);
      } else if (isFormat(arguments)) {
        ops.breakHere();
        format(arguments);
      } else {
        ops.breakHere();
        list(arguments);
      }
    }
    ops.token(")");
    ops.close();
  }

  private void pairs(List<Node> arguments) {
    ops.forcedBreak();
    ops.open();
    for (int i = 0; i < arguments.size(); i += 2) {
      if (i > 0) {
        ops.token(",");
        ops.forcedBreak();
      }
      ops.open(Indent.PLUS_FOUR);
      writers.expressions.write(arguments.get(i));
      ops.token(",");
      ops.breakOrSpace();
      writers.expressions.write(arguments.get(i + 1));
      ops.close();
    }
    ops.close();
  }

  /** A text with placeholders, then its values as one group. */
  private void format(List<Node> arguments) {
    ops.open();
    writers.expressions.write(arguments.get(0));
    ops.token(",");
    ops.breakOrSpace();
    ops.open();
    list(arguments.subList(1, arguments.size()));
    ops.close();
    ops.close();
  }

  private void list(List<Node> arguments) {
    Fill fill = areShort(arguments) ? Fill.INDEPENDENT : Fill.UNIFIED;
    ops.open();
    for (int i = 0; i < arguments.size(); i++) {
      if (i > 0) {
        ops.token(",");
        ops.breakHere(fill, true, Indent.NONE, null);
      }
      writers.expressions.write(arguments.get(i));
    }
    ops.close();
  }

  /** Whether all nodes are so short that several may stand on a line. */
  boolean areShort(List<Node> nodes) {
    for (Node node : nodes) {
      int start = tokens.start(node.from());
      for (Comment comment : tokens.before(node.from())) {
        start = Math.min(start, comment.start());
      }
      int end = tokens.end(node.to() - 1);
      for (Comment comment : tokens.after(node.to() - 1)) {
        end = Math.max(end, comment.end());
      }
      if (end - start >= SHORT) {
        return false;
      }
    }
    return true;
  }

  private boolean isFormat(List<Node> arguments) {
    if (arguments.size() < 2) {
      return false;
    }
    Node first = arguments.get(0);
    if (!isText(first)) {
      return false;
    }
    for (int i = first.from(); i < first.to(); i++) {
      if (tokens.kind(i) != JavaTokens.Kind.OPERATOR && hasPlaceholder(tokens.text, tokens.start(i), tokens.end(i))) {
        return true;
      }
    }
    return false;
  }

  /** A string literal or several with plus signs between. */
  private boolean isText(Node node) {
    if (node.is(Kind.LITERAL)) {
      JavaTokens.Kind kind = tokens.kind(node.from());
      return kind == JavaTokens.Kind.STRING || kind == JavaTokens.Kind.TEXT_BLOCK;
    }
    if (!node.is(Kind.BINARY)) {
      return false;
    }
    for (int i = 0; i < node.parts().size(); i++) {
      Node part = node.parts().get(i);
      if (!isText(part) || (i > 0 && !tokens.is(part.from() - 1, '+'))) {
        return false;
      }
    }
    return true;
  }

  /** Whether what stands in a text from one place up to the other is a format. */
  static boolean hasPlaceholder(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '%' || (c == '{' && i + 2 < to && isNumbered(text, i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumbered(String text, int brace) {
    char digit = text.charAt(brace + 1);
    return digit >= '0' && digit <= '9' && text.charAt(brace + 2) == '}';
  }

  /**
   * The braces and what is between.
   *
   * @param inAnnotation whether it is a value of an annotation
   */
  void array(Node array, boolean inAnnotation) {
    List<Node> elements = array.parts();
    if (elements.isEmpty()) {
      ops.openBrace();
      ops.tokenIfNext(",");
      ops.token("}", Indent.PLUS_TWO);
      return;
    }
    int columns = Grid.columns(tokens, elements);
    if (columns > 0) {
      grid(elements, columns);
      return;
    }
    boolean shortItems = areShort(elements);
    boolean ownLevel = shortItems || !inAnnotation;
    boolean trailingComma = tokens.is(elements.get(elements.size() - 1).to(), ',');
    ops.open(Indent.PLUS_TWO);
    ops.openBrace();
    ops.breakHere(trailingComma ? Fill.FORCED : Fill.UNIFIED, false, Indent.NONE, null);
    if (ownLevel) {
      ops.open();
    }
    for (int i = 0; i < elements.size(); i++) {
      if (i > 0) {
        ops.token(",");
        ops.breakHere(shortItems ? Fill.INDEPENDENT : Fill.UNIFIED, true, Indent.NONE, null);
      }
      writers.expressions.write(elements.get(i));
    }
    ops.tokenIfNext(",");
    if (ownLevel) {
      ops.close();
    }
    ops.breakHere(Indent.MINUS_TWO);
    ops.close();
    ops.token("}", Indent.PLUS_TWO);
  }

  private void grid(List<Node> elements, int columns) {
    ops.open(Indent.PLUS_TWO);
    ops.token("{");
    ops.forcedBreak();
    for (int from = 0; from < elements.size(); from += columns) {
      if (from > 0) {
        ops.forcedBreak();
      }
      boolean nested = elements.get(from).isPlainArray() || elements.get(from).is(Kind.NEW_ARRAY);
      ops.open(nested || columns == 1 ? Indent.NONE : Indent.PLUS_FOUR);
      for (int i = from; i < Math.min(elements.size(), from + columns); i++) {
        if (i > from) {
          ops.token(",");
          ops.breakOrSpaceToFill();
        }
        writers.expressions.write(elements.get(i));
      }
      ops.tokenIfNext(",");
      ops.close();
    }
    ops.breakHere(Indent.MINUS_TWO);
    ops.close();
    ops.token("}", Indent.PLUS_TWO);
  }
}
