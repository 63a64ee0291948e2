package dev.hadron.render.layout;

import java.util.Arrays;

/**
 * A part of a document that may be printed on one line or on several.
 *
 * <p>The decisions run from the outside to the inside: a level that fits the rest of its line stays
 * on it, otherwise its breaks decide one by one.
 */
abstract class Doc implements Op {

  static final int MAX_COLUMNS = 100;

  /** Wider than any line: what can never be printed on one. */
  static final int ENDLESS = 1000;

  /** What makes a break start a new line. */
  enum Fill {
    /** The level does not fit one line. */
    UNIFIED,
    /** The part after the break does not fit this line. */
    INDEPENDENT,
    /** Nothing: it always does. */
    FORCED
  }

  /** Where the layout stands. */
  static final class State {
    int lastIndent;
    int indent;
    int column;
    boolean mustBreak;
  }

  private int width = -1;

  final int width() {
    if (width < 0) {
      width = computeWidth();
    }
    return width;
  }

  abstract int computeWidth();

  /** Decides the breaks; moves the column of the state. */
  abstract void decide(State state);

  abstract void write(LineWriter out);

  /** Writes the text on one line. */
  abstract void writeFlat(LineWriter out);

  /** The first token or comment in it, or null. */
  abstract Leaf firstLeaf();

  /** Remembers where what follows is printed. */
  static final class Mark extends Doc {
    private int place;

    /** The length of the text before it. */
    int place() {
      return place;
    }

    @Override
    int computeWidth() {
      return 0;
    }

    @Override
    Leaf firstLeaf() {
      return null;
    }

    @Override
    void decide(State state) {
      // It takes no room.
    }

    @Override
    void write(LineWriter out) {
      place = out.length();
    }

    @Override
    void writeFlat(LineWriter out) {
      write(out);
    }
  }

  /** A space that never breaks. */
  static final class Space extends Doc {
    static final Space INSTANCE = new Space();

    @Override
    int computeWidth() {
      return 1;
    }

    @Override
    Leaf firstLeaf() {
      return null;
    }

    @Override
    void decide(State state) {
      state.column++;
    }

    @Override
    void write(LineWriter out) {
      out.space();
    }

    @Override
    void writeFlat(LineWriter out) {
      out.space();
    }
  }

  /** A place where a new line may start. */
  static final class Break extends Doc {
    final Fill fill;
    final boolean space;
    final Indent indent;
    private final Indent.Tag tag;
    private boolean taken;
    private int column;

    /**
     * @param space whether a space is printed if no new line starts
     * @param indent how far the new line moves to the right
     * @param tag what remembers the decision, or null
     */
    Break(Fill fill, boolean space, Indent indent, Indent.Tag tag) {
      this.fill = fill;
      this.space = space;
      this.indent = indent;
      this.tag = tag;
    }

    static Break forced(Indent indent) {
      return new Break(Fill.FORCED, false, indent, null);
    }

    boolean isForced() {
      return fill == Fill.FORCED;
    }

    @Override
    int computeWidth() {
      return isForced() ? ENDLESS : space ? 1 : 0;
    }

    @Override
    Leaf firstLeaf() {
      return null;
    }

    void decide(State state, boolean take) {
      if (tag != null) {
        tag.taken = take;
      }
      taken = take;
      column = take ? Math.max(state.lastIndent + indent.columns(), 0) : -1;
      state.column = take ? column : state.column + (space ? 1 : 0);
    }

    @Override
    void decide(State state) {
      throw new IllegalStateException("A break is decided by its level");
    }

    @Override
    void write(LineWriter out) {
      if (taken) {
        out.newLine(column);
      } else {
        writeFlat(out);
      }
    }

    @Override
    void writeFlat(LineWriter out) {
      if (space) {
        out.space();
      }
    }
  }

  /** A sequence that stays together if it fits one line. */
  static final class Level extends Doc {
    private final Indent indent;
    private Doc[] docs = new Doc[4];
    private int size;
    private boolean oneLine;

    Level(Indent indent) {
      this.indent = indent;
    }

    void add(Doc doc) {
      if (size == docs.length) {
        docs = Arrays.copyOf(docs, size * 2);
      }
      docs[size++] = doc;
    }

    @Override
    int computeWidth() {
      return width(0, size);
    }

    private int width(int from, int to) {
      int sum = 0;
      for (int i = from; i < to; i++) {
        sum += docs[i].width();
        if (sum >= ENDLESS) {
          return ENDLESS;
        }
      }
      return sum;
    }

    @Override
    Leaf firstLeaf() {
      for (int i = 0; i < size; i++) {
        Leaf leaf = docs[i].firstLeaf();
        if (leaf != null) {
          return leaf;
        }
      }
      return null;
    }

    @Override
    void decide(State state) {
      if (state.column + width() <= MAX_COLUMNS) {
        oneLine = true;
        state.column += width();
        return;
      }
      int lastIndent = state.lastIndent;
      int outerIndent = state.indent;
      boolean mustBreak = state.mustBreak;
      state.indent += indent.columns();
      state.lastIndent = state.indent;
      state.mustBreak = false;
      decideParts(state);
      state.lastIndent = lastIndent;
      state.indent = outerIndent;
      state.mustBreak = mustBreak;
    }

    private void decideParts(State state) {
      int from = 0;
      Break before = null;
      for (int i = 0; i <= size; i++) {
        if (i == size || docs[i] instanceof Break) {
          decidePart(state, before, from, i);
          from = i + 1;
          before = i == size ? null : (Break) docs[i];
        }
      }
    }

    private void decidePart(State state, Break before, int from, int to) {
      int partWidth = width(from, to);
      if (before != null) {
        before.decide(
            state,
            before.fill == Fill.UNIFIED
                || state.mustBreak
                || state.column + before.width() + partWidth > MAX_COLUMNS);
      }
      boolean enoughRoom = state.column + partWidth <= MAX_COLUMNS;
      state.mustBreak = false;
      for (int i = from; i < to; i++) {
        docs[i].decide(state);
      }
      state.mustBreak = !enoughRoom;
    }

    @Override
    void write(LineWriter out) {
      if (!oneLine) {
        for (int i = 0; i < size; i++) {
          docs[i].write(out);
        }
        return;
      }
      Leaf first = firstLeaf();
      if (first != null) {
        out.before(first, first.flatText());
      }
      writeFlat(out);
    }

    @Override
    void writeFlat(LineWriter out) {
      for (int i = 0; i < size; i++) {
        docs[i].writeFlat(out);
      }
    }
  }
}
