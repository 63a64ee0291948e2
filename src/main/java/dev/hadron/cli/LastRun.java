package dev.hadron.cli;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.generate.OptionReader;
import dev.hadron.output.LockFile;
import dev.hadron.output.LockFormatException;
import dev.hadron.output.LockJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a project's folder remembers of the run that wrote it: what the project is called and kept
 * in stays, however the input is called by now.
 *
 * @param folder the project's
 * @param lock empty for a new project
 * @param problems what is wrong with the record
 */
record LastRun(Path folder, Optional<LockFile> lock, List<Diagnostic> problems) {

  private static final String ID = "project-changed";

  /** A record that cannot be read is empty here: whoever writes to the folder refuses to. */
  static LastRun of(Path folder) {
    Path file = folder.resolve(LockFile.PATH);
    if (!Files.isRegularFile(file)) {
      return new LastRun(folder, Optional.empty(), List.of());
    }
    try {
      LockFile lock = LockJson.read(Files.readString(file));
      List<Diagnostic> problems =
          OptionReader.read(lock.provenance().project()).problems().stream()
              .map(
                  wrong ->
                      Diagnostic.error(
                          "output-lock",
                          "\"project\" has a wrong " + wrong.key() + ": " + wrong.message(),
                          SourceLocation.ofFile(file.toString()),
                          "write what the project had before"))
              .toList();
      return new LastRun(folder, Optional.of(lock), problems);
    } catch (IOException | LockFormatException e) {
      return new LastRun(folder, Optional.empty(), List.of());
    }
  }

  /** The values that hold: those that are said now, and else what the project has by now. */
  Map<String, String> values(Map<String, String> said) {
    Map<String, String> values = new TreeMap<>(project());
    said.forEach((key, value) -> values.merge(key, value, (old, now) -> now.isBlank() ? old : now));
    return values;
  }

  /** What changes about the project as a whole by what is said, or not said any more. */
  List<Diagnostic> changes(Map<String, String> said) {
    List<Diagnostic> changes = new ArrayList<>();
    SourceLocation where = SourceLocation.ofFile(folder.toString());
    project()
        .forEach(
            (key, old) -> {
              String now = said.getOrDefault(key, "").strip();
              if (!now.isEmpty() && !now.equals(old)) {
                String message = "the project's %s was %s and is now %s".formatted(key, old, now);
                changes.add(
                    Diagnostic.warning(ID, message, where, "leave " + key + " out to keep " + old));
              }
            });
    lock.ifPresent(
        last ->
            last.provenance()
                .options()
                .forEach(
                    (key, old) -> {
                      if (!project().containsKey(key) && said.getOrDefault(key, "").isBlank()) {
                        String message = "the last run had %s '%s', this one has none";
                        String hint = "give it again, or keep it in " + ProjectFile.NAME;
                        changes.add(
                            Diagnostic.note(ID, message.formatted(key, old), where, hint));
                      }
                    }));
    return changes;
  }

  /** Where the inputs lie, seen from the project's folder; what is no file has no path. */
  List<String> sources(List<String> inputs) {
    Path root = folder.toAbsolutePath().normalize();
    return inputs.stream()
        .filter(input -> !input.equals(Inputs.STANDARD_INPUT) && !Inputs.isDatabase(input))
        .map(input -> Path.of(input).toAbsolutePath().normalize())
        .map(path -> root.getRoot().equals(path.getRoot()) ? root.relativize(path) : path)
        .map(path -> path.toString().replace('\\', '/'))
        .toList();
  }

  private Map<String, String> project() {
    return lock.<Map<String, String>>map(last -> last.provenance().project()).orElse(Map.of());
  }
}
