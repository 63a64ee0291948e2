package dev.hadron.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hadron.catalog.Dialect;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.model.Database;
import dev.hadron.read.sql.SqlReader;
import dev.hadron.read.sql.SqlReading;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Real schemas of other servers than PostgreSQL: each is accepted, and the first migration that is
 * written of it runs on a PostgreSQL.
 */
@Tag("slow")
@Tag("corpus")
class SchemaCorpusTest {

  private static final String FOLDER = System.getProperty("hadron.corpus", "");

  private final List<String> failures = new ArrayList<>();

  @Test
  void otherDialectsComeToRun() throws IOException, SQLException {
    if (FOLDER.isEmpty()) {
      if (Boolean.getBoolean("hadron.corpus.required")) {
        fail("-Dhadron.corpus=FOLDER is missing");
      }
      Assumptions.abort("no corpus: mvn -Pcorpus verify -Dhadron.corpus=FOLDER");
    }
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start();
        Stream<Path> folders = Files.list(Path.of(FOLDER, "sql"))) {
      for (Path folder : folders.sorted().toList()) {
        take(server, folder);
      }
    }
    assertEquals("", String.join("\n", failures));
  }

  private void take(EmbeddedPostgres server, Path folder) throws IOException, SQLException {
    String name = folder.getFileName().toString();
    List<SourceFile> files = files(folder);
    SqlReading reading = new SqlReader().read(files);
    if (files.isEmpty() || reading.dialect() == Dialect.POSTGRESQL) {
      return;
    }
    List<Diagnostic> errors = reading.diagnostics().stream().filter(Diagnostic::isError).toList();
    ServiceSchema first =
        ServiceSchema.given(reading, Optional.empty(), Database.POSTGRESQL);
    GenerationResult result =
        new Generator().generate(new GenerationRequest(files, GenerationOptions.DEFAULTS));
    System.out.printf(
        "%-28s %-12s tables %3d  errors %d  files %4d  ledger %d%n",
        name,
        reading.dialect().key(),
        first.catalog().tables().size(),
        errors.size(),
        result.files().size(),
        first.ledger().size());
    errors.forEach(each -> System.out.println("    " + each.format()));
    if (result.files().isEmpty() && !hasErrors(folder)) {
      result.diagnostics().stream()
          .filter(Diagnostic::isError)
          .limit(3)
          .forEach(each -> failures.add(name + ": " + each.format()));
    }
    run(server, name, first.migrations().get(0).sql());
  }

  /** What the real server refused in part may be refused here. */
  private static boolean hasErrors(Path folder) throws IOException {
    Path facts = folder.resolve("_facts.json");
    return Files.exists(facts)
        && new ObjectMapper().readTree(facts.toFile()).get("errors").asInt() > 0;
  }

  private void run(EmbeddedPostgres server, String name, String script) throws SQLException {
    String database = name.replace('-', '_');
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + database);
    }
    try (Connection connection = server.getDatabase("postgres", database).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(script);
    } catch (SQLException e) {
      failures.add(name + ": " + e.getMessage());
    }
  }

  /** In the order in which the real server got them; by name where there was none. */
  private static List<SourceFile> files(Path folder) throws IOException {
    List<String> names = new ArrayList<>();
    Path facts = folder.resolve("_facts.json");
    if (Files.exists(facts)) {
      JsonNode order = new ObjectMapper().readTree(facts.toFile()).get("order");
      order.forEach(each -> names.add(each.asText()));
    } else {
      try (Stream<Path> all = Files.list(folder)) {
        all.map(each -> each.getFileName().toString())
            .filter(each -> each.endsWith(".sql"))
            .sorted()
            .forEach(names::add);
      }
    }
    InputDocuments documents = new InputDocuments();
    for (String name : names) {
      documents.add(name, Files.readAllBytes(folder.resolve(name)));
    }
    return documents.problems().isEmpty() ? documents.files() : decoded(folder, names);
  }

  private static List<SourceFile> decoded(Path folder, List<String> names) throws IOException {
    List<SourceFile> files = new ArrayList<>();
    for (String name : names) {
      byte[] bytes = Files.readAllBytes(folder.resolve(name));
      files.add(new SourceFile(name, new String(bytes, StandardCharsets.UTF_8)));
    }
    return files;
  }
}
