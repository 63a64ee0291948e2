package dev.hadron.read.openapi;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The files of one contract, each parsed when first needed. */
final class Documents {

  /** UTF-16 units in one file; the largest public contracts have about twelve million. */
  private static final int MAX_LENGTH = 64_000_000;

  private final SourceResolver resolver;
  private final List<LedgerEntry> ledger;
  private final Map<String, SourceFile> files = new LinkedHashMap<>();
  private final Map<String, Node> roots = new LinkedHashMap<>();

  Documents(SourceResolver resolver, List<LedgerEntry> ledger) {
    this.resolver = resolver;
    this.ledger = ledger;
  }

  /** The tree of a file that is at hand. */
  Node root(SourceFile file) throws UnreadableException {
    String name = FilePaths.normalise(file.name());
    Node known = roots.get(name);
    if (known == null) {
      known = parse(file, ledger);
      files.put(name, file);
      roots.put(name, known);
    }
    return known;
  }

  /**
   * The tree of the file that {@code name} says, seen from the file {@code base}; empty where there
   * is none.
   */
  Optional<Node> root(String base, String name) throws UnreadableException {
    String path = FilePaths.resolve(base, name);
    Node known = roots.get(path);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<SourceFile> file = resolver.find(path);
    return file.isPresent() ? Optional.of(root(file.get())) : Optional.empty();
  }

  /** Takes the tree of a file as it is meant. */
  void replace(SourceFile file, Node root) {
    roots.put(FilePaths.normalise(file.name()), root);
  }

  /** A file that was read, by the name that places in it have. */
  Optional<SourceFile> file(String name) {
    return Optional.ofNullable(files.get(FilePaths.normalise(name)));
  }

  /** Every file read so far, in order of first use. */
  List<SourceFile> files() {
    return new ArrayList<>(files.values());
  }

  static Node parse(SourceFile file, List<LedgerEntry> ledger) throws UnreadableException {
    String text = file.text();
    if (text.length() > MAX_LENGTH) {
      throw new UnreadableException(
          Diagnostic.error(
              "openapi-too-large",
              "the file has more than " + MAX_LENGTH + " characters",
              SourceLocation.ofFile(file.name()),
              "split the contract into several files"));
    }
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    return isJson(file) ? JsonTree.read(file, text, ledger) : YamlTree.read(file, text, ledger);
  }

  /** Whether a file is JSON: by its name, else by its first character. */
  static boolean isJson(SourceFile file) {
    String name = file.name().toLowerCase(Locale.ROOT);
    if (name.endsWith(".json")) {
      return true;
    }
    if (name.endsWith(".yaml") || name.endsWith(".yml")) {
      return false;
    }
    String text = file.text();
    int at = text.startsWith("\uFEFF") ? 1 : 0;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() && (text.charAt(at) == '{' || text.charAt(at) == '[');
  }
}
