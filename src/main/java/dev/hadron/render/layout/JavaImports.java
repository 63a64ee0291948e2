package dev.hadron.render.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The imports of a source: read, cleaned and sorted. */
final class JavaImports {

  private final JavaTokens tokens;
  private final String packageName;
  private final List<String> types = new ArrayList<>();
  private final List<String> members = new ArrayList<>();
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
    while (true) {
      if (tokens.kind(to) == JavaTokens.Kind.IMPORT) {
        readWhole();
      } else if (tokens.is(to, "import")) {
        read();
      } else {
        return;
      }
      skipSemicolons();
    }
  }

  private void skipSemicolons() {
    while (tokens.is(to, ';')) {
      to++;
    }
  }

  private void readWhole() {
    refuseComments(to, to);
    String declared = tokens.text(to);
    boolean isStatic = declared.startsWith(JavaLexer.STATIC, JavaLexer.IMPORT.length());
    int name = JavaLexer.IMPORT.length() + (isStatic ? JavaLexer.STATIC.length() : 0);
    (isStatic ? members : types).add(declared.substring(name, declared.length() - 1));
    to++;
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
    refuseComments(to, end);
    (isStatic ? members : types).add(tokens.text(name, end));
    to = end + 1;
  }

  private void refuseComments(int first, int last) {
    for (int i = first; i <= last; i++) {
      if (tokens.hasComments(i) && (i > from || !tokens.after(i).isEmpty())) {
        throw tokens.error(i, "no comments among imports");
      }
    }
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

  /** The names that the imports declare. */
  ImportedNames names() {
    ImportedNames names = new ImportedNames();
    types.forEach(type -> names.imported(simpleName(type)));
    members.forEach(member -> names.imported(simpleName(member)));
    return names;
  }

  private static String simpleName(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /**
   * The import block, static imports first; empty if nothing is left.
   *
   * @param used what the source uses beside its comments
   */
  String print(ImportedNames used) {
    tokens.javadocs().forEach(used::use);
    List<String> blocks = new ArrayList<>(2);
    add("import static ", members, used, blocks);
    add("import ", types, used, blocks);
    return String.join("\n", blocks);
  }

  private void add(String start, List<String> names, ImportedNames used, List<String> blocks) {
    Set<String> needed = new TreeSet<>();
    for (String name : names) {
      if (isNeeded(name, used)) {
        needed.add(name);
      }
    }
    if (!needed.isEmpty()) {
      StringBuilder block = new StringBuilder();
      needed.forEach(name -> block.append(start).append(name).append(";\n"));
      blocks.add(block.toString());
    }
  }

  private boolean isNeeded(String name, ImportedNames used) {
    String simpleName = simpleName(name);
    if (!used.isUsed(simpleName) && !simpleName.equals("*")) {
      return false;
    }
    String qualifier = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    return !qualifier.equals("java.lang") && !qualifier.equals(packageName);
  }
}
