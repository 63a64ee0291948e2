package dev.hadron.model.naming;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words of a name, however it is spelled: {@code order_item}, {@code OrderItem}, {@code ORDER-ITEM}. */
public final class Words {

  private Words() {}

  /**
   * Splits at everything that is no letter or digit, at {@code aB}, at {@code ABc} and between a digit
   * and an upper-case letter; all words in lower case, letters of other scripts kept when Java takes
   * them in identifiers, accents of Latin letters removed.
   */
  public static List<String> of(String name) {
    String text = decomposed(name);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int[] points = points(text);
    for (int i = 0; i < points.length; i++) {
      int point = points[i];
      if (isPlain(point)) {
        word.append((char) point);
        continue;
      }
      if (isMark(point)) {
        if (!word.isEmpty()) {
          word.appendCodePoint(point);
        }
        continue;
      }
      if (!Character.isLetterOrDigit(point) || !Character.isUnicodeIdentifierPart(point)) {
        if (point != '\'') {
          flush(words, word);
        }
        continue;
      }
      if (startsWord(points, i)) {
        flush(words, word);
      }
      word.appendCodePoint(point);
    }
    flush(words, word);
    return words;
  }

  /** A lower-case letter or a digit of ASCII goes on with a word, as most of a name does. */
  private static boolean isPlain(int point) {
    return point >= 'a' && point <= 'z' || point >= '0' && point <= '9';
  }

  private static int[] points(String text) {
    int[] points = new int[text.length()];
    int size = 0;
    for (int at = 0; at < text.length(); at += Character.charCount(points[size - 1])) {
      points[size++] = text.codePointAt(at);
    }
    return size == points.length ? points : Arrays.copyOf(points, size);
  }

  /** Most names are ASCII, for which the tables of the normalizer need not be loaded. */
  private static String decomposed(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 128) {
        return withoutAccents(Normalizer.normalize(withPlainLetters(name), Normalizer.Form.NFKD));
      }
    }
    return name;
  }

  /** A mark on a Latin letter is an accent; on any other it makes another letter, or a vowel. */
  private static String withoutAccents(String apart) {
    StringBuilder plain = new StringBuilder();
    boolean onLatin = false;
    for (int point : apart.codePoints().toArray()) {
      if (!isMark(point)) {
        onLatin = Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN;
        plain.appendCodePoint(point);
      } else if (!onLatin) {
        plain.appendCodePoint(point);
      }
    }
    return Normalizer.normalize(plain, Normalizer.Form.NFKC);
  }

  private static boolean isMark(int point) {
    if (point < 128) {
      return false;
    }
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** Letters of Latin alphabets that no normal form takes apart; others stay as they are. */
  private static String withPlainLetters(String name) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      String parts =
          switch (letter) {
            case '\u00df' -> "ss";
            case '\u00e6' -> "ae";
            case '\u00c6' -> "Ae";
            case '\u0153' -> "oe";
            case '\u0152' -> "Oe";
            case '\u00f8' -> "o";
            case '\u00d8' -> "O";
            case '\u0142' -> "l";
            case '\u0141' -> "L";
            case '\u0111', '\u00f0' -> "d";
            case '\u0110', '\u00d0' -> "D";
            case '\u00fe' -> "th";
            case '\u00de' -> "Th";
            default -> "";
          };
      plain.append(parts.isEmpty() ? String.valueOf(letter) : parts);
    }
    return plain.toString();
  }

  private static boolean startsWord(int[] points, int i) {
    if (i == 0 || !Character.isUpperCase(points[i])) {
      return false;
    }
    int before = points[i - 1];
    boolean lowerFollows = i + 1 < points.length && Character.isLowerCase(points[i + 1]);
    return Character.isLowerCase(before)
        || Character.isDigit(before)
        || (Character.isUpperCase(before) && lowerFollows);
  }

  private static void flush(List<String> words, StringBuilder word) {
    if (!word.isEmpty()) {
      words.add(word.toString().toLowerCase(Locale.ROOT));
      word.setLength(0);
    }
  }
}
