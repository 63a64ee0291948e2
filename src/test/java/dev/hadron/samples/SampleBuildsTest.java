package dev.hadron.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * What a stranger does first: generates a sample, runs the tests of the result, and then what the
 * READMEs say. A schema and a contract in every build, the other samples beside the corpus.
 */
@Tag("slow")
@Tag("corpus")
class SampleBuildsTest {

  private static final boolean WITH_CORPUS = Boolean.getBoolean("hadron.corpus.required");
  private static final boolean ENTRIES_NAMED = !System.getProperty("entries", "").isBlank();
  private static final Set<String> IN_EVERY_BUILD = Set.of("shop", "library");
  private static final int FEWEST_CALLS = 4;
  private static final Pattern NAMES_KEY =
      Pattern.compile(
          "No token can be (verified: set MP_JWT_VERIFY_PUBLICKEY_LOCATION"
              + "|signed: set SMALLRYE_JWT_SIGN_KEY_LOCATION) to "
              + "|'quarkus.oidc.auth-server-url' property must be configured");

  @TestFactory
  Stream<DynamicTest> isGreenOnItsFirstBuild() {
    return SampleFolder.all().stream()
        .filter(sample -> !ENTRIES_NAMED)
        .filter(sample -> IN_EVERY_BUILD.contains(sample.name()) != WITH_CORPUS)
        .flatMap(SampleBuildsTest::tests);
  }

  /** The first one builds what the others start. */
  private static Stream<DynamicTest> tests(SampleFolder sample) {
    String name = sample.name();
    return Stream.of(
        DynamicTest.dynamicTest(name, () -> verify(sample)),
        DynamicTest.dynamicTest(name + " does what its READMEs say", () -> tryOut(sample)),
        DynamicTest.dynamicTest(name + " needs a key in production", () -> startWithoutKey(sample)));
  }

  private static void verify(SampleFolder sample) throws Exception {
    GeneratedProject project = project(sample);
    GeneratedProject.Generation generation = project.generate(sample.inputs());
    assertTrue(generation.succeeded(), generation.messages());

    GeneratedProject.Build build = project.verify();

    assertTrue(build.succeeded(), build.complaints());
    assertEquals(
        project.examplesOfHoles(),
        build.tests().skipped(),
        "no test is skipped but examples of logic that nobody has written");
    assertTrue(
        build.tests().passed() >= 2 * (generation.count("bound") + generation.count("custom")),
        "a happy and an unhappy test for each operation: " + build.tests());
  }

  private static GeneratedProject project(SampleFolder sample) {
    return new GeneratedProject("samples-built", sample.name());
  }

  private static void tryOut(SampleFolder sample) throws Exception {
    if (!ReadmeTrial.hasCurl()) {
      Assumptions.abort("the command lines of the READMEs were not run: there is no curl");
    }
    GeneratedProject project = project(sample);
    try (StartedService service = project.develop()) {
      assertTrue(service.answers(), service.log());
      long calls = 0;
      for (Path folder : List.of(sample.folder(), project.folder())) {
        ReadmeTrial trial = ReadmeTrial.of(folder.resolve("README.md"));
        calls += trial.calls();
        assertEquals(List.of(), trial.run(service.port()), folder + "/README.md");
      }
      assertTrue(calls >= FEWEST_CALLS, "the READMEs hardly call the service");
    }
  }

  /** With all that it needs but the key that tokens are verified with. */
  private static void startWithoutKey(SampleFolder sample) throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start();
        StartedService service =
            project(sample)
                .produce(
                    Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL", server.getJdbcUrl("postgres", "postgres"),
                        "QUARKUS_DATASOURCE_USERNAME", "postgres",
                        "QUARKUS_DATASOURCE_PASSWORD", "postgres",
                        "QUARKUS_OTEL_SDK_DISABLED", "true"))) {
      assertFalse(service.answers(), "it runs without a key");
      assertTrue(NAMES_KEY.matcher(service.log()).find(), service.log());
    }
  }
}
