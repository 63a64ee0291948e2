package dev.hadron.render.layout;

/** A piece of a Javadoc comment that is never broken. */
record JavadocToken(Kind kind, String text) {

  enum Kind {
    /** {@code @param} and its like at the start of a line. */
    BLOCK_TAG,
    SNIPPET_OPEN,
    SNIPPET_CLOSE,
    LIST_OPEN,
    LIST_CLOSE,
    ITEM_OPEN,
    ITEM_CLOSE,
    HEADER_OPEN,
    HEADER_CLOSE,
    PARAGRAPH_OPEN,
    PARAGRAPH_CLOSE,
    QUOTE,
    PREFORMATTED_OPEN,
    PREFORMATTED_CLOSE,
    CODE_OPEN,
    CODE_CLOSE,
    TABLE_OPEN,
    TABLE_CLOSE,
    HTML_COMMENT,
    LINE_BREAK,
    /** Space that may become a line end. */
    BLANK,
    /** Line end that stays. */
    NEWLINE,
    /** Place where a line may end, without a space otherwise. */
    OPTIONAL_BREAK,
    WORD
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
