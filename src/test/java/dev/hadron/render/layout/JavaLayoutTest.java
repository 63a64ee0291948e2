package dev.hadron.render.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The layout of Java, by example. */
class JavaLayoutTest {

  @Test
  void keepsTheImportsThatAreUsedAndSortsThem() {
    assertLaidOut(
        """
        package com.example;
        import java.util.Map;
        import java.util.List;
        import com.example.Other;
        import java.util.List;
        import java.lang.String;
        import java.util.Set;
        import static java.util.Map.entry;
        import static java.util.Map.of;
        import com.example.problem.*;
        /** See {@link Set}. */
        class A {
          List<String> a = entry(Thing.of(), b);
        }
        """,
        """
        package com.example;

        import static java.util.Map.entry;

        import com.example.problem.*;
        import java.util.List;
        import java.util.Set;

        /** See {@link Set}. */
        class A {
          List<String> a = entry(Thing.of(), b);
        }
        """);
  }

  @Test
  void leavesNoGapWhereNoImportIsLeft() {
    assertLaidOut(
        """

        package com.example;

        import java.util.List;


        class A {

        }
        """,
        """
        package com.example;

        class A {}
        """);
  }

  @Test
  void joinsWhatFitsOneLineAndBreaksWhatDoesNot() {
    assertLaidOut(
        """
        class A {
          int a(int first,
              int second) { return call(first,
              second); }
          @APIResponse(responseCode = "404", description = "There is none", content = @Content(schema = @Schema(implementation = Problem.class)))
          void b() {}
        }
        """,
        """
        class A {
          int a(int first, int second) {
            return call(first, second);
          }

          @APIResponse(
              responseCode = "404",
              description = "There is none",
              content = @Content(schema = @Schema(implementation = Problem.class)))
          void b() {}
        }
        """);
  }

  @Test
  void keepsOneBlankLineBetweenStatementsAndMembers() {
    assertLaidOut(
        """
        class A {

          int a;
          int b;


          int c;
          void d() {

            e();


            f();

          }
        }
        """,
        """
        class A {

          int a;
          int b;

          int c;

          void d() {

            e();

            f();
          }
        }
        """);
  }

  @Test
  void leavesTheTextOfTextBlocksAlone() {
    assertLaidOut(
        "class A {\n  String a = \"\"\"\n  x  \\s\n    y\n\n  \"\"\";\n}\n",
        "class A {\n  String a =\n      \"\"\"\n      x  \\s\n        y\n\n      \"\"\";\n}\n");
  }

  @Test
  void understandsOtherLineEnds() {
    String text = "class A {\r\n\r\n  int a;\r\n}\r\n";

    assertEquals("class A {\n\n  int a;\n}\n", JavaLayout.apply(text));
  }

  @Test
  void laysOutAPackage() {
    assertLaidOut(
        "/** Orders. */\n"
            + "@NullMarked package com.example;\n"
            + "import org.jspecify.annotations.NullMarked;",
        "/** Orders. */\n"
            + "@NullMarked\n"
            + "package com.example;\n\n"
            + "import org.jspecify.annotations.NullMarked;\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "class A { void b( { } }         | 1:23 | closes nothing",
        "class A {                       | 1:9  | never closed",
        "class A { void b() { c() } }    | 1:26 | expected ';'",
        "class A { int b = 1 +; }        | 1:22 | not expected here",
        "class A { int b = (1; }         | 1:23 | closes nothing",
        "class A { String b = \"c; }     | 1:22 | never closed",
        "class A { void b() { if c; } }  | 1:25 | expected '('",
        "clas A {}                       | 1:1  | expected a type",
        "class A { @ int b; }            | 1:13 | name of an annotation",
      })
  void namesThePlaceOfWhatIsNotJava(String text, String place, String message) {
    JavaSyntaxException e =
        assertThrows(JavaSyntaxException.class, () -> JavaLayout.apply(text.strip()));

    assertEquals(place, e.line() + ":" + e.column());
    assertTrue(e.getMessage().contains(message), e.getMessage());
  }

  @Test
  void refusesCommentsThatSortingImportsWouldMove() {
    String text = "import a.B; // why\nclass A extends B {}\n";

    assertThrows(JavaSyntaxException.class, () -> JavaLayout.apply(text));
  }

  private static void assertLaidOut(String text, String expected) {
    assertEquals(expected, JavaLayout.apply(text));
    assertEquals(expected, GoogleJavaFormat.settled(text));
  }
}
