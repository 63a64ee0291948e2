package dev.hadron.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.hadron.diagnostic.SourceFile;
import dev.hadron.plan.GeneratedFile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A service with more tables has more Java files, and no larger ones: a class file has room for 64 KB
 * of code in one method, and a compiler patience for less.
 */
class GrowthTest {

  @Test
  void noJavaFileGrowsWithTheNumberOfTables() {
    Map<String, String> few = java(2);
    Map<String, String> many = java(20);

    Map<String, String> shared = new TreeMap<>(many);
    shared.keySet().retainAll(few.keySet());
    assertFalse(few.isEmpty());
    assertEquals(few, shared);
  }

  private static Map<String, String> java(int tables) {
    String schema =
        IntStream.range(0, tables).mapToObj(GrowthTest::table).collect(Collectors.joining("\n"));
    GenerationResult result =
        new Generator()
            .generate(
                new GenerationRequest(
                    List.of(new SourceFile("schema.sql", schema)), GenerationOptions.DEFAULTS));
    assertEquals(List.of(), result.diagnostics());
    return result.files().stream()
        .filter(file -> file.path().endsWith(".java"))
        .collect(Collectors.toMap(GeneratedFile::path, GeneratedFile::content));
  }

  private static String table(int number) {
    return """
        CREATE TABLE part_%1$d (
          id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
          code varchar(20) NOT NULL UNIQUE,
          amount numeric(10, 2) CHECK (amount > 0)
        );
        """
        .formatted(number);
  }
}
