package dev.hadron.client;

import java.util.List;

/** What clients can be made in: names of generators of the library, the most used ones. */
public final class ClientLanguage {

  public static final List<String> NAMES =
      List.of(
          "csharp",
          "dart",
          "go",
          "java",
          "javascript",
          "kotlin",
          "php",
          "python",
          "ruby",
          "rust",
          "swift6",
          "typescript-angular",
          "typescript-axios",
          "typescript-fetch");

  private ClientLanguage() {}
}
