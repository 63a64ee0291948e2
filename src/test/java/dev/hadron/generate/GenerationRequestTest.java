package dev.hadron.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.diagnostic.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class GenerationRequestTest {

  @Test
  void settingsBesideMigrationsNameNothing() {
    SourceFile settings = new SourceFile("app/flyway.conf", "flyway.placeholders.a = b\n");
    SourceFile script = new SourceFile("app/orders.sql", "CREATE TABLE t (id int PRIMARY KEY);\n");
    assertEquals(script, request(settings, script).first());
    assertEquals(settings, request(settings).first());
  }

  private static GenerationRequest request(SourceFile... inputs) {
    return new GenerationRequest(List.of(inputs), GenerationOptions.DEFAULTS);
  }
}
