package dev.hadron.render.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The imports of a source: read, cleaned and sorted. */
final class JavaImports {

  private final JavaTokens tokens;
  private final String packageName;
  private final Set<String> types = new TreeSet<>();
  private final Set<String> members = new TreeSet<>();
  private final int from;
  private int to;

  /**
   * @param packageName the source's own package, empty for none
   * @param from the token after the package declaration
   */
  JavaImports(JavaTokens tokens, String packageName, int from) {
    this.tokens = tokens;
    this.packageName = packageName;
    this.from = from;
    this.to = from;
    skipSemicolons();
    while (tokens.is(to, "import")) {
      read();
      skipSemicolons();
    }
  }

  private void skipSemicolons() {
    while (tokens.is(to, ';')) {
      to++;
    }
  }

  private void read() {
    boolean isStatic = tokens.is(to + 1, "static");
    int name = to + (isStatic ? 2 : 1);
    int end = name;
    while (!tokens.is(end, ';')) {
      if (tokens.kind(end) == JavaTokens.Kind.END) {
        throw tokens.error(to, "expected ';' after the import");
      }
      end++;
    }
    for (int i = to; i <= end; i++) {
      if (tokens.hasComments(i) && (i > from || !tokens.after(i).isEmpty())) {
        throw tokens.error(i, "no comments among imports");
      }
    }
    (isStatic ? members : types).add(name(name, end));
    to = end + 1;
  }

  private String name(int from, int to) {
    int start = tokens.start(from);
    int length = 0;
    for (int i = from; i < to; i++) {
      length += tokens.length(i);
    }
    if (tokens.end(to - 1) - start == length) {
      return tokens.text.substring(start, start + length);
    }
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(tokens.text(i));
    }
    return text.toString();
  }

  /** The token after the last import. */
  int end() {
    return to;
  }

  /** Comments before the first import. */
  List<Comment> comments() {
    return to == from ? List.of() : tokens.before(from);
  }

  TypeAnnotations typeAnnotations() {
    TypeAnnotations annotations = new TypeAnnotations();
    for (String type : types) {
      annotations.imported(type);
    }
    return annotations;
  }

  /**
   * The import block, static imports first; empty if nothing is left.
   *
   * @param references the names that the source refers to
   */
  String print(Set<String> references) {
    Set<String> used = new HashSet<>(references);
    for (Comment comment : tokens.javadocs()) {
      JavadocReferences.collect(comment.text(), used);
    }
    List<String> blocks = new ArrayList<>(2);
    add("import static ", members, used, blocks);
    add("import ", types, used, blocks);
    return String.join("\n", blocks);
  }

  private void add(String start, Set<String> names, Set<String> used, List<String> blocks) {
    StringBuilder block = new StringBuilder();
    for (String name : names) {
      if (isNeeded(name, used)) {
        block.append(start).append(name).append(";\n");
      }
    }
    if (!block.isEmpty()) {
      blocks.add(block.toString());
    }
  }

  private boolean isNeeded(String name, Set<String> used) {
    int dot = name.lastIndexOf('.');
    String qualifier = name.substring(0, Math.max(0, dot));
    if (qualifier.equals("java.lang") || qualifier.equals(packageName)) {
      return false;
    }
    String simpleName = name.substring(dot + 1);
    return simpleName.equals("*") || used.contains(simpleName);
  }
}
