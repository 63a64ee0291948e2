package dev.hadron.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code generate}, {@code diff} and {@code check} over a schema of one table. */
class GenerateCommandTest {

  private static final String SCHEMA =
      "create table note (id bigint generated always as identity primary key, text text not null);";

  @TempDir private Path folder;

  private String schema;
  private String output;

  @BeforeEach
  void writeSchema() throws IOException {
    schema = Files.writeString(folder.resolve("notes.sql"), SCHEMA).toString();
    output = folder.resolve("my notes").toString();
  }

  @Test
  void theSummaryEndsWithTheNextCommand() {
    CommandLineRun run = CommandLineRun.of("generate", schema, "-o", output);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().matches("(?s)Generated \\d+ files in .*: \\d+ added\n.*"), run.out());
    assertTrue(run.out().contains("1 resource, 6 operations: 6 bound, 0 custom\n"), run.out());
    assertTrue(run.out().endsWith("\nNext: cd '" + output + "' && mvn verify\n"), run.out());
    assertTrue(Files.isRegularFile(Path.of(output, "pom.xml")));
  }

  @Test
  void aSecondRunChangesNothing() {
    CommandLineRun.of("generate", schema, "-o", output);
    CommandLineRun run = CommandLineRun.of("generate", schema, "-o", output);
    assertEquals(0, run.code(), run.err());
    assertFalse(run.out().lines().findFirst().orElse("").contains("added"), run.out());
    assertEquals(0, CommandLineRun.of("diff", schema, "-o", output).code());
  }

  @Test
  void aMigrationThatChangesIsSaid() throws IOException {
    CommandLineRun.of("generate", schema, "-o", output);
    assertFalse(
        CommandLineRun.of("generate", schema, "-o", output).err().contains("output-migration"));
    Files.writeString(Path.of(schema), SCHEMA + "CREATE TABLE tag (id bigint PRIMARY KEY);\n");
    CommandLineRun diff = CommandLineRun.of("diff", schema, "-o", output);
    assertTrue(diff.err().contains("[output-migration-changed]"), diff.err());
    CommandLineRun json = CommandLineRun.of("generate", schema, "-o", output, "--dry-run", "--json");
    assertTrue(json.out().contains("\"output-migration-changed\""), json.out());
    CommandLineRun run = CommandLineRun.of("generate", schema, "-o", output);
    assertEquals(0, run.code(), run.err());
    String migration = Path.of(output, "src/main/resources/db/migration/V1__schema.sql").toString();
    assertTrue(
        run.err().contains(migration + ":1:1: warning: this migration changes")
            || run.err().contains(migration + ": warning: this migration changes"),
        run.err());
    assertTrue(run.err().contains("checksum"), run.err());
    assertTrue(run.err().contains("hint: where none has, start with an empty database"), run.err());
  }

  @Test
  void aFileEditedByHandIsNotOverwritten() throws IOException {
    CommandLineRun.of("generate", schema, "-o", output);
    Path pom = Path.of(output, "pom.xml");
    Files.writeString(pom, Files.readString(pom) + "<!-- mine -->\n");
    CommandLineRun run = CommandLineRun.of("generate", schema, "-o", output);
    assertEquals(3, run.code());
    assertTrue(run.err().contains("pom.xml"), run.err());
    assertTrue(run.err().endsWith("hadron: nothing generated: 1 error\n"), run.err());
    assertTrue(Files.readString(pom).endsWith("<!-- mine -->\n"));
    CommandLineRun diff = CommandLineRun.of("diff", schema, "-o", output);
    assertEquals(3, diff.code());
    assertTrue(diff.out().contains("-<!-- mine -->\n"), diff.out());
  }

  @Test
  void aFolderThatIsNotOursIsLeftAlone() throws IOException {
    Path foreign = Files.createDirectory(folder.resolve("foreign"));
    Files.writeString(foreign.resolve("letter.txt"), "dear");
    CommandLineRun run = CommandLineRun.of("generate", schema, "-o", foreign.toString());
    assertEquals(3, run.code());
    assertFalse(Files.exists(foreign.resolve("pom.xml")));
  }

  @Test
  void aDryRunWritesNothing() {
    CommandLineRun run = CommandLineRun.of("generate", schema, "-o", output, "--dry-run");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("added  pom.xml\n"), run.out());
    assertTrue(run.out().contains("\nWould generate "), run.out());
    assertFalse(Files.exists(Path.of(output)));
  }

  @Test
  void aDryRunListsWhatWouldChangeWhereEditsByHandAreInTheWay() throws IOException {
    CommandLineRun.of("generate", schema, "-o", output);
    Path pom = Path.of(output, "pom.xml");
    Files.writeString(pom, Files.readString(pom) + "<!-- mine -->\n");
    Files.writeString(Path.of(schema), SCHEMA + "CREATE TABLE tag (id bigint PRIMARY KEY);\n");
    CommandLineRun run = CommandLineRun.of("generate", schema, "-o", output, "--dry-run");
    assertEquals(3, run.code());
    assertTrue(run.out().contains("edited  pom.xml\n"), run.out());
    assertTrue(run.out().contains("added  src/main/java/com/example/notes/tag/TagEntity.java\n"), run.out());
    assertFalse(run.out().contains("Would generate"), run.out());
    assertTrue(run.err().endsWith("hadron: nothing generated: 1 error\n"), run.err());
  }

  @Test
  void quietSaysNothing() {
    CommandLineRun run = CommandLineRun.of("generate", schema, "-o", output, "--quiet");
    assertEquals(new CommandLineRun(0, "", ""), run);
  }

  @Test
  void jsonHasTheSummary() {
    CommandLineRun run = CommandLineRun.of("generate", schema, "-o", output, "--json");
    assertEquals(0, run.code());
    assertEquals("", run.err());
    assertTrue(run.out().contains("\"ok\" : true"), run.out());
    assertTrue(run.out().contains("\"bound\" : 6"), run.out());
    assertTrue(run.out().contains("\"path\" : \"pom.xml\""), run.out());
    assertFalse(run.out().contains("\"content\""));
  }

  @Test
  void strictCountsTheLedgerAsErrors() throws IOException {
    Files.writeString(Path.of(schema), SCHEMA + "\ngrant select on note to somebody;\n");
    assertEquals(0, CommandLineRun.of("check", schema).code());
    CommandLineRun run = CommandLineRun.of("generate", schema, "-o", output, "--strict");
    assertEquals(4, run.code(), run.out());
    assertTrue(run.err().contains("under --strict"), run.err());
    assertFalse(Files.exists(Path.of(output)));
  }

  @Test
  void standardInputIsAnInput() {
    CommandLineRun run =
        CommandLineRun.withInput(
            SCHEMA.getBytes(StandardCharsets.UTF_8), "generate", "-", "-o", output);
    assertEquals(0, run.code(), run.err());
  }

  @Test
  void optionsOfTheProjectFileHoldUnlessTheCommandLineSaysOtherwise() throws IOException {
    Files.writeString(folder.resolve("hadron.yml"), "name: memo\ngroup: org.acme\n");
    CommandLineRun.of("generate", schema, "-o", output, "--name", "notebook");
    String pom = Files.readString(Path.of(output, "pom.xml"));
    assertTrue(pom.contains("<groupId>org.acme</groupId>"), pom);
    assertTrue(pom.contains("<artifactId>notebook</artifactId>"), pom);
  }

  @Test
  void whatStandsTwiceInTheProjectFileIsAnError() throws IOException {
    Path file = folder.resolve("hadron.yml");
    Files.writeString(
        file, "name: memo\nmeaning:\n  a.b: plain\n  a.b: secret\n\n'name': other\n");
    CommandLineRun run = CommandLineRun.of("generate", schema, "-o", output);
    assertEquals(3, run.code(), run.err());
    assertTrue(
        run.err().contains(file + ":6:1: error: name stands twice, first in line 1 [option]\n"),
        run.err());
    assertTrue(
        run.err().contains(file + ":4:3: error: a.b stands twice, first in line 3 [option]\n"),
        run.err());
  }

  @Test
  void aTemplateOfATeamTakesThePlaceOfOurs() throws IOException {
    Path own = folder.resolve("house/core/pom.xml.qute");
    Files.createDirectories(own.getParent());
    String declaration = Files.readAllLines(Path.of("templates/core/pom.xml.qute")).get(0);
    Files.writeString(own, declaration + "\n<house/>\n");
    CommandLineRun run =
        CommandLineRun.of(
            "generate", schema, "-o", output, "--templates", folder.resolve("house").toString());
    assertEquals(0, run.code(), run.err());
    assertEquals("<house/>\n", Files.readString(Path.of(output, "pom.xml")));
  }

  @Test
  void aGeneratedProjectPassesItsOwnCheck() {
    CommandLineRun.of("generate", schema, "-o", output);
    CommandLineRun run = CommandLineRun.of("check", output);
    assertEquals(0, run.code(), run.err());
  }

  @Test
  void aProjectThatBreaksARuleIsNamedWithFileAndLine() throws IOException {
    CommandLineRun.of("generate", schema, "-o", output);
    Path bad = Path.of(output, "src/main/java/com/example/Bad.java");
    Files.writeString(bad, "package com.example;\n\nclass Bad {\n");
    CommandLineRun run = CommandLineRun.of("check", output);
    assertEquals(3, run.code());
    assertTrue(run.err().startsWith(bad + ": error: this is no Java 17"), run.err());
  }

  @Test
  void aGeneratedLineIsExplained() throws IOException {
    CommandLineRun.of("generate", schema, "-o", output);
    Path entity = Path.of(output, "src/main/java/com/example/notes/note/NoteEntity.java");
    List<String> lines = Files.readAllLines(entity);
    int line = 1 + lines.indexOf("  public String text;");
    assertTrue(line > 0, String.join("\n", lines));
    CommandLineRun run = CommandLineRun.of("explain", entity + ":" + line, "--input", schema);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("\n    public String text;\n"), run.out());
    assertTrue(run.out().contains("\nowner     generated"), run.out());
    assertTrue(run.out().matches("(?s).*\ntemplate  \\S+Entity.java.qute:\\d+\n.*"), run.out());
    assertTrue(run.out().contains("\ninput     " + schema + ":1:"), run.out());
  }

  @Test
  void explainFindsTheInputByItself() throws IOException {
    String kept = "--package=org.acme.kept";
    assertEquals(0, CommandLineRun.of("generate", schema, "-o", output, kept).code());
    String entity = output + "/src/main/java/org/acme/kept/note/NoteEntity.java";
    List<String> lines = Files.readAllLines(Path.of(entity));
    int line = 1 + lines.indexOf(lines.stream().filter(l -> l.contains("String text;")).findFirst().orElseThrow());

    String place = "\ninput     " + schema + ":1:";
    assertTrue(CommandLineRun.of("explain", entity + ":" + line).out().contains(place));

    Files.writeString(Path.of(schema), "\n" + SCHEMA);
    String changed = CommandLineRun.of("explain", entity + ":" + line).out();
    assertTrue(changed.contains("\ninput     has changed since the last run"), changed);

    Path moved = Files.move(Path.of(schema), folder.resolve("moved.sql"));
    CommandLineRun gone = CommandLineRun.of("explain", entity + ":" + line);
    assertEquals(0, gone.code(), gone.err());
    assertTrue(gone.out().contains("no such file or folder; name it with --input"), gone.out());
    CommandLineRun named =
        CommandLineRun.of("explain", entity + ":" + line, "--input", moved.toString());
    assertTrue(named.out().contains("\ninput     " + moved + ":2:"), named.out());
  }

  @Test
  void aProjectKeepsItsNameWhateverTheInputIsCalled() throws IOException {
    String mysql = "--database=mysql";
    assertEquals(0, CommandLineRun.of("generate", schema, "-o", output, mysql).code());
    Path renamed = Files.move(Path.of(schema), folder.resolve("renamed.sql"));
    CommandLineRun again = CommandLineRun.of("generate", renamed.toString(), "-o", output);
    assertEquals(0, again.code(), again.err());
    assertFalse(again.err().contains("project-changed"), again.err());
    assertTrue(Files.readString(Path.of(output, "pom.xml")).contains("<artifactId>notes</"));
    assertTrue(Files.readString(Path.of(output, "pom.xml")).contains("mysql"));
    assertEquals(0, CommandLineRun.of("diff", renamed.toString(), "-o", output).code());
  }

  @Test
  void anotherNameOfAProjectIsSaid() throws IOException {
    CommandLineRun.of("generate", schema, "-o", output, "--suppress", "ddl-key-type: as it is");
    CommandLineRun run = CommandLineRun.of("generate", schema, "-o", output, "--name", "memos");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.err().contains("warning: the project's name was notes and is now memos"));
    assertTrue(run.err().contains("note: the last run had suppress 'ddl-key-type: as it is'"));
    String pom = Files.readString(Path.of(output, "pom.xml"));
    assertTrue(pom.contains("<artifactId>memos</"), pom);
    assertTrue(Files.isDirectory(Path.of(output, "src/main/java/com/example/notes/note")));
    Files.writeString(folder.resolve("hadron.yml"), "package: org.acme\n");
    CommandLineRun file = CommandLineRun.of("generate", schema, "-o", output);
    assertTrue(file.err().contains("package was com.example.notes and is now org.acme"));
    assertTrue(Files.readString(Path.of(output, "pom.xml")).contains("<artifactId>memos</"));
  }

  @Test
  void aFileThatNobodyGeneratedIsNotExplained() {
    CommandLineRun run = CommandLineRun.of("explain", schema);
    assertEquals(3, run.code());
    assertTrue(run.err().contains("Hadron did not generate it [not-explained]"), run.err());
  }

  @Test
  void aSchemaAndAContractBecomeOneService() throws IOException {
    Path sample = Path.of("samples", "workshop");
    String contract = sample.resolve("openapi.yaml").toString();
    CommandLineRun run =
        CommandLineRun.of(
            "generate", contract, sample.resolve("schema.sql").toString(), "-o", output);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("4 of 5 stored schemas met a table"), run.out());
    Path first = Path.of(output, "src/main/resources/db/migration/V1__schema.sql");
    assertTrue(Files.readString(first).contains("ws_job_mechanic"));
    CommandLineRun turned =
        CommandLineRun.of("diff", sample.resolve("schema.sql").toString(), contract, "-o", output);
    assertEquals(0, turned.code(), turned.out());
  }

  @Test
  void twoContractsAreOneTooMany() throws IOException {
    String contract = Path.of("samples", "helpdesk", "openapi.yaml").toString();
    Path library = Path.of("samples", "library", "openapi.yaml");
    String other = Files.copy(library, folder.resolve("library.yaml")).toString();
    CommandLineRun run = CommandLineRun.of("generate", schema, contract, other, "-o", output);
    assertEquals(3, run.code());
    assertTrue(run.err().contains("a service has one [input-contracts]"), run.err());
  }

  @Test
  void aLineThatAFileDoesNotHaveIsNotExplained() {
    CommandLineRun.of("generate", schema, "-o", output);
    String pom = Path.of(output, "pom.xml").toString();
    assertEquals(0, CommandLineRun.of("explain", pom + ":1").code());
    CommandLineRun run = CommandLineRun.of("explain", pom + ":99999");
    assertEquals(3, run.code());
    assertTrue(run.err().contains("the file has no line 99999"), run.err());
  }
}
