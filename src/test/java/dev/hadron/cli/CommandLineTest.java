package dev.hadron.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a table: arguments in; exit code, standard output and standard error out. */
class CommandLineTest {

  @TempDir private Path folder;

  /** One row; {@code out} and {@code err} are texts that must occur, and "" means: empty. */
  private record Row(String arguments, int code, String out, String err) {}

  @TestFactory
  Stream<DynamicTest> usage() {
    return Stream.of(
            new Row("--help", 0, "Usage: hadron", ""),
            new Row("--version", 0, "hadron 0.", ""),
            new Row("check --help", 0, "Exit codes:", ""),
            new Row("serve --help", 0, "Examples:", ""),
            new Row("", 2, "", "which command?"),
            new Row("chek", 2, "", "did you mean check?"),
            new Row("generate --help", 0, "hadron.yml", ""),
            new Row("generate x", 2, "", "Missing required option: '--output=DIR'"),
            new Row("diff x", 2, "", "Missing required option: '--output=DIR'"),
            new Row("check", 2, "", "Missing required parameter: 'INPUT"),
            new Row("check --frobnicate x", 2, "", "Unknown option: '--frobnicate'"),
            new Row("check --auth magic x", 2, "", "--auth: one of jwt, local, oidc, none"),
            new Row("check --features teleport x", 2, "", "--features: 'teleport' is none of rate-limit"),
            new Row("check --name Über x", 2, "", "--name: lower-case letters"),
            new Row("check --package com.example.int x", 2, "", "without keywords"),
            new Row("check --templates nowhere x", 2, "", "there is no folder 'nowhere'"),
            new Row("rules", 0, "http-list-paged", ""),
            new Row("rules --topic api", 0, "http-list-paged", ""),
            new Row("rules --topic nothing", 2, "", "--topic: one of api, "),
            new Row("rules http-list-paged", 0, "## Why", ""),
            new Row("rules http-list-paged --json", 0, "\"id\" : \"http-list-paged\"", ""),
            new Row("rules no-such-rule", 2, "", "there is no rule 'no-such-rule'"),
            new Row("serve --port 99999", 2, "", "a number from 0 to 65535"),
            new Row("serve --port x", 2, "", "--port"))
        .map(row -> DynamicTest.dynamicTest("hadron " + row.arguments, () -> verify(row)));
  }

  @Test
  void everyCommandInTheHelpHasExamplesAndExitCodes() {
    String help = CommandLineRun.of("--help").out();
    List<String> commands =
        help.lines()
            .dropWhile(line -> !line.equals("Commands:"))
            .skip(1)
            .takeWhile(line -> line.startsWith("  "))
            .map(line -> line.strip().split(" ")[0])
            .toList();
    assertFalse(commands.isEmpty());
    for (String command : commands) {
      String page = CommandLineRun.of(command, "--help").out();
      assertAll(
          command,
          () -> assertTrue(page.contains("Examples:\n  "), page),
          () -> assertTrue(page.contains("Exit codes:\n  0 "), page),
          () -> assertTrue(page.lines().allMatch(line -> line.length() <= 100), page));
    }
  }

  @Test
  void aMissingFileIsAnInputErrorAtItsPlace() {
    CommandLineRun run = CommandLineRun.of("check", "nowhere/schema.sql");
    assertEquals(3, run.code());
    assertEquals(
        "nowhere/schema.sql: error: no such file or folder [input-missing]\n"
            + "hadron: nothing generated: 1 error\n",
        run.err());
    assertEquals("", run.out());
  }

  @Test
  void allUnreadableInputsAreNamedAtOnce() throws IOException {
    Path latin = folder.resolve("latin.sql");
    Files.write(latin, "-- caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    Path empty = Files.createDirectory(folder.resolve("empty"));
    CommandLineRun run = CommandLineRun.of("check", "gone.sql", latin.toString(), empty.toString());
    assertEquals(3, run.code());
    assertTrue(run.err().contains("gone.sql: error:"), run.err());
    assertTrue(run.err().contains(latin + ":1:7: error: the input is not UTF-8"), run.err());
    assertTrue(run.err().contains(empty + ": error: this folder has no .sql file"), run.err());
    assertTrue(run.err().contains("3 errors"), run.err());
  }

  @Test
  void standardInputIsNamedAsSuch() {
    CommandLineRun run = CommandLineRun.withInput(new byte[] {'a', 0}, "check", "-");
    assertEquals(3, run.code());
    assertTrue(run.err().startsWith("<stdin>:1:2: error: "), run.err());
  }

  @Test
  void aWrongProjectFileIsNamedWithItsLine() throws IOException {
    Path schema = Files.writeString(folder.resolve("schema.sql"), "create table a (id int);");
    Path options = Files.writeString(folder.resolve("hadron.yml"), "name: shop\nauth: magic\n");
    CommandLineRun run = CommandLineRun.of("check", schema.toString());
    assertEquals(3, run.code());
    assertTrue(
        run.err().startsWith(options + ":2:1: error: auth: one of jwt, local, oidc, none [option]\n"),
        run.err());
  }

  @Test
  void aProjectFileThatIsNotYamlIsNamedWithItsPlace() throws IOException {
    Path schema = Files.writeString(folder.resolve("schema.sql"), "create table a (id int);");
    Path options = Files.writeString(folder.resolve("hadron.yml"), "name: [shop\n");
    CommandLineRun run = CommandLineRun.of("check", schema.toString());
    assertEquals(3, run.code());
    assertTrue(run.err().startsWith(options + ":2:1: error: not YAML: "), run.err());
  }

  @Test
  void jsonGoesToStandardOutputAlone() {
    CommandLineRun run = CommandLineRun.of("check", "--json", "nowhere.sql");
    assertEquals(3, run.code());
    assertEquals("", run.err());
    assertTrue(run.out().startsWith("{\n  \"hadron\" : \"0."), run.out());
    assertTrue(run.out().contains("\"ok\" : false"), run.out());
    assertTrue(run.out().contains("\"id\" : \"input-missing\""), run.out());
  }

  private static void verify(Row row) {
    String[] arguments = row.arguments.isEmpty() ? new String[0] : row.arguments.split(" ");
    CommandLineRun run = CommandLineRun.of(arguments);
    assertAll(
        () -> assertEquals(row.code, run.code()),
        () -> assertText(row.out, run.out()),
        () -> assertText(row.err, run.err()),
        () -> assertFalse(run.err().contains("\tat "), run.err()));
  }

  private static void assertText(String expected, String actual) {
    if (expected.isEmpty()) {
      assertEquals("", actual);
    } else {
      assertTrue(actual.contains(expected), actual);
    }
  }
}
