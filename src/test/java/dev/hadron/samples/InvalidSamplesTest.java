package dev.hadron.samples;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.hadron.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each folder below {@code samples/invalid} holds an input that is refused, and in {@code
 * expected.txt} the exact words: nothing is generated, and the user learns where and why.
 */
class InvalidSamplesTest {

  private static final Path FOLDER = Path.of("samples", "invalid");
  private static final String EXPECTED = "expected.txt";

  @TempDir private Path output;

  @TestFactory
  Stream<DynamicTest> isRefusedWithTheExpectedWords() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.sorted().toList().stream()
          .map(
              folder ->
                  DynamicTest.dynamicTest(folder.getFileName().toString(), () -> verify(folder)));
    }
  }

  private void verify(Path folder) throws IOException {
    String input = input(folder).toString().replace('\\', '/');
    Path target = output.resolve(folder.getFileName());
    CommandLineRun run = CommandLineRun.of("generate", input, "-o", target.toString());
    Path expected = folder.resolve(EXPECTED);
    if (Expectations.areUpdated()) {
      Files.writeString(expected, run.err());
    }
    String words = Files.isRegularFile(expected) ? Files.readString(expected) : "";
    assertAll(
        () -> assertEquals(3, run.code()),
        () -> assertEquals("", run.out()),
        () -> assertEquals(words, run.err(), Expectations.HOW_TO_UPDATE),
        () -> assertFalse(Files.exists(target), "nothing is written"));
  }

  private static Path input(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> inputs =
          files.filter(file -> !file.getFileName().toString().equals(EXPECTED)).toList();
      assertEquals(1, inputs.size(), () -> folder + " has one input: " + inputs);
      return inputs.get(0);
    }
  }
}
