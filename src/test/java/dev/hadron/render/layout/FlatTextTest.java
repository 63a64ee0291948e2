package dev.hadron.render.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken as it stands. */
class FlatTextTest {

  private static final int LINE = 100;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return;",
        "return !found && a.b(c, 1).d[2] == 'x';",
        "List<Map<String, X[]>> list = new ArrayList<>();",
        "boolean less = a < b || a >= 1.5;",
        "f = (int) x -> y ? X::new : z % 2;",
      })
  void takesWhatIsSpacedAsUsual(String statement) {
    JavaTokens tokens = new JavaTokens(statement + " more;");

    int end = new FlatText(tokens).statementEnd(0, LINE);

    assertEquals(statement, statement.substring(0, tokens.end(end - 1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return  x;",
        "call( x);",
        "a = b+c;",
        "a = -c;",
        "a++;",
        "call(() -> { run(); });",
        "int a = 1; // why",
        "call(a,\n b);",
        "@Deprecated int a = 1;",
        "boolean less = a<b;",
        "switch (a) {}",
      })
  void leavesTheRestToTheWriters(String statement) {
    assertEquals(-1, new FlatText(new JavaTokens(statement)).statementEnd(0, LINE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "void a(@Of(values = {1, 2}) int b) {",
        "void a(@Of({1, 2}) int b) {",
        "int a() default {1, 2"
      })
  void takesNoBraceOfAnAnnotationForThatOfTheBody(String header) {
    assertEquals(-1, new FlatText(new JavaTokens(header + "}")).headerEnd(0, LINE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"void a(@Of(values = 1) int b) {", "int a() throws B {", "Record {"})
  void takesHeadersUpToTheirBodies(String header) {
    JavaTokens tokens = new JavaTokens(header + "}");

    int brace = new FlatText(tokens).headerEnd(0, LINE);

    assertEquals(header.length(), tokens.end(brace));
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 8})
  void takesWhatFits(int columns) {
    JavaTokens tokens = new JavaTokens("call(x);");

    assertEquals(columns < 8 ? -1 : 5, new FlatText(tokens).statementEnd(0, columns));
  }
}
