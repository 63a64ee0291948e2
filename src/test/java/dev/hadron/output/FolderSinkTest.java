package dev.hadron.output;

import static dev.hadron.output.Runs.generated;
import static dev.hadron.output.Runs.run;
import static dev.hadron.output.Runs.scaffolded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.plan.GeneratedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSinkTest {

  @TempDir Path temp;

  private Path folder() {
    return temp.resolve("a/shop");
  }

  @Test
  void folderThatIsNotThereAppearsAsAWhole() throws Exception {
    SinkResult result = write(generated("pom.xml", "<p/>\n"), generated("src/A.java", "a\n"));

    assertEquals(List.of(), result.diagnostics());
    assertEquals(List.of("added pom.xml", "added src/A.java"), rows(result.changes()));
    assertEquals(
        List.of(".hadron/base.zip", ".hadron/lock.json", "pom.xml", "src/A.java"),
        List.copyOf(Runs.readAll(folder()).keySet()));
    assertEquals(List.of("shop"), names(temp.resolve("a")));
  }

  @Test
  void newRepositoryCountsAsEmpty() throws Exception {
    Runs.write(folder(), ".git/HEAD", "ref: refs/heads/main\n");

    assertFalse(write(generated("pom.xml", "<p/>\n")).hasErrors());
  }

  @Test
  void folderOfSomebodyElseIsRefused() throws Exception {
    Runs.write(folder(), "notes.txt", "mine\n");

    SinkResult result = write(generated("pom.xml", "<p/>\n"));

    assertRefused(result, "output-not-ours", folder().toString());
    assertEquals(Map.of("notes.txt", "mine\n"), Runs.readAll(folder()));
  }

  @Test
  void fileInPlaceOfTheFolderIsRefused() throws Exception {
    Runs.write(temp, "a/shop", "mine\n");

    assertRefused(write(generated("pom.xml", "<p/>\n")), "output-not-ours", folder().toString());
  }

  @Test
  void uneditedProjectIsRewrittenAndFilesThatVanishedGo() throws Exception {
    write(generated("a.txt", "1\n"), generated("src/x/B.java", "b\n"), generated("c.txt", "c\n"));
    Runs.write(folder(), "src/Mine.java", "mine\n");

    SinkResult result = write(generated("a.txt", "2\n"), generated("c.txt", "c\n"));

    assertEquals(
        List.of("changed a.txt", "unchanged c.txt", "removed src/x/B.java"),
        rows(result.changes()));
    assertEquals(
        Map.of("a.txt", "2\n", "c.txt", "c\n", "src/Mine.java", "mine\n"), Runs.read(folder()));
    assertFalse(Files.exists(folder().resolve("src/x")), "empty folder is left behind");
    assertEquals(List.of("base.zip", "lock.json"), names(folder().resolve(".hadron")));
  }

  @Test
  void editedGeneratedFileIsRefusedAndNothingIsWritten() throws Exception {
    write(generated("a.txt", "1\n"), generated("b.txt", "1\n"), generated("c.txt", "1\n"));
    Runs.write(folder(), "b.txt", "mine\n");
    Runs.write(folder(), "c.txt", "mine\n");
    Map<String, String> before = Runs.readAll(folder());

    SinkResult result =
        write(generated("a.txt", "2\n"), generated("b.txt", "2\n"), generated("c.txt", "1\n"));

    assertEquals(
        List.of("changed a.txt", "conflict b.txt", "edited c.txt"), rows(result.changes()));
    assertEquals(
        List.of("output-conflict", "output-edited"),
        result.diagnostics().stream().map(Diagnostic::id).toList());
    assertEquals(folder().resolve("b.txt").toString(), result.diagnostics().get(0).where().file());
    assertEquals(before, Runs.readAll(folder()));
  }

  @Test
  void editedFileThatVanishedFromThePlanIsRefused() throws Exception {
    write(generated("a.txt", "1\n"), generated("b.txt", "1\n"));
    Runs.write(folder(), "b.txt", "mine\n");

    SinkResult result = write(generated("a.txt", "1\n"));

    assertRefused(result, "output-conflict", folder().resolve("b.txt").toString());
  }

  @Test
  void editThatIsWhatTheRunMakesIsNoConflict() throws Exception {
    write(generated("a.txt", "1\n"));
    Runs.write(folder(), "a.txt", "2\n");

    assertEquals(List.of("unchanged a.txt"), rows(write(generated("a.txt", "2\n")).changes()));
  }

  @Test
  void lineEndsOfAWindowsCheckoutAreNoEdit() throws Exception {
    write(generated("a.txt", "1\n2\n"));
    Runs.write(folder(), "a.txt", "1\r\n2\r\n");

    assertEquals(List.of("changed a.txt"), rows(write(generated("a.txt", "3\n")).changes()));
  }

  @Test
  void scaffoldedFilesAreTheUsersFromTheFirstEditOn() throws Exception {
    write(scaffolded("a.txt", "1\n"), scaffolded("b.txt", "1\n"), scaffolded("c.txt", "1\n"));
    Runs.write(folder(), "a.txt", "mine\n");
    Runs.write(folder(), "c.txt", "mine\n");

    SinkResult same = write(scaffolded("a.txt", "1\n"), scaffolded("c.txt", "1\n"));
    SinkResult result = write(scaffolded("a.txt", "2\n"), scaffolded("b.txt", "2\n"));

    assertEquals(List.of("kept a.txt", "removed b.txt", "kept c.txt"), rows(same.changes()));
    assertEquals(List.of(), same.diagnostics());
    assertEquals(List.of("kept a.txt", "added b.txt", "kept c.txt"), rows(result.changes()));
    assertEquals(Map.of("a.txt", "mine\n", "b.txt", "2\n", "c.txt", "mine\n"), Runs.read(folder()));
  }

  @Test
  void whatStaysAndMayNotFitAnyMoreIsNamed() throws Exception {
    write(scaffolded("a.txt", "1\n"), scaffolded("b.txt", "1\n"));
    Runs.write(folder(), "a.txt", "mine\n");
    Runs.write(folder(), "b.txt", "mine\n");

    SinkResult result = write(scaffolded("a.txt", "2\n"));
    SinkResult again = write(scaffolded("a.txt", "2\n"));

    assertEquals(
        List.of("output-kept-behind a.txt", "output-kept-orphan b.txt"),
        result.diagnostics().stream()
            .map(d -> d.id() + " " + folder().relativize(Path.of(d.where().file())))
            .toList());
    assertFalse(result.hasErrors());
    assertEquals(List.of(), again.diagnostics());
  }

  @Test
  void fileOfTheUserInTheWayOfANewOneIsRefused() throws Exception {
    write(generated("a.txt", "1\n"));
    Runs.write(folder(), "b.txt", "mine\n");

    SinkResult result = write(generated("a.txt", "1\n"), generated("b.txt", "1\n"));

    assertRefused(result, "output-conflict", folder().resolve("b.txt").toString());
  }

  @Test
  void folderInTheWayOfAFileIsRefused() throws Exception {
    write(generated("a.txt", "1\n"));
    Runs.write(folder(), "b.txt/mine.txt", "mine\n");
    Runs.write(folder(), "c", "mine\n");

    SinkResult result =
        write(generated("a.txt", "2\n"), generated("b.txt", "1\n"), generated("c/d.txt", "1\n"));

    assertEquals(
        List.of("the path is not a file", "the path lies below c, which is a file"),
        result.diagnostics().stream().map(Diagnostic::message).toList());
    assertEquals("1\n", Runs.read(folder()).get("a.txt"));
  }

  @Test
  void linksLeadNowhere() throws Exception {
    write(generated("a.txt", "1\n"));
    Path outside = Files.createDirectory(temp.resolve("outside"));
    Files.createSymbolicLink(folder().resolve("src"), outside);
    Files.createSymbolicLink(folder().resolve("b.txt"), outside.resolve("b.txt"));

    SinkResult result =
        write(generated("a.txt", "1\n"), generated("b.txt", "1\n"), generated("src/A.java", ""));

    assertEquals(
        List.of("the path is a symbolic link", "the path lies behind the symbolic link src"),
        result.diagnostics().stream().map(Diagnostic::message).toList());
    assertEquals(List.of(), names(outside));
  }

  @Test
  void damagedRecordIsRefused() throws Exception {
    write(generated("a.txt", "1\n"));
    Runs.write(folder(), LockFile.PATH, "{ \"format\": 1,");

    assertRefused(write(generated("a.txt", "2\n")), "output-lock", folder().toString());
  }

  @Test
  void recordWithAPathOutsideIsRefused() throws Exception {
    write(generated("a.txt", "1\n"));
    Runs.write(temp, "a/precious.txt", "1\n");
    String lock = Files.readString(folder().resolve(LockFile.PATH));
    Runs.write(folder(), LockFile.PATH, lock.replace("\"a.txt\"", "\"../precious.txt\""));

    assertRefused(write(generated("a.txt", "2\n")), "output-lock", folder().toString());
    assertTrue(Files.exists(temp.resolve("a/precious.txt")));
  }

  @Test
  void scriptsAreExecutable() throws Exception {
    write(generated("run", "#!/bin/sh\n"), generated("a.txt", "1\n"));

    assumeTrue(Files.getFileStore(folder()).supportsFileAttributeView("posix"));
    assertTrue(Files.isExecutable(folder().resolve("run")));
    assertFalse(
        Files.getPosixFilePermissions(folder().resolve("a.txt")).toString().contains("EXECUTE"));
  }

  @Test
  void failureInTheMiddleLeavesTheFolderAsItWas() throws Exception {
    write(generated("a.txt", "1\n"), generated("b/c.txt", "1\n"), generated("f", "1\n"));
    Map<String, String> before = Runs.readAll(folder());
    FolderTransaction transaction = new FolderTransaction(folder());
    transaction.write(Map.of("a.txt", bytes("2\n"), "d/e.txt", bytes("2\n")));
    transaction.write(Map.of("f/below-a-file.txt", bytes("2\n")));
    transaction.remove("b/c.txt");

    try {
      transaction.commit();
    } catch (IOException expected) {
      assertEquals(before, Runs.readAll(folder()));
      assertEquals(List.of(".hadron", "a.txt", "b", "f"), names(folder()));
      return;
    }
    throw new AssertionError("a file below a file was written");
  }

  private SinkResult write(GeneratedFile... files) throws IOException {
    return new FolderSink(folder()).write(run(files));
  }

  private static void assertRefused(SinkResult result, String id, String where) {
    assertEquals(
        List.of(id + " " + where),
        result.diagnostics().stream().map(d -> d.id() + " " + d.where()).toList());
    assertTrue(result.hasErrors());
  }

  private static List<String> rows(List<FileChange> changes) {
    return changes.stream().map(row -> row.change().label() + " " + row.path()).toList();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
