package dev.hadron.render.layout;

import dev.hadron.render.layout.Node.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Recognises arguments or elements that the source aligns in rows and columns. */
final class Grid {

  private final JavaTokens tokens;
  private final List<List<Node>> rows = new ArrayList<>();

  private Grid(JavaTokens tokens) {
    this.tokens = tokens;
  }

  /** The number of columns, or -1 if the source has no rows or they do not match. */
  static int columns(JavaTokens tokens, List<Node> nodes) {
    int last = nodes.size() - 1;
    if (last < 1 || tokens.onOneLine(nodes.get(0).from(), nodes.get(last).from())) {
      return -1;
    }
    return new Grid(tokens).columns(nodes);
  }

  private int columns(List<Node> nodes) {
    int margin = column(nodes.get(0));
    for (Node node : nodes) {
      int column = column(node);
      if (rows.isEmpty() || column <= margin) {
        if (column != margin) {
          return -1;
        }
        rows.add(new ArrayList<>());
      }
      rows.get(rows.size() - 1).add(node);
    }
    if (rows.size() < 2 || length(rows.get(0)) <= 1 || !isParallel(0, rows.size())) {
      return -1;
    }
    int size = rows.get(0).size();
    for (int i = 1; i < size; i++) {
      if (!isParallel(i, rows.size() / 2 + 1)) {
        return -1;
      }
    }
    return haveSize(size) ? size : -1;
  }

  /** From three rows on the last one may be shorter. */
  private boolean haveSize(int size) {
    int last = rows.size() - 1;
    for (int i = 1; i < last; i++) {
      if (rows.get(i).size() != size) {
        return false;
      }
    }
    int lastSize = rows.get(last).size();
    return rows.size() == 2 ? lastSize == size : lastSize <= size;
  }

  private static int length(List<Node> row) {
    int length = 0;
    for (Node node : row) {
      length += node.is(Kind.ARRAY) ? length(node.parts()) : 1;
    }
    return length;
  }

  private int column(Node node) {
    int start = tokens.start(node.from());
    int lineStart = tokens.text.lastIndexOf('\n', start) + 1;
    for (Comment comment : tokens.before(node.from())) {
      if (comment.start() >= lineStart) {
        start = Math.min(start, comment.start());
      }
    }
    return start - lineStart;
  }

  private boolean isParallel(int column, int atLeast) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<Node> row : rows) {
      if (column < row.size()) {
        counts.merge(kind(row.get(column)), 1, Integer::sum);
      }
    }
    return Collections.max(counts.values()) >= atLeast;
  }

  private String kind(Node node) {
    return switch (node.kind()) {
      case PREFIX, POSTFIX -> kind(node.target());
      case LITERAL -> literalKind(node.from());
      case BINARY -> "BINARY " + tokens.text(node.parts().get(1).from() - 1);
      case ARRAY -> Kind.NEW_ARRAY.name();
      default -> node.kind().name();
    };
  }

  private String literalKind(int token) {
    String text = tokens.text(token);
    return switch (tokens.kind(token)) {
      case NUMBER -> "NUMBER " + numberKind(text);
      case WORD -> text.equals("null") ? text : "BOOLEAN";
      case TEXT_BLOCK -> JavaTokens.Kind.STRING.name();
      default -> tokens.kind(token).name();
    };
  }

  private static String numberKind(String text) {
    char last = Character.toLowerCase(text.charAt(text.length() - 1));
    boolean hex = text.startsWith("0x") || text.startsWith("0X");
    if (last == 'l' || (!hex && (last == 'f' || last == 'd'))) {
      return String.valueOf(last);
    }
    boolean real =
        text.indexOf('.') >= 0 || (!hex && text.toLowerCase(Locale.ROOT).indexOf('e') > 0);
    return real ? "d" : "i";
  }
}
