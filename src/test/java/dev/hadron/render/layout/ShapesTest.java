package dev.hadron.render.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What makes two methods one shape, and what does not. */
class ShapesTest {

  private final Shapes shapes = new Shapes();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "int price() { return cents; }     | int count() { return units; }",
        "void at1(Order o) { o.send(\"a\"); } | void at2(Place o) { o.hide(\"b\"); }",
        "@Get List<Car> a() { return b; }   | @Get List<Bus> c() { return d; }",
      })
  void namesOfOneLengthAndCaseAreOneShape(String one, String other) {
    assertNotNull(shape(one));
    assertSame(shape(one), shape(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "int price() { return cents; }      | int price() { return cent; }",
        "int price() { return cents; }      | int price() { return Cents; }",
        "int price() { return cents; }      | int price() {  return cents; }",
        "int a() { return b.stream().c(); } | int a() { return b.strand().c(); }",
        "int a() { return 10; }             | int a() { return 1f; }",
        "void a() { b(\"12%\", c); }          | void a() { b(\"123\", c); }",
        "void a() { b(\"{0}\", c); }          | void a() { b(\"123\", c); }",
        "@Get int a() { return b; }         | @Put int a() { return b; }",
      })
  void whatChangesTheLayoutMakesAnotherShape(String one, String other) {
    assertNotSame(shape(one), shape(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"void a() { /* why */ b(); }", "void a() { b(); } // why"})
  void methodsWithCommentsInThemHaveNone(String method) {
    assertNull(shape(method));
  }

  @Test
  void aMethodAtAnotherColumnIsAnotherShape() {
    JavaTokens tokens = new JavaTokens("void a() { b(); }");

    assertNotSame(shapes.of(tokens, 0, tokens.size() - 1, 2), shapes.of(tokens, 0, tokens.size() - 1, 4));
  }

  @Test
  void theThirdOfAShapeIsKnown() {
    JavaLayout.apply("class A { int price() { return cents; } }", shapes);
    assertEquals(0, shapes.known());

    JavaLayout.apply("class B { int count() { return units; } }", shapes);
    assertEquals(1, shapes.known());

    assertEquals(
        "class C {\n  int total() {\n    return pence;\n  }\n}\n",
        JavaLayout.apply("class C { int total() { return pence; } }", shapes));
  }

  /** A word that a writer compares with must not count as a name. */
  @Test
  void theWordsThatTheWritersKnowHaveAMeaning() throws IOException {
    Pattern literal = Pattern.compile("\"([A-Za-z]+)\"");
    Set<String> missing = new TreeSet<>();
    for (Path writer : writers()) {
      Matcher words = literal.matcher(Files.readString(writer));
      while (words.find()) {
        JavaTokens word = new JavaTokens(words.group(1));
        if (WordsWithMeaning.number(word, 0) < 0) {
          missing.add(words.group(1));
        }
      }
    }
    // Neither stands for a word of a source.
    missing.removeAll(Set.of("BOOLEAN", "d", "i"));
    assertEquals(Set.of(), missing);
  }

  private static List<Path> writers() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/hadron/render/layout"))) {
      List<Path> writers =
          files
              .filter(file -> file.toString().matches(".*(Writer|Parser|Text|Grid|Ops)\\.java"))
              .collect(Collectors.toList());
      assertTrue(writers.size() > 10, writers.toString());
      return writers;
    }
  }

  private Shape shape(String method) {
    JavaTokens tokens = new JavaTokens(method);
    return shapes.of(tokens, 0, tokens.size() - 1, 2);
  }
}
