package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hadron.api.Api;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.migrate.DdlWriter;
import dev.hadron.model.Operation;
import dev.hadron.read.openapi.OpenApiReader;
import dev.hadron.rules.RuleEngine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Public contracts, given by a folder: what each operation is bound to, and why. */
@Tag("slow")
@Tag("corpus")
class ContractCorpusTest {

  /** What a column cannot have otherwise than its property: its type, its length, its nulls. */
  private static final Set<String> OF_THE_CONTRACT =
      Set.of(
          "ddl-time-type",
          "ddl-nullable-flag",
          "ddl-text-length",
          "ddl-plain-text-secret",
          "ddl-natural-key");

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "openapi/learn-petstore-expanded/petstore-expanded.yaml, 4",
    "apitests/petclinic-rest/openapi.yml, 34",
    "apitests/realworld-postman/openapi.yml, 19"
  })
  void binds_what_the_contract_decides(String file, int least) throws IOException {
    String corpus = System.getProperty("hadron.corpus", "");
    assumeTrue(!corpus.isEmpty(), "skipped: no folder of contracts (-Dhadron.corpus=)");
    Path path = Path.of(corpus, file);
    ApiMapped mapped =
        Contracts.map(new SourceFile(file, Files.readString(path, StandardCharsets.UTF_8)));
    List<Operation> all = mapped.model().operations();
    long bound = all.stream().filter(operation -> !operation.isCustom()).count();
    print(mapped, file + ": " + bound + " of " + all.size() + " bound");
    assertTrue(bound >= least, bound + " of " + all.size() + " bound");
  }

  @TestFactory
  Stream<DynamicTest> maps_every_contract_whole() throws IOException {
    String corpus = System.getProperty("hadron.corpus", "");
    if (corpus.isEmpty()) {
      return Stream.of(
          DynamicTest.dynamicTest(
              "no corpus", () -> assumeTrue(false, "skipped: no folder of contracts")));
    }
    try (Stream<Path> folders = Files.list(Path.of(corpus, "openapi"))) {
      return folders
          .filter(folder -> !folder.getFileName().toString().startsWith("neg-"))
          .sorted()
          .toList()
          .stream()
          .map(folder -> DynamicTest.dynamicTest("" + folder.getFileName(), () -> whole(folder)));
    }
  }

  private static void whole(Path folder) throws IOException {
    Api api = new OpenApiReader().read(files(folder)).api().orElseThrow();
    long start = System.nanoTime();
    ApiMapped mapped = ApiMapper.map(api, Contracts.COORDINATES, Meanings.of(Map.of()));
    List<Operation> all = mapped.model().operations();
    System.out.printf(
        "%-32s %5d operations %5d bound %4d entities %5d ledger lines %6d ms%n",
        folder.getFileName(),
        all.size(),
        all.stream().filter(operation -> !operation.isCustom()).count(),
        mapped.model().entities().size(),
        mapped.ledger().entries().size(),
        (System.nanoTime() - start) / 1_000_000);
    assertEquals(api.operations().size(), all.size());
    assertEquals(List.of(), ContractIntegrity.faults(mapped));
    assertEquals(
        List.of(),
        RuleEngine.standard().check(mapped.catalog(), List.of()).findings().stream()
            .filter(finding -> !OF_THE_CONTRACT.contains(finding.rule()))
            .map(Object::toString)
            .toList());
  }

  private static List<SourceFile> files(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      List<SourceFile> files = new ArrayList<>();
      for (Path file :
          found.filter(p -> p.toString().matches(".*\\.(ya?ml|json)(\\.gz)?")).sorted().toList()) {
        byte[] bytes = Files.readAllBytes(file);
        if (file.toString().endsWith(".gz")) {
          bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
        }
        files.add(
            new SourceFile(
                folder.relativize(file).toString().replaceAll("\\.gz$", ""),
                new String(bytes, StandardCharsets.UTF_8)));
      }
      return files;
    }
  }

  private static void print(ApiMapped mapped, String title) {
    PrintStream out = System.out;
    out.println("\n" + title);
    for (Operation operation : mapped.model().operations()) {
      out.printf(
          "  %-8s%-44s %-24s %-30s %s%n",
          operation.method(),
          operation.path(),
          operation.binding().label(),
          operation.evidence().rule(),
          operation.evidence().seen());
    }
    if (Boolean.getBoolean("hadron.corpus.verbose")) {
      out.println(DdlWriter.write(mapped.catalog()));
      mapped.model().projections().forEach(out::println);
      mapped.model().assignments().forEach(out::println);
      mapped.model().operations().forEach(o -> out.println(o.id() + " " + o.binding()));
      out.println(mapped.model().security() + "\n" + mapped.model().errorShape());
      mapped.ledger().entries().forEach(entry -> out.println(entry.format()));
    }
  }
}
