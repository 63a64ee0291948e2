package dev.hadron.cli;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.generate.DocumentFilter;
import dev.hadron.generate.ExactSchema;
import dev.hadron.generate.InputDocuments;
import dev.hadron.generate.InputKind;
import dev.hadron.generate.LiveDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The documents named on the command line.
 *
 * @param documents their text, in reading order, named without the folder that they came from, so
 *     that the output does not depend on where the command runs
 * @param shown for each document's name, the path as the user gave it, for messages
 * @param problems what could not be read
 * @param database the schema of the live database, where that is the input
 */
record Inputs(
    List<SourceFile> documents,
    Map<String, String> shown,
    List<Diagnostic> problems,
    Optional<ExactSchema> database) {

  static final String STANDARD_INPUT = "-";

  private static final String STANDARD_INPUT_NAME = "stdin";

  /**
   * Reads files as given, a changelog with what it includes and a contract with what it refers to,
   * folders as the scripts and changelogs at any depth in name order, or else as the files of one
   * contract, and {@code -} as standard input.
   */
  static Inputs read(List<String> arguments, InputStream in, DatabaseArguments access) {
    if (arguments.stream().anyMatch(Inputs::isDatabase)) {
      return live(arguments, in, access);
    }
    InputDocuments documents = new InputDocuments();
    Map<String, String> shown = new TreeMap<>();
    readAll(arguments, in, documents, shown);
    return new Inputs(documents.files(), Map.copyOf(shown), documents.problems(), Optional.empty());
  }

  private static void readAll(
      List<String> arguments, InputStream in, InputDocuments documents, Map<String, String> shown) {
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
  }

  /** Whether an argument names a database rather than a file; nothing of one is loaded for it. */
  static boolean isDatabase(String argument) {
    return argument.startsWith("jdbc:");
  }

  private static Inputs live(List<String> arguments, InputStream in, DatabaseArguments access) {
    List<String> others = arguments.stream().filter(each -> !isDatabase(each)).toList();
    if (arguments.size() > others.size() + 1 || !others.stream().allMatch(InputKind::isLogic)) {
      throw new UsageException(
          "a live database is an input of its own: name it alone, or with logic files");
    }
    LiveDatabase.Reading reading =
        LiveDatabase.read(
            arguments.stream().filter(Inputs::isDatabase).findFirst().orElseThrow(),
            access.user(),
            access.password());
    InputDocuments documents = new InputDocuments();
    Map<String, String> shown = new TreeMap<>();
    if (reading.problem().isPresent()) {
      documents.addProblem(reading.problem().get());
    } else {
      documents.add(reading.name(), reading.script());
      readAll(others, in, documents, shown);
    }
    return new Inputs(
        documents.files(), Map.copyOf(shown), documents.problems(), reading.schema());
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
      readFile(path, argument.replace('\\', '/'), documents, shown);
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
    Map<String, Path> found = FolderDocuments.below(folder);
    ContractFiles contract = ContractFiles.in(folder);
    if (found.isEmpty() && !contract.isEmpty()) {
      contract.addTo(documents, argument.replace('\\', '/'), shown);
      return;
    }
    if (found.isEmpty()) {
      documents.addProblem(
          Diagnostic.error(
              "input-folder-empty",
              "this folder has no .sql file, no changelog and no contract",
              SourceLocation.ofFile(argument),
              "names that start with '_' or '.' do not count"));
    }
    for (Map.Entry<String, Path> entry : found.entrySet()) {
      readFile(entry.getKey(), entry.getValue(), documents, shown);
    }
  }

  /** A changelog brings what it includes, a contract what it refers to. */
  private static void readFile(
      Path path, String typed, InputDocuments documents, Map<String, String> shown)
      throws IOException {
    if (!DocumentFilter.isChangelog(name(path), Files.readAllBytes(path))) {
      ContractFiles.of(path).addTo(documents, typed, shown);
      return;
    }
    List<Path> files = FolderDocuments.withIncluded(path);
    Path folder = FolderDocuments.commonFolder(files);
    Path start = path.toAbsolutePath().normalize().getParent();
    for (Path file : files) {
      Path relative = start.relativize(file.toAbsolutePath().normalize());
      Path typedFile = path.resolveSibling(relative).normalize();
      shown.putIfAbsent(
          FolderDocuments.name(folder, file), typedFile.toString().replace('\\', '/'));
      documents.add(FolderDocuments.name(folder, file), Files.readAllBytes(file));
    }
  }

  private static void readFile(
      String name, Path path, InputDocuments documents, Map<String, String> shown)
      throws IOException {
    shown.putIfAbsent(name, path.toString().replace('\\', '/'));
    documents.add(name, Files.readAllBytes(path));
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }
}
