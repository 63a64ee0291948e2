package dev.hadron.render.layout;

import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Makes the names and texts of a source longer, the same name everywhere by the same letters. */
final class StretchedNames {

  private static final Set<String> KEPT =
      Set.of(
          "abstract",
          "assert",
          "boolean",
          "break",
          "byte",
          "case",
          "catch",
          "char",
          "class",
          "continue",
          "default",
          "do",
          "double",
          "else",
          "enum",
          "extends",
          "final",
          "finally",
          "float",
          "for",
          "if",
          "implements",
          "import",
          "instanceof",
          "int",
          "interface",
          "java",
          "lang",
          "long",
          "native",
          "new",
          "non",
          "null",
          "package",
          "permits",
          "private",
          "protected",
          "public",
          "record",
          "return",
          "sealed",
          "short",
          "static",
          "super",
          "switch",
          "synchronized",
          "this",
          "throw",
          "throws",
          "transient",
          "true",
          "false",
          "try",
          "var",
          "void",
          "volatile",
          "while",
          "yield");

  private StretchedNames() {}

  static String of(String source, int seed) {
    JavaTokens tokens = new JavaTokens(source);
    StringBuilder out = new StringBuilder();
    int done = 0;
    for (int i = 0; i < tokens.size(); i++) {
      String text = tokens.text(i);
      out.append(source, done, tokens.start(i));
      out.append(
          switch (tokens.kind(i)) {
            case WORD -> KEPT.contains(text) ? text : word(text, seed);
            case STRING -> text.length() < 4 ? text : string(text, seed);
            default -> text;
          });
      done = tokens.end(i);
    }
    return out.append(source, done, source.length()).toString();
  }

  private static String word(String word, int seed) {
    Random random = new Random(word.hashCode() * 31L + seed);
    if (random.nextInt(3) == 0) {
      return word;
    }
    String more = "antelopeBadgerCoyote".substring(0, random.nextInt(20));
    boolean constant = word.length() > 1 && word.toUpperCase(Locale.ROOT).equals(word);
    return word + (constant ? more.toUpperCase(Locale.ROOT) : more);
  }

  private static String string(String literal, int seed) {
    Random random = new Random(literal.hashCode() * 31L + seed);
    String more = " and more".repeat(random.nextInt(3) * random.nextInt(8));
    return literal.substring(0, literal.length() - 1) + more + "\"";
  }
}
