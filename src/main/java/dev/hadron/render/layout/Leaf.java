package dev.hadron.render.layout;

/** What is printed as it stands: a token, a comment, or a whole method whose layout is known. */
abstract class Leaf extends Doc {

  final String text;

  /** Place among all tokens and comments. */
  final int index;

  Leaf(String text, int index) {
    this.text = text;
    this.index = index;
  }

  @Override
  final Leaf firstLeaf() {
    return this;
  }

  abstract String flatText();

  /** A token of the source. */
  static class Token extends Leaf {
    final int token;
    private final boolean multiLine;
    final Indent commentsBefore;
    final Indent trailingComment;

    /**
     * @param multiLine whether it is a text block
     * @param commentsBefore how far comments before the token move to the right
     * @param trailingComment how far block comments after the token do, on lines of their own; null
     *     if they stay on its line
     */
    Token(
        String text,
        int index,
        int token,
        boolean multiLine,
        Indent commentsBefore,
        Indent trailingComment) {
      super(text, index);
      this.token = token;
      this.multiLine = multiLine;
      this.commentsBefore = commentsBefore;
      this.trailingComment = trailingComment;
    }

    @Override
    int computeWidth() {
      return multiLine ? ENDLESS : text.length();
    }

    @Override
    String flatText() {
      return text;
    }

    @Override
    void decide(State state) {
      state.column += width();
    }

    @Override
    void write(LineWriter out) {
      if (multiLine) {
        out.leaf(this, text);
      } else {
        out.before(this, text);
        out.word(text);
      }
    }

    @Override
    void writeFlat(LineWriter out) {
      out.word(text);
    }
  }

  /** A whole method whose layout is known from another one of its shape. */
  static final class Method extends Token {
    private final Shape shape;
    private final int to;

    /**
     * @param from its first token
     * @param to the token after its last one
     */
    Method(Shape shape, JavaTokens tokens, int from, int to) {
      super("", tokens.index(from), from, true, Indent.NONE, null);
      this.shape = shape;
      this.to = to;
    }

    @Override
    void write(LineWriter out) {
      out.before(this, text);
      out.method(token, to, shape.gaps());
    }
  }

  /** A comment of the source. */
  static final class Remark extends Leaf {
    private final Comment comment;
    private String rewritten;

    Remark(Comment comment) {
      super(comment.text(), comment.index());
      this.comment = comment;
    }

    @Override
    int computeWidth() {
      int firstLine = text.indexOf('\n');
      return firstLine > 0 ? firstLine : flatText().length();
    }

    @Override
    String flatText() {
      return CommentLayout.flat(comment);
    }

    @Override
    void decide(State state) {
      rewritten = CommentLayout.rewrite(comment, state.column);
      state.column += rewritten.length() - (rewritten.lastIndexOf('\n') + 1);
    }

    @Override
    void write(LineWriter out) {
      out.leaf(this, rewritten);
    }

    @Override
    void writeFlat(LineWriter out) {
      out.text(flatText());
    }
  }
}
