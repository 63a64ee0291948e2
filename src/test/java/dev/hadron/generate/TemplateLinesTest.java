package dev.hadron.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.generate.TemplateLines.Line;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TemplateLinesTest {

  private static final String TEMPLATE =
      """
      {@dev.hadron.view.EntityView entity}
      class {entity.name} \\{
        private {field.type} {field.name};
        private String name;
      }
      """;

  @Test
  void theLineWithMostLiteralTextWins() {
    assertEquals(
        Optional.of(new Line(4, "private String name;")),
        TemplateLines.find(TEMPLATE, "  private String name;"));
    assertEquals(
        Optional.of(new Line(3, "private {field.type} {field.name};")),
        TemplateLines.find(TEMPLATE, "  private Long id;"));
  }

  @Test
  void anEscapedBraceIsABrace() {
    assertEquals(
        Optional.of(new Line(2, "class {entity.name} \\{")),
        TemplateLines.find(TEMPLATE, "class Pet {"));
  }

  @Test
  void aLineLikeNoneIsFromNone() {
    assertEquals(Optional.empty(), TemplateLines.find(TEMPLATE, "}"));
    assertEquals(Optional.empty(), TemplateLines.find(TEMPLATE, "return 1;"));
  }
}
