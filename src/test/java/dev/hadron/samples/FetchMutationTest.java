package dev.hadron.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the generated tests of costs are worth: with the fetching taken out of a service, so that
 * what is shown beside rows is read row by row, they fail, those of lists and those of single rows.
 * Beside the corpus, for a minute.
 */
@Tag("slow")
@Tag("corpus")
class FetchMutationTest {

  private static final String FOLDER = System.getProperty("hadron.corpus", "");
  private static final String FETCH = "query(em, type, rows, List.of(path.split(\"\\\\.\")));";

  @Test
  void readingRowByRowFailsTheTestsOfCosts() throws Exception {
    Assumptions.assumeTrue(
        Boolean.getBoolean("hadron.corpus.required") && System.getProperty("entries", "").isBlank(),
        "mvn -Pcorpus verify -Dhadron.corpus=FOLDER");
    GeneratedProject project = new GeneratedProject("mutants", "petclinic-rest");
    GeneratedProject.Generation generation =
        project.generate(Path.of(FOLDER, "apitests", "petclinic-rest", "openapi.yml"));
    assertTrue(generation.succeeded(), generation.messages());
    takeFetchingOut(project.folder());

    GeneratedProject.Build build = project.test("OwnerResourceTest");

    assertFalse(build.succeeded(), "nobody saw that rows are read one by one");
    assertTrue(build.complaints().contains("get_owner_costs_the_same"), build.complaints());
    assertTrue(build.complaints().contains("list_owners_costs_the_same"), build.complaints());
    assertEquals(3, build.tests().failed(), build.complaints());
  }

  private static void takeFetchingOut(Path folder) throws Exception {
    Path source = folder.resolve("src/main/java/com/example/springpetclinic/paging/Related.java");
    String text = Files.readString(source);
    String mutant = text.replace(FETCH, "");
    assertNotEquals(text, mutant, "the place where rows are fetched together");
    Files.writeString(source, mutant);
  }
}
