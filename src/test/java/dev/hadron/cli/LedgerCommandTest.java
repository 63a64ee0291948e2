package dev.hadron.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code generate} says what it lost, and writes it into the project. */
class LedgerCommandTest {

  private static final String NOTE =
      "create table note (id bigint generated always as identity primary key, text text);\n";

  @TempDir private Path folder;

  @Test
  void linesArePrintedWithPathsAsTypedAndWrittenWithNamesOfDocuments() throws IOException {
    String input = write("notes.sql", NOTE + "create table line (n int not null);\n");
    CommandLineRun run = generate(input);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.err().contains(input + ":2:14: ledger: table public.line: "), run.err());
    assertTrue(ledger().contains("\n| notes.sql:2:14 | table public.line | "), ledger());
  }

  @Test
  void quietPrintsNone() throws IOException {
    String input = write("notes.sql", NOTE + "create table line (n int not null);\n");
    CommandLineRun run =
        CommandLineRun.of("generate", "--quiet", input, "-o", folder.resolve("out").toString());
    assertEquals("", run.err());
  }

  @Test
  void ofManyLinesTheFirstTwentyArePrinted() throws IOException {
    StringBuilder script = new StringBuilder(NOTE);
    for (int i = 10; i < 33; i++) {
      script.append("create table line_%d (n int not null);\n".formatted(i));
    }
    CommandLineRun run = generate(write("notes.sql", script.toString()));
    assertTrue(run.err().contains("line_29"), run.err());
    assertFalse(run.err().contains("line_30"), run.err());
    assertTrue(run.err().endsWith("and 3 more: see LEDGER.md\n"), run.err());
    assertTrue(ledger().contains("| table public.line_32 | "), ledger());
  }

  @Test
  void textOfTheInputIsNoMarkdown() throws IOException {
    String input =
        write("notes.sql", NOTE + "create table \"a|`b\n<c>*\" (n int not null);\n");
    String output = folder.resolve("out").toString();
    CommandLineRun.of("generate", "--dialect", "postgresql", input, "-o", output);
    String row =
        ledger().lines().filter(line -> line.startsWith("| notes.sql")).findFirst().orElse("");
    assertTrue(row.contains("a\\|\\`b &lt;c&gt;\\*"), ledger());
  }

  @Test
  void anInputThatIsUsedInFullSaysSo() throws IOException {
    CommandLineRun run = generate(write("notes.sql", NOTE));
    assertEquals("", run.err());
    assertTrue(ledger().contains("Every construct of the input shaped the service"), ledger());
  }

  @Test
  void operationsToWriteNameTheFileToOpen() throws IOException {
    generate(Path.of("samples", "helpdesk", "openapi.yaml").toString());
    String row =
        Files.readString(folder.resolve("out").resolve("HOLES.md"))
            .lines()
            .filter(line -> line.contains("priority-score"))
            .findFirst()
            .orElse("");
    String file = row.replaceAll(".*\\| (src/[^ ]+) \\|$", "$1");
    String code = Files.readString(folder.resolve("out").resolve(file));
    assertTrue(code.contains("ProblemException.notWritten(\"scorePriority\""), file);
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString().replace('\\', '/');
  }

  private CommandLineRun generate(String input) {
    return CommandLineRun.of("generate", input, "-o", folder.resolve("out").toString());
  }

  private String ledger() throws IOException {
    return Files.readString(folder.resolve("out").resolve("LEDGER.md"));
  }
}
