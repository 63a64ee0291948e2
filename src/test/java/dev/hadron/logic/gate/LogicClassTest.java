package dev.hadron.logic.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Classes of logic as people have them. */
class LogicClassTest {

  private static final String OPEN =
      """
      package com.example.shop;

      import com.example.shop.problem.ProblemException;
      import jakarta.enterprise.context.ApplicationScoped;

      /** What a cart costs. */
      @ApplicationScoped
      public class TotalLogic implements Total {
        // Ours, not theirs.
        private static final int MOST = 3;

        @Override
        public int total(Cart cart) {
          throw ProblemException.notWritten("total", "shop/TotalLogic.java");
        }
      }
      """;

  private static final String BODY =
      """
      package com.example.shop;

      import java.math.BigDecimal;

      /** Proposed by somebody. */
      public final class TotalLogic implements Total {

        @Override
        public int total(Cart cart) {
          return new BigDecimal("1").intValue();
        }
      }
      """;

  @Test
  void whatOnlySaysThatItIsNotWrittenIsOpen() {
    assertTrue(new LogicClass(OPEN).isOpen("total"));
    assertFalse(new LogicClass(BODY).isOpen("total"));
    assertFalse(new LogicClass(OPEN.replace("throw", "if (true) throw")).isOpen("total"));
    assertFalse(new LogicClass("no Java").isOpen("total"), "somebody's, whatever it is");
  }

  @Test
  void aBodyComesInAndTheRestStays() {
    String filled = new LogicClass(OPEN).filled(new LogicClass(BODY));
    assertEquals(
        OPEN.replace(
                "import jakarta.enterprise.context.ApplicationScoped;\n",
                "import jakarta.enterprise.context.ApplicationScoped;\nimport java.math.BigDecimal;\n")
            .replace("What a cart costs.", "Proposed by somebody.")
            .replaceAll("throw Prob[^;]*;", "  return new BigDecimal(\"1\").intValue();"),
        filled);
    assertFalse(new LogicClass(filled).isOpen("total"));
  }

  @Test
  void helpersComeAlongAndTakeThePlaceOfThoseOfTheirName() {
    String helped =
        BODY.replace("return new BigDecimal(\"1\").intValue();", "return one();")
            .replaceFirst("}\n$", "\n  private static int one() {\n    return 1;\n  }\n}\n");
    String filled = new LogicClass(OPEN).filled(new LogicClass(helped));
    assertTrue(filled.contains("return one();") && filled.contains("MOST = 3"), filled);
    assertTrue(filled.contains("private static int one() {"), filled);
    String again = new LogicClass(filled).filled(new LogicClass(helped.replace("return 1;", "return 2;")));
    assertEquals(again.indexOf("int one()"), again.lastIndexOf("int one()"), again);
    assertTrue(again.contains("return 2;"), again);
  }
}
