package dev.hadron.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * What a stranger does first: generates a sample and runs the tests of the result. A schema and a
 * contract in every build, the other samples beside the corpus.
 */
@Tag("slow")
@Tag("corpus")
class SampleBuildsTest {

  private static final boolean WITH_CORPUS = Boolean.getBoolean("hadron.corpus.required");
  private static final boolean ENTRIES_NAMED = !System.getProperty("entries", "").isBlank();
  private static final Set<String> IN_EVERY_BUILD = Set.of("shop", "library");

  @TestFactory
  Stream<DynamicTest> isGreenOnItsFirstBuild() {
    return SampleFolder.all().stream()
        .filter(sample -> !ENTRIES_NAMED)
        .filter(sample -> IN_EVERY_BUILD.contains(sample.name()) != WITH_CORPUS)
        .map(sample -> DynamicTest.dynamicTest(sample.name(), () -> verify(sample)));
  }

  private static void verify(SampleFolder sample) throws Exception {
    GeneratedProject project = new GeneratedProject("samples-built", sample.name());
    GeneratedProject.Generation generation = project.generate(sample.input().orElseThrow());
    assertTrue(generation.succeeded(), generation.messages());

    GeneratedProject.Build build = project.verify();

    assertTrue(build.succeeded(), build.complaints());
    assertEquals(0, build.tests().skipped(), "no test is skipped");
    assertTrue(
        build.tests().passed() >= 2 * (generation.count("bound") + generation.count("custom")),
        "a happy and an unhappy test for each operation: " + build.tests());
  }
}
