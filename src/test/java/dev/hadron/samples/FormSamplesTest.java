package dev.hadron.samples;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The layouts of the tools that people keep their schemas in. Each folder below {@code forms} is an
 * input; beside it stands the first migration that comes of it, and what {@code check} says.
 */
class FormSamplesTest {

  private static final Path FORMS = Path.of("src/test/resources/forms");

  @TempDir private Path output;

  @TestFactory
  List<DynamicTest> isReadByTheRulesOfItsTool() throws IOException {
    try (Stream<Path> folders = Files.list(FORMS)) {
      return folders
          .filter(Files::isDirectory)
          .sorted()
          .map(form -> DynamicTest.dynamicTest(form.getFileName().toString(), () -> verify(form)))
          .toList();
    }
  }

  private void verify(Path form) throws IOException {
    Path target = output.resolve(form.getFileName());
    CommandLineRun generated =
        CommandLineRun.of("generate", form.toString(), "-o", target.toString());
    assertEquals(0, generated.code(), generated.err());
    Path script = target.resolve("src/main/resources/db/migration/V1__schema.sql");
    CommandLineRun checked = CommandLineRun.of("check", form.toString());
    String words =
        Stream.concat(checked.out().lines(), checked.err().lines())
            .filter(line -> line.startsWith(form.toString()))
            .map(line -> line.substring(form.toString().length() + 1))
            .collect(Collectors.joining("\n", "", "\n"));
    assertAll(
        () -> expected(form, ".sql", Files.readString(script)),
        () -> expected(form, ".txt", words));
  }

  private static void expected(Path form, String ending, String found) throws IOException {
    Path file = form.resolveSibling(form.getFileName() + ending);
    if (Expectations.areUpdated()) {
      Files.writeString(file, found);
    }
    String text = Files.isRegularFile(file) ? Files.readString(file) : "";
    assertEquals(text, found, Expectations.HOW_TO_UPDATE);
  }
}
