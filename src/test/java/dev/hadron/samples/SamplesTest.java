package dev.hadron.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.hadron.cli.CommandLineRun;
import dev.hadron.generate.Generator;
import dev.hadron.plan.GeneratedFile;
import dev.hadron.render.layout.JavaLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each sample's input gives its expected tree, file by file, and {@code hadron check} says the
 * expected words about it. {@code mvn test -Dtest='*SamplesTest' -Dsamples.update=true} makes what
 * comes out the expectation; read the diff before you commit it.
 */
class SamplesTest {

  @TestFactory
  Stream<DynamicTest> givesTheExpectedTree() {
    return SampleFolder.all().stream()
        .map(sample -> DynamicTest.dynamicTest(sample.name(), () -> verify(sample)));
  }

  @Test
  void everySampleOfOneDocumentIsInTheIndexOfTheForm() throws IOException {
    List<String> listed =
        Files.readAllLines(Path.of("samples", "index.txt")).stream()
            .map(line -> line.split(" ", 2)[0])
            .sorted()
            .toList();
    List<String> found =
        SampleFolder.all().stream()
            .filter(sample -> sample.inputs().size() == 1)
            .map(sample -> sample.name() + "/" + sample.inputs().get(0).getFileName())
            .toList();
    assertEquals(found, listed);
  }

  @Test
  void everySampleHasAPageOfItsOwn() {
    for (SampleFolder sample : SampleFolder.all()) {
      assertTrue(Files.isRegularFile(sample.folder().resolve("README.md")), sample.name());
    }
  }

  /** Templates that vary only in packages are not laid out again when they are rendered. */
  @Test
  void javaIsLaidOutWhateverThePackageIsCalled() throws IOException {
    for (SampleFolder sample : SampleFolder.all()) {
      for (String packageName : List.of("a.b", "jakarta.zz", "zz.app")) {
        for (GeneratedFile file : new Generator().generate(sample.request(packageName)).files()) {
          if (file.path().endsWith(".java")) {
            assertEquals(JavaLayout.apply(file.content()), file.content(), file.template());
          }
        }
      }
    }
  }

  private static void verify(SampleFolder sample) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("check"));
    sample.inputs().forEach(input -> arguments.add(input.toString().replace('\\', '/')));
    CommandLineRun check = CommandLineRun.of(arguments.toArray(String[]::new));
    assertEquals(0, check.code(), check.err());
    SortedMap<String, byte[]> actual = new TreeMap<>();
    for (GeneratedFile file : new Generator().generate(sample.request()).files()) {
      actual.put(file.path(), file.bytes());
    }
    if (Expectations.areUpdated()) {
      sample.expect(actual, check.err() + check.out());
    } else {
      String difference = TreeComparison.of(sample.expected(), actual);
      if (!difference.isEmpty()) {
        fail(difference + Expectations.HOW_TO_UPDATE);
      }
      assertEquals(sample.expectedReport(), check.err() + check.out(), Expectations.HOW_TO_UPDATE);
    }
  }
}
