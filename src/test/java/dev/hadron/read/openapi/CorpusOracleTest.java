package dev.hadron.read.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hadron.api.AllOfSchema;
import dev.hadron.api.Api;
import dev.hadron.api.ApiOperation;
import dev.hadron.api.ApiParameter;
import dev.hadron.api.ApiSchema;
import dev.hadron.api.ObjectSchema;
import dev.hadron.diagnostic.SourceFile;
import io.swagger.parser.OpenAPIParser;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Reads every public contract of a corpus ({@code -Dhadron.corpus=FOLDER}) and compares with the
 * field's reference parser where that one reads the whole document.
 */
class CorpusOracleTest {

  private static final String FOLDER = System.getProperty("hadron.corpus", "");

  @Test
  void theCorpusIsHere() {
    assumeTrue(!FOLDER.isEmpty(), "no corpus: give its folder as -Dhadron.corpus");
  }

  @TestFactory
  Stream<DynamicTest> everyContractIsReadWhole() throws IOException {
    return entries("openapi")
        .map(entry -> DynamicTest.dynamicTest(entry.name(), () -> readsWhole(entry)));
  }

  @TestFactory
  Stream<DynamicTest> everyNegativeIsRefusedOrSurvived() throws IOException {
    return entries("openapi-negative")
        .map(entry -> DynamicTest.dynamicTest(entry.name(), () -> refused(entry)));
  }

  private static void readsWhole(Entry entry) throws IOException {
    ApiReading reading = new OpenApiReader().read(entry.files());
    assertEquals(List.of(), Contracts.diagnostics(reading));
    Api api = reading.api().orElseThrow();
    assertEquals(entry.operations(), api.operations().size());
    assumeTrue(
        api.document().parts().isEmpty(), "read; the oracle loses what stands in other files");
    OpenAPI oracle = oracle(entry);
    assumeTrue(oracle != null, "read; the oracle returns nothing");
    assertSame("operation", operations(oracle), operations(api));
    assertSame("schema", schemas(oracle), schemas(api));
  }

  /** Compares line by line, so that a failure shows what differs and nothing else. */
  private static void assertSame(
      String what, Map<String, String> expected, Map<String, String> actual) {
    Set<String> keys = new TreeSet<>(expected.keySet());
    keys.addAll(actual.keySet());
    List<String> differences = new ArrayList<>();
    for (String key : keys) {
      if (!Objects.equals(expected.get(key), actual.get(key))) {
        differences.add(
            what + " " + key + ": oracle " + expected.get(key) + ", we " + actual.get(key));
      }
    }
    assertEquals("", String.join("\n", differences));
  }

  private static void refused(Entry entry) throws IOException {
    ApiReading reading = new OpenApiReader().read(entry.files());
    boolean survived = reading.api().isPresent() && entry.operations() == 0;
    assertEquals(true, survived || !reading.diagnostics().isEmpty());
  }

  private static OpenAPI oracle(Entry entry) throws IOException {
    ParseOptions options = new ParseOptions();
    options.setResolve(false);
    return new OpenAPIParser().readContents(text(entry.path()), null, options).getOpenAPI();
  }

  /** Operation to its parameters and response codes. */
  private static Map<String, String> operations(Api api) {
    Map<String, String> operations = new TreeMap<>();
    for (ApiOperation operation : api.operations()) {
      Set<String> parts = new TreeSet<>();
      for (ApiParameter parameter : operation.parameters()) {
        // A placeholder that nobody declared is our repair; it stands where the operation does.
        if (parameter.location().equals(operation.location())) {
          continue;
        }
        parts.add(parameter.in().name().toLowerCase(Locale.ROOT) + " " + parameter.name());
      }
      operation.responses().forEach(response -> parts.add(response.status()));
      operations.put(operation.label(), parts.toString());
    }
    return operations;
  }

  private static Map<String, String> operations(OpenAPI oracle) {
    Map<String, String> operations = new TreeMap<>();
    oracle
        .getPaths()
        .forEach(
            (path, item) ->
                item.readOperationsMap()
                    .forEach(
                        (method, operation) ->
                            operations.put(
                                method + " " + path,
                                parts(oracle, path, item.getParameters(), operation).toString())));
    return operations;
  }

  private static Set<String> parts(
      OpenAPI oracle, String path, List<Parameter> ofPath, Operation operation) {
    Set<String> parts = new TreeSet<>();
    for (List<Parameter> parameters : lists(ofPath, operation.getParameters())) {
      for (Parameter parameter : parameters) {
        Parameter resolved = parameter;
        while (resolved.get$ref() != null) {
          String name = resolved.get$ref().substring(resolved.get$ref().lastIndexOf('/') + 1);
          resolved = oracle.getComponents().getParameters().get(name);
        }
        if (counts(path, resolved)) {
          parts.add(resolved.getIn() + " " + resolved.getName());
        }
      }
    }
    if (operation.getResponses() != null) {
      parts.addAll(operation.getResponses().keySet());
    }
    return parts;
  }

  /** Bodies are no parameters, and a path parameter without its placeholder is one we leave out. */
  private static boolean counts(String path, Parameter parameter) {
    return switch (parameter.getIn()) {
      case "body" -> false;
      case "path" -> path.contains("{" + parameter.getName() + "}");
      default -> true;
    };
  }

  private static List<List<Parameter>> lists(List<Parameter> ofPath, List<Parameter> own) {
    return List.of(ofPath == null ? List.of() : ofPath, own == null ? List.of() : own);
  }

  /** Schema to the names of its own properties. */
  private static Map<String, String> schemas(Api api) {
    Map<String, String> schemas = new TreeMap<>();
    api.schemas().forEach((name, schema) -> schemas.put(name, properties(schema).toString()));
    return schemas;
  }

  private static Set<String> properties(ApiSchema schema) {
    Set<String> names = new TreeSet<>();
    if (schema instanceof ObjectSchema object) {
      names.addAll(object.properties().keySet());
    } else if (schema instanceof AllOfSchema all) {
      all.parts().forEach(part -> names.addAll(properties(part)));
    }
    return names;
  }

  private static Map<String, String> schemas(OpenAPI oracle) {
    Map<String, String> schemas = new TreeMap<>();
    if (oracle.getComponents() != null && oracle.getComponents().getSchemas() != null) {
      oracle
          .getComponents()
          .getSchemas()
          .forEach((name, schema) -> schemas.put(name, properties(schema).toString()));
    }
    return schemas;
  }

  private static Set<String> properties(Schema<?> schema) {
    Set<String> names = new TreeSet<>();
    if (schema.getProperties() != null) {
      names.addAll(schema.getProperties().keySet());
    }
    if (schema.getAllOf() != null) {
      schema.getAllOf().forEach(part -> names.addAll(properties(part)));
    }
    return names;
  }

  /** One line of the corpus' index. */
  private record Entry(String name, int operations, Path folder, Path path) {

    List<SourceFile> files() throws IOException {
      try (Stream<Path> found = Files.walk(folder)) {
        List<Path> paths =
            found.filter(p -> p.toString().matches(".*\\.(ya?ml|json)(\\.gz)?")).sorted().toList();
        List<SourceFile> files = new ArrayList<>();
        for (Path file : paths) {
          String name = folder.relativize(file).toString().replaceAll("\\.gz$", "");
          files.add(new SourceFile(name, text(file)));
        }
        return files;
      }
    }
  }

  private static Stream<Entry> entries(String kind) throws IOException {
    if (FOLDER.isEmpty()) {
      return Stream.empty();
    }
    Path corpus = Path.of(FOLDER);
    return Files.readAllLines(corpus.resolve("INDEX.tsv")).stream()
        .map(line -> line.split("\t", -1))
        .filter(cells -> cells[1].equals(kind))
        .map(
            cells ->
                new Entry(
                    cells[0],
                    cells[4].startsWith(" ") ? 0 : Integer.parseInt(cells[4].split(" ")[0]),
                    corpus.resolve("openapi").resolve(cells[0]),
                    corpus.resolve(cells[5])));
  }

  private static String text(Path path) throws IOException {
    byte[] bytes = Files.readAllBytes(path);
    if (path.toString().endsWith(".gz")) {
      bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
