package dev.hadron.samples;

import dev.hadron.cli.CommandProcess;
import dev.hadron.generate.GenerationRequest;
import dev.hadron.generate.InputDocuments;
import dev.hadron.generate.OptionKey;
import dev.hadron.generate.OptionReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * One sample: a contract, a schema or both, perhaps what is said of logic beside them and a {@code
 * hadron.yml}, and below {@code expected/} what they give.
 */
record SampleFolder(Path folder) {

  private static final Path SAMPLES = Path.of("samples");
  private static final List<String> INPUTS = List.of("openapi.yaml", "schema.sql");
  private static final List<String> BESIDE = List.of(".logic.yaml", ".csv");

  /** Every folder with an input, by name. */
  static List<SampleFolder> all() {
    try (Stream<Path> folders = Files.list(SAMPLES)) {
      return folders
          .filter(Files::isDirectory)
          .sorted()
          .map(SampleFolder::new)
          .filter(sample -> !sample.inputs().isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return folder.getFileName().toString();
  }

  /** The documents of the sample. */
  List<Path> inputs() {
    List<Path> inputs = new ArrayList<>();
    INPUTS.stream().map(folder::resolve).filter(Files::isRegularFile).forEach(inputs::add);
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> BESIDE.stream().anyMatch(end -> file.toString().endsWith(end)))
          .sorted()
          .forEach(inputs::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return inputs;
  }

  /** What {@code hadron generate} is asked when it is given the input. */
  GenerationRequest request() throws IOException {
    return request(options());
  }

  /** The same with another root package. */
  GenerationRequest request(String packageName) throws IOException {
    Map<String, String> options = new TreeMap<>(options());
    options.put(OptionKey.PACKAGE.key(), packageName);
    return request(options);
  }

  private GenerationRequest request(Map<String, String> options) throws IOException {
    InputDocuments documents = new InputDocuments();
    for (Path input : inputs()) {
      documents.add(input.getFileName().toString(), Files.readAllBytes(input));
    }
    return new GenerationRequest(documents.files(), OptionReader.read(options).options());
  }

  Path expectedFolder() {
    return folder.resolve("expected");
  }

  /** Content by path of the expected files; none where nothing is expected yet. */
  SortedMap<String, byte[]> expected() throws IOException {
    return Files.isDirectory(expectedFolder())
        ? CommandProcess.contents(expectedFolder())
        : new TreeMap<>();
  }

  /** What {@code hadron check} is expected to print. */
  String expectedReport() throws IOException {
    return Files.isRegularFile(reportFile()) ? Files.readString(reportFile()) : "";
  }

  private Path reportFile() {
    return folder.resolve("check.txt");
  }

  /** Makes the expected files those that are given, and nothing else; likewise the report. */
  void expect(SortedMap<String, byte[]> files, String report) throws IOException {
    Files.writeString(reportFile(), report);
    for (String path : new ArrayList<>(expected().keySet())) {
      if (!files.containsKey(path)) {
        Files.delete(expectedFolder().resolve(path));
      }
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path target = expectedFolder().resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
  }

  private Map<String, String> options() throws IOException {
    Path file = folder.resolve("hadron.yml");
    Map<String, String> options = new TreeMap<>();
    if (Files.isRegularFile(file)) {
      Map<String, Object> values = new Yaml().load(Files.readString(file));
      values.forEach((key, value) -> options.put(key, text(value)));
    }
    return options;
  }

  /** A value, a list or pairs of a key and a value, as options are written in a form. */
  private static String text(Object value) {
    if (value instanceof List<?> names) {
      return names.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
    return value instanceof Map<?, ?> pairs
        ? pairs.entrySet().stream()
            .map(pair -> pair.getKey() + ": " + pair.getValue())
            .collect(Collectors.joining("\n"))
        : value.toString();
  }
}
