package dev.hadron.cli;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.generate.InputDocuments;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The documents named on the command line.
 *
 * @param documents their text, in reading order, named without the folder that they came from, so
 *     that the output does not depend on where the command runs
 * @param shown for each document's name, the path as the user gave it, for messages
 * @param problems what could not be read
 */
record Inputs(List<SourceFile> documents, Map<String, String> shown, List<Diagnostic> problems) {

  static final String STANDARD_INPUT = "-";

  private static final String STANDARD_INPUT_NAME = "stdin";

  /**
   * Reads files as given, a contract with the files that it refers to, folders as their {@code
   * .sql} files in name order without those that start with {@code _}, or else as the files of one
   * contract, and {@code -} as standard input.
   */
  static Inputs read(List<String> arguments, InputStream in) {
    InputDocuments documents = new InputDocuments();
    Map<String, String> shown = new TreeMap<>();
    for (String argument : arguments) {
      try {
        readOne(argument, in, documents, shown);
      } catch (IOException e) {
        documents.addProblem(
            Diagnostic.error(
                "input-unreadable",
                "cannot be read: " + e.getMessage(),
                SourceLocation.ofFile(argument),
                ""));
      }
    }
    return new Inputs(documents.files(), Map.copyOf(shown), documents.problems());
  }

  /** The diagnostic with its place as the user would type it. */
  Diagnostic shown(Diagnostic diagnostic) {
    return diagnostic.at(shown(diagnostic.where()));
  }

  SourceLocation shown(SourceLocation where) {
    String path = shown.getOrDefault(where.file(), where.file());
    return new SourceLocation(path, where.line(), where.column());
  }

  private static void readOne(
      String argument, InputStream in, InputDocuments documents, Map<String, String> shown)
      throws IOException {
    if (argument.equals(STANDARD_INPUT)) {
      shown.put(STANDARD_INPUT_NAME, "<stdin>");
      documents.add(STANDARD_INPUT_NAME, in.readAllBytes());
      return;
    }
    Path path = Path.of(argument);
    if (Files.isDirectory(path)) {
      readFolder(argument, path, documents, shown);
    } else if (Files.isReadable(path)) {
      ContractFiles.of(path).addTo(documents, argument.replace('\\', '/'), shown);
    } else {
      documents.addProblem(
          Diagnostic.error(
              "input-missing",
              Files.exists(path) ? "this file may not be read" : "no such file or folder",
              SourceLocation.ofFile(argument),
              ""));
    }
  }

  private static void readFolder(
      String argument, Path folder, InputDocuments documents, Map<String, String> shown)
      throws IOException {
    List<Path> scripts;
    try (Stream<Path> entries = Files.list(folder)) {
      scripts = entries.filter(Files::isRegularFile).filter(Inputs::isScript).toList();
    }
    ContractFiles contract = ContractFiles.in(folder);
    if (scripts.isEmpty() && !contract.isEmpty()) {
      contract.addTo(documents, argument.replace('\\', '/'), shown);
      return;
    }
    if (scripts.isEmpty()) {
      documents.addProblem(
          Diagnostic.error(
              "input-folder-empty",
              "this folder has no .sql file, and no contract",
              SourceLocation.ofFile(argument),
              "names that start with '_' do not count"));
    }
    List<Path> sorted =
        scripts.stream()
            .sorted((a, b) -> InputDocuments.NAME_ORDER.compare(name(a), name(b)))
            .toList();
    for (Path script : sorted) {
      readFile(script, script.toString(), documents, shown);
    }
  }

  private static void readFile(
      Path path, String typed, InputDocuments documents, Map<String, String> shown)
      throws IOException {
    shown.putIfAbsent(name(path), typed.replace('\\', '/'));
    documents.add(name(path), Files.readAllBytes(path));
  }

  private static boolean isScript(Path path) {
    return name(path).endsWith(".sql") && !name(path).startsWith("_");
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }
}
