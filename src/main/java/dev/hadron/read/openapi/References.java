package dev.hadron.read.openapi;

import dev.hadron.diagnostic.Spelling;
import dev.hadron.read.openapi.Node.ListNode;
import dev.hadron.read.openapi.Node.MapNode;
import dev.hadron.read.openapi.Node.ScalarNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks up what {@code $ref}s point at, in the same file or in another file of the input. */
final class References {

  private final Reading reading;
  private final MapNode entry;
  private final Set<Node> reported = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> missingFiles = new HashSet<>();

  References(Reading reading, MapNode entry) {
    this.reading = reading;
    this.entry = entry;
  }

  /** The reference that a node consists of, if it is one. */
  static Optional<ScalarNode> refOf(Node node) {
    return node instanceof MapNode map
            && map.get("$ref") instanceof ScalarNode ref
            && ref.type() == ScalarNode.Type.STRING
        ? Optional.of(ref)
        : Optional.empty();
  }

  /**
   * What {@code node} stands for: itself, or the end of its chain of references; empty, and in the
   * ledger, where the chain dangles or bites its own tail.
   */
  Optional<Node> follow(Node node) {
    Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Node current = node;
    for (Optional<ScalarNode> ref = refOf(current); ref.isPresent(); ref = refOf(current)) {
      if (!seen.add(current)) {
        dangling(ref.get(), "refers to itself", "");
        return Optional.empty();
      }
      Optional<Node> target = target(ref.get());
      if (target.isEmpty()) {
        return target;
      }
      current = target.get();
    }
    return Optional.of(current);
  }

  /**
   * The node that one reference names; empty, and in the ledger or an error, where there is none.
   */
  Optional<Node> target(ScalarNode ref) {
    if (RemoteReferences.isRemote(ref.text())) {
      return Optional.empty();
    }
    int hash = ref.text().indexOf('#');
    String file = hash < 0 ? ref.text() : ref.text().substring(0, hash);
    String fragment = hash < 0 ? "" : ref.text().substring(hash + 1);
    Optional<Node> root = root(ref, file);
    if (root.isEmpty()) {
      return Optional.empty();
    }
    Optional<Node> found = walk(root.get(), fragment);
    if (found.isEmpty() && file.isEmpty() && root.get() != entry) {
      found = walk(entry, fragment);
    }
    if (found.isEmpty()) {
      dangling(ref, "names nothing", question(root.get(), fragment));
    }
    return found;
  }

  private Optional<Node> root(ScalarNode ref, String file) {
    try {
      Documents documents = reading.documents();
      if (!file.isEmpty()) {
        Optional<Node> bare = bareName(file);
        if (bare.isPresent()) {
          return bare;
        }
      }
      Optional<Node> root =
          file.isEmpty()
              ? documents.root("", ref.file())
              : documents.root(FilePaths.normalise(ref.file()), decode(file));
      if (root.isEmpty() && missingFiles.add(FilePaths.resolve(ref.file(), file))) {
        reading.error(
            "openapi-missing-file",
            "the file " + file + " is not part of the input",
            ref,
            "give the folder that holds all files of the contract");
      }
      return root;
    } catch (UnreadableException e) {
      reading.error(e.diagnostic());
      return Optional.empty();
    }
  }

  /** Old documents refer to a definition by its name alone. */
  private Optional<Node> bareName(String name) {
    return name.indexOf('.') < 0
            && name.indexOf('/') < 0
            && entry.get("definitions") instanceof MapNode definitions
        ? Optional.ofNullable(definitions.get(name))
        : Optional.empty();
  }

  private void dangling(ScalarNode ref, String problem, String question) {
    if (reported.add(ref)) {
      reading.note(
          "openapi-dangling-ref",
          "$ref " + ref.text(),
          problem + "; read as if left out" + question,
          ref);
    }
  }

  /** What the first step that leads nowhere may have been meant to be. */
  private static String question(Node root, String fragment) {
    Node current = root;
    for (String token : tokens(fragment)) {
      Node next = step(current, token);
      if (next == null) {
        return current instanceof MapNode map
            ? Spelling.question(token, map.members().keySet())
            : "";
      }
      current = next;
    }
    return "";
  }

  private static Optional<Node> walk(Node root, String fragment) {
    Node current = root;
    for (String token : tokens(fragment)) {
      current = step(current, token);
      if (current == null) {
        return Optional.empty();
      }
    }
    return Optional.of(current);
  }

  private static Node step(Node node, String token) {
    if (node instanceof MapNode map) {
      return map.get(token);
    }
    if (node instanceof ListNode list && token.matches("[0-9]{1,6}")) {
      int index = Integer.parseInt(token);
      return index < list.items().size() ? list.items().get(index) : null;
    }
    return null;
  }

  /** The unescaped steps of a JSON pointer in a URI fragment. */
  static List<String> tokens(String fragment) {
    List<String> tokens = new ArrayList<>();
    String pointer = fragment.startsWith("/") ? fragment.substring(1) : fragment;
    if (fragment.isEmpty()) {
      return tokens;
    }
    for (String token : pointer.split("/", -1)) {
      tokens.add(decode(token).replace("~1", "/").replace("~0", "~"));
    }
    return tokens;
  }

  static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // A stray percent sign is part of the name, not the start of an escape.
      return text;
    }
  }
}
