package dev.hadron.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Services that keep their data elsewhere than in PostgreSQL are green on their first build too. */
@Tag("slow")
class DatabaseBuildsTest {

  /** Beside the platform's version, which a repository may lack. */
  private static final String MARIADB_DRIVER = "3.33.2";

  private static final SampleFolder SCHEMA = sample("shop");
  private static final SampleFolder CONTRACT = sample("helpdesk");

  @Test
  void schemaOnH2() throws Exception {
    verify(SCHEMA, "h2");
  }

  @Test
  void contractOnMariadb() throws Exception {
    verify(CONTRACT, "mariadb");
  }

  private static void verify(SampleFolder sample, String database) throws Exception {
    GeneratedProject project =
        new GeneratedProject("databases-built", sample.name() + "-" + database);
    GeneratedProject.Generation generation =
        project.generate(sample.inputs(), "--database", database);
    assertTrue(generation.succeeded(), generation.messages());
    String pom = Files.readString(project.folder().resolve("pom.xml"));
    assertTrue(pom.contains("<artifactId>quarkus-jdbc-" + database + "</artifactId>"), pom);
    if (database.equals("mariadb")) {
      project.pin("quarkus-jdbc-mariadb", MARIADB_DRIVER);
    }

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

  private static SampleFolder sample(String name) {
    return SampleFolder.all().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
