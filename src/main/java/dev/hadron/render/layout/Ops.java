package dev.hadron.render.layout;

import dev.hadron.render.layout.BlankLines.Wish;
import dev.hadron.render.layout.Doc.Break;
import dev.hadron.render.layout.Doc.Fill;
import dev.hadron.render.layout.Doc.Space;
import dev.hadron.render.layout.Leaf.Method;
import dev.hadron.render.layout.Leaf.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The cursor in a source and the document that grows while the cursor moves on. */
final class Ops {

  private static final Op.Close CLOSE = new Op.Close();

  /** Methods of a known shape are one step each. */
  private static final int MOST_AT_FIRST = 512;

  final JavaTokens tokens;
  private final BlankLines blankLines;
  private final List<Integer> commented = new ArrayList<>();
  private Op[] ops;
  private int size;
  private final ImportedNames names;
  private final FlatText flat;
  private final Shapes shapes;
  private final List<Lesson> lessons = new ArrayList<>();
  private final int from;
  private final int to;
  private int at;
  private boolean unsettled;
  private boolean hasLongStrings;

  /** Whether the cursor is in a method, a field, a block or a constant. */
  private boolean inMember;

  /** The method under the cursor, if its layout is to be learned. */
  private Lesson lesson;

  /** For each open level the most columns that what is in it may stand to the right. */
  private int[] margins = new int[64];

  private int depth;

  /**
   * @param tokens the source
   * @param from the first token to lay out
   * @param to the token after the last one
   * @param names learns which names are used
   * @param shapes learns how members are laid out
   */
  Ops(JavaTokens tokens, int from, int to, ImportedNames names, Shapes shapes) {
    this.tokens = tokens;
    this.names = names;
    this.shapes = shapes;
    this.flat = new FlatText(tokens);
    this.from = from;
    this.to = to;
    this.at = from;
    this.ops = new Op[Math.min(to - from, MOST_AT_FIRST) + 16];
    this.blankLines = new BlankLines(tokens.index(to) + 1);
  }

  private void add(Op op) {
    if (size == ops.length) {
      ops = Arrays.copyOf(ops, size * 2);
    }
    ops[size++] = op;
  }

  /** The next token of the source. */
  int at() {
    return at;
  }

  boolean next(String text) {
    return tokens.is(at, text);
  }

  boolean next(char operator) {
    return tokens.is(at, operator);
  }

  void open(Indent indent) {
    add(indent.open);
    if (++depth == margins.length) {
      margins = Arrays.copyOf(margins, depth * 2);
    }
    margins[depth] = margins[depth - 1] + indent.mostColumns();
  }

  void open() {
    open(Indent.NONE);
  }

  void close() {
    add(CLOSE);
    depth--;
  }

  /** Takes the statement under the cursor as it stands, if that is as it is printed. */
  boolean flatStatement() {
    return flat(flat.statementEnd(at, room()));
  }

  /** Takes what stands before the body of a method, if it stands as it is printed. */
  boolean flatHeader() {
    return flat(flat.headerEnd(at, room()));
  }

  private int room() {
    return Doc.MAX_COLUMNS - margins[depth];
  }

  private boolean flat(int end) {
    if (end < 0) {
      return false;
    }
    for (int i = at; i < end; i++) {
      if (tokens.isWord(i) && !tokens.is(i - 1, '.')) {
        use(i);
      }
    }
    int next = at + 1;
    add(tokens.text.substring(tokens.start(at), tokens.end(end - 1)), Indent.NONE, null);
    at += end - next;
    return true;
  }

  /** Takes the next token, whatever it is. */
  void token() {
    token(Indent.NONE, null);
  }

  private void token(Indent commentsBefore, Indent trailingComment) {
    if (tokens.kind(at) == JavaTokens.Kind.END) {
      throw tokens.error(at, "the source ends too early");
    }
    add(tokens.text(at), commentsBefore, trailingComment);
  }

  /** Takes the next token and prints this text for it. */
  void tokenAs(String text) {
    add(text, Indent.NONE, null);
  }

  private void add(String text, Indent commentsBefore, Indent trailingComment) {
    if (tokens.hasComments(at)) {
      commented.add(size);
    }
    boolean textBlock = tokens.kind(at) == JavaTokens.Kind.TEXT_BLOCK;
    add(new Token(text, tokens.index(at), at, textBlock, commentsBefore, trailingComment));
    at++;
  }

  /** Takes all tokens before this one. */
  void tokensUntil(int end) {
    while (at < end) {
      token();
    }
  }

  /** Takes the next token, which must be this one. */
  void token(String expected) {
    token(expected, Indent.NONE, null);
  }

  /** Takes a token; comments before it move to the right. */
  void token(String expected, Indent commentsBefore) {
    token(expected, commentsBefore, null);
  }

  /** Takes an opening brace; a block comment after it gets a line of its own. */
  void openBrace() {
    token("{", Indent.NONE, Indent.PLUS_TWO);
  }

  void token(String expected, Indent commentsBefore, Indent trailingComment) {
    if (!tokens.is(at, expected)) {
      String found = tokens.text(at);
      throw tokens.error(at, "expected '" + expected + "' but found '" + found + "'");
    }
    token(commentsBefore, trailingComment);
  }

  /** Takes the token if it comes next. */
  void tokenIfNext(String text) {
    if (next(text)) {
      token();
    }
  }

  private void use(int word) {
    names.use(tokens, word);
    if (lesson != null) {
      lesson.reference(word);
    }
  }

  /**
   * Takes the method under the cursor.
   *
   * @param end the token after its last one
   * @param writer lays it out, if none of its shape was
   */
  void method(int end, Runnable writer) {
    int column = margins[depth];
    Shape shape = inMember ? null : shapes.of(tokens, at, end, column);
    if (shape != null && shape.isKnown()) {
      known(shape, end);
      return;
    }
    if (shape != null && shape.isDue()) {
      lesson = new Lesson(shape, tokens, at, end, column);
      add(lesson.mark());
    }
    inside(writer);
    if (lesson != null && at == end) {
      lessons.add(lesson);
    }
    lesson = null;
  }

  private void known(Shape shape, int end) {
    for (int reference : shape.references()) {
      use(at + reference);
    }
    if (tokens.hasComments(at)) {
      commented.add(size);
    }
    add(new Method(shape, tokens, at, end));
    at = end;
  }

  /** Takes a part in which members may stand at any column. */
  void inside(Runnable writer) {
    boolean outer = inMember;
    inMember = true;
    writer.run();
    inMember = outer;
  }

  /** Takes a word that names something declared elsewhere. */
  void reference() {
    if (tokens.isWord(at)) {
      use(at);
    }
    word();
  }

  /** Takes a word. */
  void word() {
    if (!tokens.isWord(at)) {
      throw tokens.error(at, "expected a name but found '" + tokens.text(at) + "'");
    }
    token();
  }

  void space() {
    add(Space.INSTANCE);
  }

  void breakHere() {
    breakHere(Fill.UNIFIED, false, Indent.NONE, null);
  }

  void breakOrSpace() {
    breakHere(Fill.UNIFIED, true, Indent.NONE, null);
  }

  void breakHere(Indent indent) {
    breakHere(Fill.UNIFIED, false, indent, null);
  }

  void breakToFill() {
    breakHere(Fill.INDEPENDENT, false, Indent.NONE, null);
  }

  void breakOrSpaceToFill() {
    breakHere(Fill.INDEPENDENT, true, Indent.NONE, null);
  }

  void forcedBreak() {
    add(Break.forced(Indent.NONE));
  }

  void breakHere(Fill fill, boolean space, Indent indent, Indent.Tag tag) {
    add(new Break(fill, space, indent, tag));
  }

  /** Says what is wanted of a blank line before the next token. */
  void blankLine(Wish wish) {
    blankLines.wish(placeOfNext(), wish);
  }

  /** Wants a blank line before the next token if the break is taken. */
  void blankLineIf(Indent.Tag tag) {
    blankLines.wishIf(placeOfNext(), tag);
  }

  private int placeOfNext() {
    List<Comment> before = tokens.before(at);
    return before.isEmpty() ? tokens.index(at) : before.get(0).index();
  }

  /** Takes the end of the source with the comments before it. */
  void end() {
    if (tokens.hasComments(at)) {
      add("", Indent.NONE, null);
    }
  }

  /** Lays the document out. */
  String print() {
    Doc doc = new CommentWeaver(tokens, blankLines).weave(ops, size, commented);
    doc.decide(new Doc.State());
    LineWriter out = new LineWriter(tokens, blankLines, tokens.start(to) - tokens.start(from));
    doc.write(out);
    unsettled = out.isUnsettled();
    String printed = out.finish();
    hasLongStrings = out.hasLongStrings();
    for (Lesson learned : lessons) {
      learned.teach(printed);
    }
    return printed;
  }

  /** Whether literals in the last print may have to be split, or text blocks to be indented. */
  boolean hasLongStrings() {
    return hasLongStrings;
  }

  /** Whether the next layout of the last one may be another. */
  boolean isUnsettled() {
    return unsettled;
  }
}
