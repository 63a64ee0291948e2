package dev.hadron.read.sql;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.migrate.DdlWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** However broken the text, reading ends with a value and says where something was wrong. */
class MutationTest {

  private static final List<String> SCRAPS =
      List.of(
          "'",
          "\"",
          "$$",
          "$x$",
          "/*",
          "*/",
          "--",
          "(",
          ")",
          ";",
          ",",
          "\\",
          "\\.",
          "\n",
          "NOT",
          "NULL",
          "DEFAULT",
          "CREATE TABLE",
          "ALTER TABLE",
          "E'",
          "::",
          "[",
          "${x}",
          "@s.",
          "\0",
          "COPY t FROM stdin;",
          "BEGIN ATOMIC",
          "99999999999999999999",
          "\ud83d\ude00",
          "(".repeat(9));

  @Property(tries = 300)
  void neverThrows(@ForAll("brokenScripts") String sql) {
    SqlReading reading = Reading.read(sql);
    assertNotNull(MigrationScript.of(reading).text());
    assertNotNull(DdlWriter.write(reading.catalog()));
    for (Diagnostic diagnostic : reading.diagnostics()) {
      assertFalse(diagnostic.message().isBlank());
      assertTrue(diagnostic.where().line() <= sql.lines().count() + 1);
    }
  }

  @Provide
  Arbitrary<String> brokenScripts() {
    String library = library();
    return Arbitraries.randomValue(random -> mutate(library, random));
  }

  private static String library() {
    try (InputStream in = MutationTest.class.getResourceAsStream("library.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String mutate(String text, Random random) {
    StringBuilder broken = new StringBuilder(text);
    for (int i = random.nextInt(8); i >= 0; i--) {
      int at = random.nextInt(broken.length());
      switch (random.nextInt(3)) {
        case 0 -> broken.insert(at, SCRAPS.get(random.nextInt(SCRAPS.size())));
        case 1 -> broken.delete(at, Math.min(broken.length(), at + 1 + random.nextInt(30)));
        default -> broken.setLength(Math.max(50, broken.length() - random.nextInt(300)));
      }
    }
    return broken.toString();
  }
}
