package dev.hadron.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.plan.GeneratedFile;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** What is generated to run a service and to watch it names nothing that the service does not have. */
class OperationFeaturesTest {

  private static final String NOTES =
      "CREATE TABLE note (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, text varchar(80));\n";

  private static final Pattern SETTING = Pattern.compile("\\b[A-Z]+(?:_[A-Z]+)+(?==)");

  @ParameterizedTest
  @ValueSource(strings = {"jwt", "local", "oidc", "none"})
  void what_a_cluster_is_told_is_a_setting_of_the_readme(String auth) {
    Map<String, String> files = generate(Map.of("auth", auth, "features", "kubernetes"));
    String readme = files.get("README.md");
    Set<String> table =
        readme.lines().filter(line -> line.startsWith("| `")).collect(Collectors.toSet());
    Set<String> told = new TreeSet<>();
    Matcher setting = SETTING.matcher(files.get("kubernetes/settings.env") + readme);
    while (setting.find()) {
      told.add(setting.group());
    }
    assertTrue(told.contains("QUARKUS_DATASOURCE_PASSWORD"), told.toString());
    for (String name : told) {
      assertTrue(table.stream().anyMatch(line -> line.contains("`" + name + "`")), name);
    }
    assertFalse(files.get("kubernetes/settings.env").contains("PASSWORD"));
  }

  @Test
  void a_key_to_sign_with_is_a_file_of_a_secret() {
    Map<String, String> files = generate(Map.of("auth", "local", "features", "kubernetes"));
    String deployment = files.get("kubernetes/deployment.yaml");
    assertTrue(deployment.contains("secretName: notes-keys"), deployment);
    assertTrue(deployment.contains("mountPath: /etc/notes\n"), deployment);
    assertTrue(
        files
            .get("kubernetes/settings.env")
            .contains("SMALLRYE_JWT_SIGN_KEY_LOCATION=/etc/notes/signing-key.pem\n"));
  }

  @ParameterizedTest
  @CsvSource({"on, on-service", "my.shop-2, my-shop-2"})
  void names_are_those_that_a_cluster_takes(String artifact, String name) {
    Map<String, String> files = generate(Map.of("name", artifact, "features", "kubernetes"));
    files.forEach(
        (path, text) -> {
          if (path.startsWith("kubernetes/") && path.endsWith(".yaml")) {
            Map<?, ?> manifest = new Yaml().load(text);
            Object metadata = manifest.get("metadata");
            assertTrue(
                metadata == null || ((Map<?, ?>) metadata).get("name").equals(name), text);
          }
        });
  }

  @Test
  void a_file_of_one_instance_is_no_database_of_several() {
    GenerationResult result = result(Map.of("database", "h2", "features", "kubernetes"));
    assertEquals(
        List.of("feature-database"), result.diagnostics().stream().map(d -> d.id()).toList());
  }

  @Test
  void a_dashboard_is_json_with_panels_that_are_told_apart() throws IOException {
    Map<String, String> files = generate(Map.of("features", "dashboard"));
    JsonNode dashboard = new ObjectMapper().readTree(files.get("grafana/dashboard.json"));
    Set<String> ids = new HashSet<>();
    dashboard.get("panels").forEach(panel -> assertTrue(ids.add(panel.get("id").asText())));
    assertTrue(
        dashboard.findValuesAsText("expr").stream()
            .anyMatch(query -> query.contains("uri=~\"/api/v1/$resource(/.*)?\"")));
    assertTrue(
        files
            .get("src/main/resources/application.properties")
            .contains("\nquarkus.datasource.metrics.enabled=true\n"));
  }

  private static Map<String, String> generate(Map<String, String> options) {
    GenerationResult result = result(options);
    assertEquals(List.of(), result.diagnostics());
    return result.files().stream()
        .collect(Collectors.toMap(GeneratedFile::path, GeneratedFile::content));
  }

  private static GenerationResult result(Map<String, String> options) {
    return new Generator()
        .generate(
            new GenerationRequest(
                List.of(new SourceFile("notes.sql", NOTES)),
                OptionReader.read(options).options(),
                Optional.empty()));
  }
}
