package dev.hadron.render.layout;

/** Gives the names of a source other letters; how long they are and their case stay. */
final class RenamedNames {

  private static final int LETTERS = 26;

  private RenamedNames() {}

  static String of(String source, int places) {
    JavaTokens tokens = new JavaTokens(source);
    StringBuilder out = new StringBuilder(source);
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isWord(i) && isPlain(tokens, i)) {
        for (int at = tokens.start(i); at < tokens.end(i); at++) {
          out.setCharAt(at, moved(source.charAt(at), places));
        }
      }
    }
    return out.toString();
  }

  private static boolean isPlain(JavaTokens tokens, int word) {
    boolean annotation = word > 0 && tokens.is(word - 1, '@');
    return !annotation && WordsWithMeaning.number(tokens, word) < 0 && tokens.length(word) > 7;
  }

  private static char moved(char c, int places) {
    if (c >= 'a' && c <= 'z') {
      return (char) ('a' + (c - 'a' + places) % LETTERS);
    }
    return c >= 'A' && c <= 'Z' ? (char) ('A' + (c - 'A' + places) % LETTERS) : c;
  }
}
