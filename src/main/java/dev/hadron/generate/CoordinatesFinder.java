package dev.hadron.generate;

import dev.hadron.diagnostic.SourceFile;
import dev.hadron.model.Coordinates;
import dev.hadron.model.naming.JavaName;
import dev.hadron.model.naming.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names the service: what the user says, else what the input is called. */
final class CoordinatesFinder {

  private static final Set<String> EMPTY_STEMS =
      Set.of(
          "schema",
          "openapi",
          "swagger",
          "api",
          "spec",
          "index",
          "init",
          "ddl",
          "dump",
          "input",
          "up",
          "down",
          "migration",
          "migrations",
          "changelog",
          "master",
          "db",
          "sql");

  /** Characters that are no text, such as those that XML has no way to write. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+");

  private static final int LONGEST_NAME = 50;

  private CoordinatesFinder() {}

  /**
   * @param said the contract's title; empty for a schema
   */
  static Coordinates find(GenerationRequest request, String said) {
    String title = CONTROL.matcher(said).replaceAll(" ").strip();
    GenerationOptions options = request.options();
    String artifact = options.artifactId().orElseGet(() -> artifact(request, title));
    String group = options.groupId().orElse("com.example");
    String shown =
        title.isBlank()
            ? Words.of(artifact).stream().map(JavaName::capitalize).collect(Collectors.joining(" "))
            : title;
    String packageName =
        options.packageName().orElseGet(() -> group + "." + JavaName.segment(artifact));
    return new Coordinates(group, artifact, "1.0.0-SNAPSHOT", packageName, shown);
  }

  private static String artifact(GenerationRequest request, String title) {
    String kebab = JavaName.kebab(title.isBlank() ? fileStem(request.first()) : title);
    String cut = kebab.length() > LONGEST_NAME ? kebab.substring(0, LONGEST_NAME) : kebab;
    String ascii = cut.replaceAll("[^a-z0-9-]", "").replaceAll("^[-0-9]+|-+$", "");
    return ascii.isEmpty() ? "service" : ascii;
  }

  /** The file's name without its ending, or its folder's where the name says nothing. */
  private static String fileStem(SourceFile input) {
    String[] parts = input.name().split("/");
    for (int i = parts.length - 1; i >= 0; i--) {
      String stem = parts[i].replaceAll("\\.[A-Za-z]+$", "");
      boolean telling =
          !stem.isBlank()
              && !EMPTY_STEMS.contains(stem)
              && !stem.matches("[0-9]+.*|[VU][0-9].*|\\.+|<.*>|-");
      if (telling) {
        return stem;
      }
    }
    return "service";
  }
}
