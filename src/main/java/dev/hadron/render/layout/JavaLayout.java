package dev.hadron.render.layout;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lays out Java as google-java-format does: imports sorted and only those in use, and every
 * declaration, statement and comment wrapped at 100 columns.
 *
 * <p>It needs no compiler, so that it also works in a native binary.
 */
public final class JavaLayout {

  /** A comment or literal that was split may be laid out in another way the next time. */
  private static final int PASSES = 3;

  private final JavaTokens tokens;
  private final Shapes shapes;
  private boolean unsettled;
  private boolean hasLongStrings;

  private JavaLayout(String text, Shapes shapes) {
    this.tokens = new JavaTokens(text, shapes.arrays());
    this.shapes = shapes;
  }

  /**
   * A source on its own.
   *
   * @see #apply(String, Shapes)
   */
  public static String apply(String text) {
    return apply(text, new Shapes());
  }

  /**
   * The text with {@code \n} line ends and one at the end.
   *
   * @param text a whole Java source file; modifiers stand in the usual order
   * @param shapes those of the sources that were laid out before
   * @throws JavaSyntaxException if it is not Java
   */
  public static String apply(String text, Shapes shapes) {
    String current = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n");
    for (int pass = 0; pass < PASSES; pass++) {
      JavaLayout layout = new JavaLayout(current, shapes);
      String printed = layout.apply();
      String next = layout.hasLongStrings ? LongStrings.wrap(printed) : printed;
      boolean settled = !layout.unsettled && next.equals(printed);
      if (settled || next.equals(current)) {
        return next;
      }
      current = next;
    }
    return current;
  }

  private String apply() {
    int packageEnd = packageEnd();
    String packageName = packageName(packageEnd);
    JavaImports imports = new JavaImports(tokens, packageName, packageEnd);
    ImportedNames names = imports.names();
    TypeAnnotations typeAnnotations = imports.typeAnnotations();
    Shapes known = typeAnnotations.isEmpty() ? shapes : new Shapes();
    Ops head = new Ops(tokens, 0, packageEnd, names, known);
    if (packageEnd > 0) {
      head(new Writers(head, typeAnnotations), packageEnd);
    }
    Ops types = new Ops(tokens, imports.end(), tokens.size() - 1, names, known);
    types(new Writers(types, typeAnnotations));
    String printed =
        Stream.of(
                packageEnd > 0 ? head.print() : "",
                comments(imports) + imports.print(names),
                types.print())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("\n"));
    unsettled = types.isUnsettled();
    hasLongStrings = types.hasLongStrings() || head.hasLongStrings();
    return printed;
  }

  private static String comments(JavaImports imports) {
    StringBuilder out = new StringBuilder();
    for (Comment comment : imports.comments()) {
      out.append(CommentLayout.rewrite(comment, 0)).append('\n');
      out.append(comment.newlinesAfter() > 1 ? "\n" : "");
    }
    return out.toString();
  }

  /** The token after the package declaration, 0 if there is none. */
  private int packageEnd() {
    int at = 0;
    while (tokens.is(at, '@') && !tokens.is(at + 1, "interface")) {
      at = new ExpressionParser(tokens).types().annotation(at).to();
    }
    if (!tokens.is(at, "package")) {
      return 0;
    }
    while (!tokens.is(at, ';')) {
      if (tokens.kind(at) == JavaTokens.Kind.END) {
        throw tokens.error(at, "expected ';' after the package");
      }
      at++;
    }
    return at + 1;
  }

  private String packageName(int end) {
    int at = end - 1;
    while (at > 0 && !tokens.is(at, "package")) {
      at--;
    }
    return tokens.text(at + 1, Math.max(at + 1, end - 1));
  }

  private void head(Writers writers, int end) {
    Ops ops = writers.ops;
    for (Node annotation : writers.types.annotations(0)) {
      ops.forcedBreak();
      writers.typeWriter.annotation(annotation);
      ops.forcedBreak();
    }
    ops.open(Indent.PLUS_FOUR);
    ops.token("package");
    ops.space();
    ops.tokensUntil(end - 1);
    ops.close();
    ops.token(";");
    ops.forcedBreak();
  }

  private void types(Writers writers) {
    Ops ops = writers.ops;
    boolean first = true;
    while (tokens.kind(ops.at()) != JavaTokens.Kind.END) {
      if (!first) {
        ops.blankLine(BlankLines.Wish.ALWAYS);
      }
      first = false;
      writers.declarations.type();
      ops.forcedBreak();
      writers.statements.dropSemicolons();
    }
    ops.end();
  }
}
