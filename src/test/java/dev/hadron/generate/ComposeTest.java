package dev.hadron.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.diagnostic.SourceFile;
import dev.hadron.plan.GeneratedFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class ComposeTest {

  private static final String NOTES =
      """
      CREATE TABLE note (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, text varchar(80));
      """;

  private static final Pattern SETTING = Pattern.compile("`([A-Z_]+)`");

  @ParameterizedTest
  @CsvSource({
    "postgresql, jwt", "postgresql, local", "postgresql, oidc", "postgresql, none",
    "mysql, jwt", "mariadb, oidc"
  })
  void the_compose_file_sets_all_that_the_readme_says_is_needed(String database, String auth) {
    Map<String, String> files = generate(database, auth);
    TreeSet<String> needed =
        files.get("README.md").lines()
            .filter(line -> line.startsWith("| `") && line.endsWith("| needed |"))
            .flatMap(line -> SETTING.matcher(line.substring(0, line.indexOf('|', 2))).results())
            .map((MatchResult name) -> name.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    Map<?, ?> services = services(files.get("compose.yaml"));
    Map<?, ?> environment = (Map<?, ?>) ((Map<?, ?>) services.get("service")).get("environment");
    assertTrue(needed.contains("QUARKUS_DATASOURCE_JDBC_URL"), needed.toString());
    assertTrue(environment.keySet().containsAll(needed), needed + " of " + environment);
  }

  @Test
  void the_service_and_its_database_agree_about_the_password() {
    Map<?, ?> services = services(generate("postgresql", "none").get("compose.yaml"));
    Map<?, ?> service = (Map<?, ?>) services.get("service");
    Map<?, ?> database = (Map<?, ?>) services.get("database");
    assertEquals(
        ((Map<?, ?>) database.get("environment")).get("POSTGRES_PASSWORD"),
        ((Map<?, ?>) service.get("environment")).get("QUARKUS_DATASOURCE_PASSWORD"));
  }

  @Test
  void a_database_in_the_process_needs_no_container() {
    Map<String, String> files = generate("h2", "none");
    assertTrue(!files.containsKey("compose.yaml") && !files.get("README.md").contains("compose"));
  }

  private static Map<?, ?> services(String compose) {
    Map<?, ?> document = new Yaml(new SafeConstructor(new LoaderOptions())).load(compose);
    return (Map<?, ?>) document.get("services");
  }

  private static Map<String, String> generate(String database, String auth) {
    GenerationResult result =
        new Generator()
            .generate(
                new GenerationRequest(
                    List.of(new SourceFile("notes.sql", NOTES)),
                    OptionReader.read(Map.of("database", database, "auth", auth)).options(),
                    Optional.empty()));
    assertEquals(List.of(), result.diagnostics());
    return result.files().stream()
        .collect(Collectors.toMap(GeneratedFile::path, GeneratedFile::content));
  }
}
