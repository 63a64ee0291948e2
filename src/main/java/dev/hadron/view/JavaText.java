package dev.hadron.view;

import dev.hadron.model.naming.JavaName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text of the input made safe for the places in Java source where it stands. */
final class JavaText {

  private static final int LINE = 88;

  /** Words that are written with a vowel and spoken with a consonant: user, unit, European, one. */
  private static final Pattern SPOKEN_CONSONANT =
      Pattern.compile(
          "^(?:eu|ewe|once\\b|ones?\\b|ubiq|uganda|ukrain|unanim|unicorn|unif|uni[lopqstv]|uran|urin"
              + "|ur[lin]s?\\b|us[aeiu]|usb|usu|ut[ei]|utop|uuid|uk\\b|us\\b)");

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");

  private JavaText() {}

  /** A Java string literal (JLS 3.10.5); no unicode escape can arise from its text. */
  static String literal(String value) {
    if (isPlain(value)) {
      return '"' + value + '"';
    }
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> literal.append("\\\"");
        case '\\' -> literal.append("\\\\");
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        case '\t' -> literal.append("\\t");
        default -> {
          if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
            literal.append("\\u%04x".formatted((int) c));
          } else {
            literal.append(c);
          }
        }
      }
    }
    return literal.append('"').toString();
  }

  /** Whether it is ASCII of which nothing has to be escaped, as most texts are. */
  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c > '~' || c == '"' || c == '\\') {
        return false;
      }
    }
    return true;
  }

  /** A literal of several parts with a blank between them, broken behind commas where it is long. */
  static String lines(String... parts) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String part : String.join(" ", parts).split("(?<=, )")) {
      if (line.length() + part.length() > LINE) {
        lines.add(literal(line.toString()));
        line.setLength(0);
      }
      line.append(part);
    }
    lines.add(literal(line.toString()));
    return String.join(" + ", lines);
  }

  /**
   * The first paragraph of a description as one line for a Javadoc comment: no end of comment, no
   * tag, no HTML, no unicode escape.
   */
  static String javadoc(String description) {
    String paragraph = description.strip().split("\\R\\s*\\R", 2)[0];
    String line = BLANKS.matcher(paragraph).replaceAll(" ");
    String escaped =
        line.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("*/", "*&#47;")
            .replace("/*", "&#47;*")
            .replace("@", "&#64;")
            .replace("\\", "&#92;");
    return INVISIBLE.matcher(escaped).replaceAll("");
  }

  /** A description as one line for an annotation, not cut. */
  static String oneLine(String description) {
    return BLANKS.matcher(description.strip()).replaceAll(" ");
  }

  /** A sentence with a full stop. */
  static String sentence(String text) {
    if (text.isEmpty() || ".!?".indexOf(text.charAt(text.length() - 1)) >= 0) {
      return text;
    }
    // What a colon announced, such as a list, does not follow.
    return (text.endsWith(":") ? text.substring(0, text.length() - 1) : text) + ".";
  }

  /** The import declarations of these types, each on a line. */
  static String imports(Collection<String> types) {
    StringBuilder lines = new StringBuilder();
    for (String type : types) {
      lines.append("import ").append(type).append(";\n");
    }
    return lines.toString();
  }

  static String list(List<String> literals) {
    return literals.stream().map(JavaText::literal).collect(Collectors.joining(", "));
  }

  /** Words in lower case: {@code order item} for {@code OrderItem}. */
  static String spaced(String name) {
    return String.join(" ", dev.hadron.model.naming.Words.of(name));
  }

  /** {@code a customer}, {@code an order item}. */
  static String article(String name) {
    String spaced = spaced(name);
    if (spaced.isEmpty()) {
      return "a value";
    }
    boolean vowel = "aeiou".indexOf(spaced.charAt(0)) >= 0 && !SPOKEN_CONSONANT.matcher(spaced).find();
    return (vowel ? "an " : "a ") + spaced;
  }

  static String variable(String typeName) {
    return JavaName.variable(typeName);
  }
}
