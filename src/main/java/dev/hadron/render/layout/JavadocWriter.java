package dev.hadron.render.layout;

import dev.hadron.render.layout.JavadocToken.Kind;

/** Prints the tokens of a Javadoc comment in lines. */
final class JavadocWriter {

  private static final int NOTHING = 0;
  private static final int BLANK = 1;
  private static final int NEWLINE = 2;
  private static final int BLANK_LINE = 3;

  private final int column;
  private final StringBuilder out = new StringBuilder("/**");
  private int requested = NOTHING;
  private int room;
  private boolean atLineStart;
  private boolean hasText;
  private boolean inBlockTag;
  private boolean inItem;
  private int items;
  private int lists;

  /** Depth of lists, counted from after the opening tag of a list to after its closing tag. */
  private int writtenLists;

  /**
   * @param column of the comment's first character, counted from 0
   */
  JavadocWriter(int column) {
    this.column = column;
    newline(true);
  }

  void write(JavadocToken token) {
    switch (token.kind()) {
      case BLOCK_TAG -> blockTag(token);
      case SNIPPET_OPEN, HEADER_OPEN, PREFORMATTED_OPEN, TABLE_OPEN ->
          text(BLANK_LINE, token, NOTHING);
      case SNIPPET_CLOSE, HEADER_CLOSE, PREFORMATTED_CLOSE, TABLE_CLOSE ->
          text(NOTHING, token, BLANK_LINE);
      case QUOTE -> text(BLANK_LINE, token, BLANK_LINE);
      case LIST_OPEN -> listOpen(token);
      case LIST_CLOSE -> listClose(token);
      case ITEM_OPEN -> itemOpen(token);
      case PARAGRAPH_OPEN -> {
        if (hasText) {
          text(BLANK_LINE, token, NOTHING);
        }
      }
      case HTML_COMMENT -> text(NEWLINE, token, NEWLINE);
      case LINE_BREAK -> text(NOTHING, token, NEWLINE);
      case BLANK -> request(BLANK);
      case NEWLINE -> newline(false);
      case WORD, CODE_OPEN, CODE_CLOSE -> text(token);
      case PARAGRAPH_CLOSE, ITEM_CLOSE, OPTIONAL_BREAK -> {
        // They leave no trace.
      }
      default -> throw new IllegalStateException(token.kind().name());
    }
  }

  String finish() {
    return out.append('\n').append(" ".repeat(column + 1)).append("*/").toString();
  }

  private void blockTag(JavadocToken token) {
    inItem = false;
    items = 0;
    lists = 0;
    writtenLists = 0;
    if (hasText) {
      request(inBlockTag ? NEWLINE : BLANK_LINE);
      inBlockTag = false;
    }
    text(token);
    inBlockTag = true;
  }

  private void listOpen(JavadocToken token) {
    request(BLANK_LINE);
    text(token);
    inItem = false;
    lists++;
    writtenLists++;
    request(NEWLINE);
  }

  private void listClose(JavadocToken token) {
    request(NEWLINE);
    items = Math.max(0, items - 1);
    lists = Math.max(0, lists - 1);
    text(token);
    writtenLists = Math.max(0, writtenLists - 1);
    request(BLANK_LINE);
  }

  private void itemOpen(JavadocToken token) {
    request(NEWLINE);
    if (inItem) {
      inItem = false;
      items = Math.max(0, items - 1);
    }
    text(token);
    inItem = true;
    items++;
  }

  private void request(int space) {
    requested = Math.max(requested, space);
  }

  private void text(int before, JavadocToken token, int after) {
    request(before);
    text(token);
    request(after);
  }

  private void text(JavadocToken token) {
    if (requested == BLANK_LINE && (writtenLists > 0 || inBlockTag)) {
      requested = NEWLINE;
    }
    if (requested == BLANK_LINE) {
      out.append('\n').append(" ".repeat(column + 1)).append('*');
    }
    if (requested >= NEWLINE) {
      newline(true);
      requested = NOTHING;
    }
    int blank = requested == BLANK ? 1 : 0;
    if (!atLineStart && token.text().length() + blank > room) {
      newline(true);
    }
    if (!atLineStart && blank == 1) {
      out.append(' ');
      room--;
    }
    out.append(token.text());
    atLineStart &=
        token.is(Kind.ITEM_OPEN) || token.is(Kind.PARAGRAPH_OPEN) || token.is(Kind.HEADER_OPEN);
    room -= token.text().length();
    requested = NOTHING;
    hasText = true;
  }

  private void newline(boolean indented) {
    int indent = indented ? items * 4 + lists * 2 + (inBlockTag ? 4 : 0) : 0;
    out.append('\n').append(" ".repeat(column + 1)).append("* ").append(" ".repeat(indent));
    room = Doc.MAX_COLUMNS - column - 3 - indent;
    atLineStart = true;
  }
}
