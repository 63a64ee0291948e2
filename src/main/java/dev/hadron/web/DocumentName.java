package dev.hadron.web;

import dev.hadron.diagnostic.SourceFile;
import dev.hadron.generate.InputKind;

/** The name that a pasted document gets when its sender gave none. */
final class DocumentName {

  private DocumentName() {}

  static String of(String text) {
    return switch (InputKind.of(new SourceFile("pasted", text))) {
      case SQL -> "schema.sql";
      case OPENAPI -> text.stripLeading().startsWith("{") ? "openapi.json" : "openapi.yaml";
    };
  }
}
