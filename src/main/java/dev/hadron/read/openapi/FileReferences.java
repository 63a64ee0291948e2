package dev.hadron.read.openapi;

import dev.hadron.diagnostic.SourceFile;
import dev.hadron.read.openapi.Node.ListNode;
import dev.hadron.read.openapi.Node.MapNode;
import dev.hadron.read.openapi.Node.ScalarNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds the other files that a file of a contract refers to, so that somebody can bring them. */
public final class FileReferences {

  /** A reference that does not visibly stay in its file, or one that starts on the next line. */
  private static final Pattern LEAVES_FILE =
      Pattern.compile("\\$ref[\"']?[ \\t]*:[ \\t]*+(?![\"']?#)");

  private final Set<String> files = new TreeSet<>();
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private FileReferences() {}

  /**
   * Paths of the files that {@code file} refers to, sorted, normalised and relative to what its own
   * name is relative to; a path may start with {@code ..}. None where the file can't be read: the
   * reader says so.
   */
  public static Set<String> of(SourceFile file) {
    FileReferences references = new FileReferences();
    if (LEAVES_FILE.matcher(file.text()).find()) {
      try {
        references.walk(file.name(), Documents.parse(file, new ArrayList<>()));
      } catch (UnreadableException e) {
        return Set.of();
      }
    }
    return Collections.unmodifiableSet(references.files);
  }

  private void walk(String base, Node node) {
    if (node instanceof ScalarNode || !seen.add(node)) {
      return;
    }
    if (node instanceof ListNode list) {
      list.items().forEach(item -> walk(base, item));
    } else if (node instanceof MapNode map) {
      References.refOf(map).ifPresent(ref -> add(base, ref.text()));
      map.members().values().forEach(member -> walk(base, member));
    }
  }

  private void add(String base, String reference) {
    int hash = reference.indexOf('#');
    String file = References.decode(hash < 0 ? reference : reference.substring(0, hash));
    if (!file.isBlank() && !RemoteReferences.isRemote(file)) {
      files.add(FilePaths.resolve(base, file));
    }
  }
}
