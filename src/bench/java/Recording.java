import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lets the tests of a generated service write down what they ask and are answered. */
final class Recording {

  /** A copy of the service's own test, for a document in the version of the contract. */
  static final String JUDGED = "JudgedDocumentTest";

  private static final String SCANS = "\"mp.openapi.scan.disable\", \"false\",";

  private Recording() {}

  /**
   * Changes the tests of a project.
   *
   * @param recorder source of the class that they ask by
   */
  static void of(Path folder, Path recorder) throws IOException {
    List<Path> tests;
    try (Stream<Path> files = Files.walk(folder.resolve("src/test/java"))) {
      tests = files.filter(file -> file.toString().endsWith(".java")).toList();
    }
    Path first = tests.stream().min(Comparator.comparing(Path::getNameCount)).orElseThrow();
    Matcher named = Pattern.compile("package ([\\w.]+);").matcher(Files.readString(first));
    if (!named.find()) {
      throw new IllegalStateException("no package: " + first);
    }
    String inside = named.group(1) + ".testing";
    for (Path test : tests) {
      String text = Files.readString(test);
      Files.writeString(
          test,
          text.replace("io.restassured.RestAssured.given;", inside + ".Recorded.given;")
              .replaceAll("\\bRestAssured\\.given\\(", inside + ".Recorded.given("));
    }
    Path contract = first.resolveSibling("ContractTest.java");
    if (Files.exists(contract)) {
      String text = Files.readString(contract).replace("ContractTest", JUDGED);
      Files.writeString(
          contract.resolveSibling(JUDGED + ".java"), text.replace(SCANS, scans(folder)));
    }
    Path copy = first.resolveSibling("testing/Recorded.java");
    Files.createDirectories(copy.getParent());
    String source = Files.readString(recorder);
    Files.writeString(copy, source.replace("package testing;", "package " + inside + ";"));
  }

  /** Asks for the scanned document in the version of the contract, with its UUIDs as they are meant. */
  private static String scans(Path folder) throws IOException {
    Path resources = folder.resolve("src/main/resources/META-INF");
    Path yaml = resources.resolve("openapi.yaml");
    Path file = Files.exists(yaml) ? yaml : resources.resolve("openapi.json");
    JsonNode contract = new YAMLMapper().readTree(file.toFile());
    return "\"mp.openapi.extensions.smallrye.openapi\", \""
        + contract.path("openapi").asText()
        + "\", \"mp.openapi.schema.java.util.UUID\","
        + " \"{\\\"type\\\":\\\"string\\\",\\\"format\\\":\\\"uuid\\\"}\", "
        + SCANS;
  }
}
