package dev.hadron.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.generate.GenerationOptions;
import dev.hadron.generate.GenerationRequest;
import dev.hadron.generate.GenerationResult;
import dev.hadron.generate.Generator;
import dev.hadron.read.sql.SqlReader;
import dev.hadron.read.sql.SqlReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we generate obeys all rules, the strict ones too. */
class GeneratedServiceRulesTest {

  private static final SourceFile SCHEMA =
      new SourceFile(
          "schema.sql",
          """
          CREATE TYPE loan_status AS ENUM ('open', 'returned');
          CREATE TABLE member (
              id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
              email     varchar(254) NOT NULL UNIQUE,
              joined_at timestamptz NOT NULL DEFAULT now()
          );
          CREATE TABLE book (
              isbn  varchar(13) PRIMARY KEY,
              title varchar(200) NOT NULL,
              price numeric(8, 2) NOT NULL CHECK (price >= 0)
          );
          CREATE TABLE loan (
              id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
              member_id bigint NOT NULL REFERENCES member (id) ON DELETE CASCADE,
              isbn      varchar(13) NOT NULL REFERENCES book (isbn),
              status    loan_status NOT NULL DEFAULT 'open',
              due_on    date NOT NULL
          );
          CREATE TABLE wish (
              id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
              member_id bigint NOT NULL REFERENCES member (id),
              isbn      varchar(13) NOT NULL REFERENCES book (isbn)
          );
          """);

  @Test
  void no_rule_finds_fault_with_the_output() {
    GenerationResult result =
        new Generator()
            .generate(new GenerationRequest(List.of(SCHEMA), GenerationOptions.DEFAULTS));
    assertFalse(result.hasErrors(), () -> result.diagnostics().toString());

    List<SourceFile> files =
        result.files().stream().map(file -> new SourceFile(file.path(), file.content())).toList();
    RuleReport report = new RuleEngine(RuleCatalog.standard().set("strict")).check(files);

    assertEquals(List.of(), report.diagnostics().stream().map(Diagnostic::format).toList());
  }

  /** A schema that comes of a contract is one that we would have asked for. */
  @ParameterizedTest
  @ValueSource(strings = {"helpdesk", "library"})
  void the_review_finds_nothing_in_a_derived_schema(String sample) throws IOException {
    String path = "src/main/resources/db/migration/V1__schema.sql";
    List<SourceFile> files =
        List.of(
            new SourceFile(
                path, Files.readString(Path.of("samples", sample, "expected").resolve(path))));
    SqlReading reading = new SqlReader().read(files);
    assertEquals(List.of(), reading.diagnostics());
    RuleReport report = RuleEngine.standard().check(reading.catalog(), files);
    assertEquals(List.of(), report.diagnostics().stream().map(Diagnostic::format).toList());
  }

  /** As they stand on disk, where a test of their own holds them to what is generated. */
  @ParameterizedTest
  @ValueSource(strings = {"donations", "helpdesk", "library", "registration", "shop"})
  void no_rule_finds_fault_with_a_sample(String sample) throws IOException {
    Path root = Path.of("samples", sample, "expected");
    List<SourceFile> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        String name = root.relativize(path).toString().replace('\\', '/');
        if (!name.startsWith(".hadron/")) {
          files.add(new SourceFile(name, Files.readString(path)));
        }
      }
    }
    assertFalse(files.isEmpty());
    RuleReport report = RuleEngine.standard().check(files);
    assertEquals(List.of(), report.diagnostics().stream().map(Diagnostic::format).toList());
  }
}
