package dev.hadron.read.sql;

/**
 * One token of a statement.
 *
 * @param text what it means: names folded and cut as the server does, quotes and escapes resolved
 * @param start offset in the file
 * @param end offset behind it
 */
record Token(Kind kind, String text, int start, int end) {

  enum Kind {
    /** A keyword or a plain name. */
    WORD,
    QUOTED_NAME,
    STRING,
    NUMBER,
    SYMBOL,
    /** A hole that some tool fills before the server sees the text. */
    PLACEHOLDER,
    END
  }

  boolean isWord(String keyword) {
    return kind == Kind.WORD && text.equals(keyword);
  }

  boolean isSymbol(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  boolean isName() {
    return kind == Kind.WORD || kind == Kind.QUOTED_NAME;
  }
}
