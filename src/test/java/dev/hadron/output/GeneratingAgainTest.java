package dev.hadron.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.plan.GeneratedFile;
import dev.hadron.plan.Ownership;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** What holds for any first run, any hand work on its folder, and any second run. */
class GeneratingAgainTest {

  private Path folder;

  @BeforeTry
  void createFolder() throws IOException {
    folder = Files.createTempDirectory("hadron-again").resolve("project");
  }

  @AfterTry
  void deleteFolder() throws IOException {
    try (Stream<Path> walk = Files.walk(folder.getParent())) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Property(tries = 100)
  void uneditedProjectBecomesTheSecondRun(
      @ForAll("generatedRuns") Map<String, String> first,
      @ForAll("generatedRuns") Map<String, String> second)
      throws IOException {
    sink().write(run(first, Map.of()));

    SinkResult result = sink().write(run(second, Map.of()));

    assertEquals(List.of(), result.diagnostics());
    assertEquals(second, Runs.read(folder));
    assertEquals(run(second, Map.of()).contents().keySet(), Runs.readAll(folder).keySet());
  }

  @Property(tries = 150)
  void nothingThatAPersonWroteIsLost(
      @ForAll("generatedRuns") Map<String, String> first,
      @ForAll("owners") Map<String, Ownership> owners,
      @ForAll("handWork") Map<String, String> handWork,
      @ForAll("generatedRuns") Map<String, String> second)
      throws IOException {
    sink().write(run(first, owners));
    for (Map.Entry<String, String> work : handWork.entrySet()) {
      Runs.write(folder, work.getKey(), work.getValue());
    }
    SortedMap<String, String> before = Runs.readAll(folder);

    SinkResult result = sink().write(run(second, owners));

    SortedMap<String, String> after = Runs.readAll(folder);
    handWork.forEach((path, text) -> assertEquals(text, after.get(path), path));
    if (result.hasErrors()) {
      assertEquals(before, after);
    }
  }

  @Property(tries = 100)
  void secondRunOfTheSameChangesNothing(
      @ForAll("generatedRuns") Map<String, String> files,
      @ForAll("owners") Map<String, Ownership> owners)
      throws IOException {
    sink().write(run(files, owners));
    SortedMap<String, String> before = Runs.readAll(folder);

    SinkResult result = sink().write(run(files, owners));

    assertFalse(result.changes().stream().anyMatch(row -> row.change().isDifference()));
    assertEquals(before, Runs.readAll(folder));
  }

  @Property(tries = 100)
  void comparisonSaysWhatTheSinkDoes(
      @ForAll("generatedRuns") Map<String, String> first,
      @ForAll("owners") Map<String, Ownership> owners,
      @ForAll("handWork") Map<String, String> handWork,
      @ForAll("generatedRuns") Map<String, String> second)
      throws IOException {
    sink().write(run(first, owners));
    for (Map.Entry<String, String> work : handWork.entrySet()) {
      Runs.write(folder, work.getKey(), work.getValue());
    }
    SortedMap<String, String> expected = Runs.read(folder);

    FolderDiff diff = FolderDiff.of(folder, run(second, owners));
    assertEquals(expected, Runs.read(folder));
    if (!sink().write(run(second, owners)).hasErrors()) {
      for (FileChange row : diff.differences()) {
        expected.remove(row.path());
        row.after().ifPresent(text -> expected.put(row.path(), text));
      }
      assertTrue(diff.problems().stream().noneMatch(Diagnostic::isError));
    }
    assertEquals(expected, Runs.read(folder));
  }

  @Provide
  Arbitrary<Map<String, String>> generatedRuns() {
    return Arbitraries.maps(paths(), Arbitraries.of("1\n", "2\n", "3\n")).ofMaxSize(6);
  }

  @Provide
  Arbitrary<Map<String, Ownership>> owners() {
    return Arbitraries.maps(paths(), Arbitraries.of(Ownership.class)).ofMaxSize(6);
  }

  @Provide
  Arbitrary<Map<String, String>> handWork() {
    return Arbitraries.maps(
            Arbitraries.oneOf(paths(), Arbitraries.of("src/Mine.java", "mine.txt")),
            Arbitraries.of("mine\n", "theirs\n"))
        .ofMaxSize(3);
  }

  private static Arbitrary<String> paths() {
    return Arbitraries.of(
        "pom.xml", "src/A.java", "src/b/C.java", "src/b/D.java", "docs/x/y/z.md", ".gitignore");
  }

  private FolderSink sink() {
    return new FolderSink(folder);
  }

  private static OutputTree run(Map<String, String> files, Map<String, Ownership> owners) {
    List<GeneratedFile> generated =
        new TreeMap<>(files)
            .entrySet().stream()
                .map(
                    file ->
                        new GeneratedFile(
                            file.getKey(),
                            file.getValue(),
                            "core/x.qute",
                            owners.getOrDefault(file.getKey(), Ownership.GENERATED)))
                .toList();
    return OutputTree.of(generated, Runs.provenance());
  }
}
