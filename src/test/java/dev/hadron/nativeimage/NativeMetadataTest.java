package dev.hadron.nativeimage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the program on every sample in a traced process, and compares what it reached by reflection
 * and by resource name with what a native image is told.
 */
class NativeMetadataTest {

  private static final Path FOLDER =
      Path.of("src/main/resources/META-INF/native-image/dev.hadron/hadron");
  private static final Path CLASSES = Path.of("target/classes");
  private static final Path SAMPLES = Path.of("samples");
  private static final String UPDATE = "hadron.native.update";

  @TempDir static Path temp;

  private static final NativeMetadata NEEDED = new NativeMetadata();

  @BeforeAll
  static void trace() throws Exception {
    NEEDED.add(views());
    List<List<String>> commands = new ArrayList<>(List.of(List.of("--help")));
    for (Path input : inputs()) {
      String output = temp.resolve("out" + commands.size()).toString();
      commands.add(List.of("generate", input.toString(), "-o", output));
    }
    for (List<String> command : commands) {
      NEEDED.add(new TracedRun(temp).of("dev.hadron.Main", command.toArray(String[]::new)));
    }
  }

  @Test
  void reflectionIsDeclared() throws IOException {
    Path file = FOLDER.resolve("reflect-config.json");
    if (Boolean.getBoolean(UPDATE)) {
      assertTrue(System.getenv("CI") == null, "expectations are not updated where CI is set");
      Files.writeString(file, NEEDED.reflectConfig());
    }
    assertEquals(
        NEEDED.reflectConfig(),
        Files.readString(file),
        "read what changed, then: mvn test -Dtest=NativeMetadataTest -D" + UPDATE + "=true");
  }

  @Test
  void resourcesAreDeclared() throws IOException {
    TreeSet<String> needed = NEEDED.resources();
    for (String packed : List.of("agents", "dev/hadron/plan", "dev/hadron/render")) {
      needed.addAll(files(CLASSES.resolve(packed), name -> !name.endsWith(".class")));
    }
    List<Pattern> declared = new ArrayList<>();
    JsonNode config = new ObjectMapper().readTree(FOLDER.resolve("resource-config.json").toFile());
    config
        .at("/resources/includes")
        .forEach(i -> declared.add(Pattern.compile(i.get("pattern").asText())));
    needed.removeIf(name -> declared.stream().anyMatch(p -> p.matcher(name).matches()));
    assertEquals(new TreeSet<>(), needed, "resources that resource-config.json lacks");
  }

  /** Every record that a template may see, called by name from templates. */
  private static List<String> views() throws Exception {
    List<String> lines = new ArrayList<>();
    for (String file : files(CLASSES.resolve("dev/hadron/view"), n -> n.endsWith(".class"))) {
      String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
      if (Class.forName(name, false, NativeMetadataTest.class.getClassLoader()).isRecord()) {
        lines.add("methods " + name);
      }
    }
    return lines;
  }

  /** The input of each sample: its only file beside the settings. */
  private static List<Path> inputs() throws IOException {
    if (!Files.isDirectory(SAMPLES)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(SAMPLES, 2)) {
      return walk.filter(file -> file.getNameCount() == 3)
          .filter(file -> file.getFileName().toString().matches("(schema|openapi)\\..*"))
          .sorted()
          .toList();
    }
  }

  private static TreeSet<String> files(Path folder, Predicate<String> wanted) throws IOException {
    TreeSet<String> names = new TreeSet<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> walk = Files.walk(folder)) {
        walk.filter(Files::isRegularFile)
            .map(file -> CLASSES.relativize(file).toString().replace('\\', '/'))
            .filter(wanted)
            .forEach(names::add);
      }
    }
    return names;
  }
}
