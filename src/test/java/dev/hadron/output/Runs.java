package dev.hadron.output;

import dev.hadron.plan.GeneratedFile;
import dev.hadron.plan.Ownership;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Small runs and folders for the tests of the sinks. */
final class Runs {

  private Runs() {}

  static GeneratedFile generated(String path, String content) {
    return new GeneratedFile(path, content, "core/" + path + ".qute", Ownership.GENERATED);
  }

  static GeneratedFile scaffolded(String path, String content) {
    return new GeneratedFile(path, content, "core/" + path + ".qute", Ownership.SCAFFOLDED);
  }

  static OutputTree run(GeneratedFile... files) {
    return OutputTree.of(Arrays.asList(files), provenance());
  }

  static Provenance provenance() {
    TreeMap<String, String> options = new TreeMap<>();
    options.put("group-id", "com.example");
    TreeMap<String, String> inputs = new TreeMap<>();
    inputs.put("schema.sql", Sha256.of("create table t (id int)"));
    TreeMap<String, String> project = new TreeMap<>();
    project.put("name", "shop");
    return new Provenance(
        "0.1.0",
        project,
        options,
        inputs,
        List.of("../schema.sql"),
        Sha256.of("rules"),
        Sha256.of("templates"));
  }

  /** Text by path of all files below a folder, but for what a run remembers. */
  static SortedMap<String, String> read(Path folder) throws IOException {
    TreeMap<String, String> files = readAll(folder);
    files.keySet().removeIf(path -> path.startsWith(".hadron/"));
    return files;
  }

  static TreeMap<String, String> readAll(Path folder) throws IOException {
    TreeMap<String, String> files = new TreeMap<>();
    if (Files.exists(folder)) {
      try (Stream<Path> walk = Files.walk(folder)) {
        for (Path file : walk.filter(Files::isRegularFile).toList()) {
          files.put(
              folder.relativize(file).toString().replace('\\', '/'),
              new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
      }
    }
    return files;
  }

  static void write(Path folder, String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
