package dev.hadron.read.openapi;

import dev.hadron.api.SpecVersion;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.read.openapi.Node.MapNode;
import dev.hadron.read.openapi.Node.ScalarNode;
import java.util.List;
import java.util.Optional;

/** Tells which edition a document is written against, or why it is no OpenAPI document. */
final class Editions {

  private Editions() {}

  /** The version key of a document, {@code openapi} or {@code swagger}; empty where it has none. */
  static Optional<ScalarNode> versionKey(Node root) {
    if (root instanceof MapNode map) {
      for (String key : List.of("openapi", "swagger")) {
        if (map.get(key) instanceof ScalarNode version) {
          return Optional.of(version);
        }
      }
    }
    return Optional.empty();
  }

  static Optional<SpecVersion> of(
      Node root, List<Diagnostic> diagnostics, List<LedgerEntry> ledger) {
    Optional<ScalarNode> version = versionKey(root);
    if (version.isEmpty()) {
      diagnostics.add(notOpenApi(root));
      return Optional.empty();
    }
    String text = version.get().text();
    SourceLocation where = version.get().location();
    if (text.equals("2") || text.startsWith("2.")) {
      return Optional.of(SpecVersion.V2_0);
    }
    if (text.equals("3") || text.startsWith("3.0")) {
      return Optional.of(SpecVersion.V3_0);
    }
    if (text.startsWith("3.1")) {
      return Optional.of(SpecVersion.V3_1);
    }
    if (text.startsWith("3.2")) {
      ledger.add(
          new LedgerEntry(
              "openapi-version", "OpenAPI " + text, "is read as far as it is OpenAPI 3.1", where));
      return Optional.of(SpecVersion.V3_2);
    }
    diagnostics.add(
        Diagnostic.error(
            "openapi-version",
            "version \"" + text + "\" of OpenAPI is not known",
            where,
            "documents of OpenAPI 2.0, 3.0 and 3.1 can be read"));
    return Optional.empty();
  }

  private static Diagnostic notOpenApi(Node root) {
    String found =
        root instanceof MapNode
            ? "the document has neither an \"openapi\" nor a \"swagger\" key"
            : "the document is " + root.kind() + ", not a map";
    SourceLocation where = root.location();
    return Diagnostic.error(
        "openapi-not-openapi",
        found,
        where.line() == 0 ? where : new SourceLocation(where.file(), 1, 1),
        "an OpenAPI document starts with its version, such as \"openapi: 3.0.3\"");
  }
}
