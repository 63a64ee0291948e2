package dev.hadron.read.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.api.Api;
import dev.hadron.api.ApiSchema;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.SourceFile;
import java.util.List;

/** Small contracts for the tests of this package. */
final class Contracts {

  private Contracts() {}

  static ApiReading reading(String name, String text) {
    return new OpenApiReader().read(List.of(new SourceFile(name, text)));
  }

  /** Reads a YAML contract that must have no error. */
  static Api api(String text) {
    ApiReading reading = reading("api.yaml", text);
    assertEquals(List.of(), reading.diagnostics());
    return reading.api().orElseThrow();
  }

  /**
   * The named schemas of a 3.0 contract without operations; {@code schemas} is indented by nothing.
   */
  static ApiReading schemas(String version, String schemas) {
    return reading(
        "api.yaml",
        "openapi: "
            + version
            + "\ninfo: {title: t, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n"
            + schemas.indent(4));
  }

  /** One schema under the name {@code It}, with whatever else {@code schemas} defines. */
  static ApiSchema it(String version, String schemas) {
    return schemas(version, schemas).api().orElseThrow().schema("It");
  }

  static List<String> diagnostics(ApiReading reading) {
    return reading.diagnostics().stream().map(Diagnostic::format).toList();
  }

  /** The ledger without the line that says that a contract of schemas alone is empty. */
  static List<String> ledger(ApiReading reading) {
    return reading.ledger().entries().stream()
        .filter(entry -> !entry.id().equals("openapi-empty"))
        .map(LedgerEntry::format)
        .toList();
  }
}
