package dev.hadron.render.layout;

import dev.hadron.render.layout.BlankLines.Wish;
import dev.hadron.render.layout.Doc.Fill;
import dev.hadron.render.layout.Node.Kind;
import java.util.List;

/** Writes methods, constructors and the elements of annotation types. */
final class MethodWriter {

  private final Writers writers;
  private final Ops ops;
  private final JavaTokens tokens;

  MethodWriter(Writers writers) {
    this.writers = writers;
    this.ops = writers.ops;
    this.tokens = writers.tokens;
  }

  /**
   * What is known of a method before it is written.
   *
   * @param generic whether it has type parameters
   * @param annotations those before its type that belong to the type
   * @param nameBroken remembers whether its name starts a line
   * @param typeBroken remembers whether its type does
   */
  private record Header(
      boolean generic, List<Node> annotations, Indent.Tag nameBroken, Indent.Tag typeBroken) {}

  void write() {
    Modifiers modifiers = writers.modifiers.read(ops.at());
    int words = writers.modifiers.writeAnnotations(modifiers, true, null);
    if (writers.modifiers.isPlain(modifiers, words) && ops.flatHeader()) {
      if (ops.next('{')) {
        openBrace();
        body();
      }
      return;
    }
    writers.modifiers.writeWords(modifiers, words);
    boolean generic = tokens.is(modifiers.to(), '<');
    if (!generic && isNameOfConstructor(modifiers.to())) {
      writers.modifiers.lines(modifiers.typeAnnotations());
    }
    Header header =
        new Header(generic, modifiers.typeAnnotations(), new Indent.Tag(), new Indent.Tag());
    ops.open(Indent.PLUS_FOUR);
    boolean parameters = nameAndType(header);
    ops.open(Indent.fourIf(header.nameBroken(), Indent.NONE));
    ops.open(Indent.fourIf(header.typeBroken(), Indent.NONE));
    ops.open();
    if (parameters) {
      parameters();
    }
    exceptions();
    defaultValue();
    ops.close();
    ops.close();
    ops.close();
    end();
  }

  private boolean isNameOfConstructor(int at) {
    return tokens.is(at + 1, '(') || tokens.is(at + 1, '{');
  }

  /** Everything up to the opening parenthesis; false if there is none. */
  private boolean nameAndType(Header header) {
    ops.open();
    List<Node> typeAnnotations = header.annotations();
    if (header.generic()) {
      typeParameters(header);
      typeAnnotations = writers.types.annotations(ops.at());
    }
    boolean hasType = !isNameOfConstructor(TypeParser.end(typeAnnotations, ops.at()));
    if (hasType) {
      if (header.generic()) {
        ops.breakHere(Fill.INDEPENDENT, true, Indent.NONE, header.typeBroken());
      }
      ops.open(Indent.fourIf(header.typeBroken(), Indent.NONE));
      returnType(typeAnnotations);
    }
    if (hasType || header.generic()) {
      ops.breakHere(Fill.INDEPENDENT, true, Indent.NONE, header.nameBroken());
    }
    if (!hasType) {
      ops.open();
    }
    ops.word();
    boolean parameters = ops.next('(');
    if (parameters) {
      ops.token("(");
    }
    ops.close();
    ops.close();
    return parameters;
  }

  private void typeParameters(Header header) {
    if (!header.annotations().isEmpty()) {
      writers.typeWriter.annotations(header.annotations());
      ops.breakOrSpaceToFill();
    }
    ops.token("<");
    writers.typeWriter.typeParameters(Indent.PLUS_FOUR);
  }

  private void returnType(List<Node> annotations) {
    ops.open();
    if (!annotations.isEmpty()) {
      writers.typeWriter.annotations(annotations);
      ops.breakOrSpace();
    }
    Node type = writers.types.type(ops.at());
    writers.expressions.write(type.is(Kind.ARRAY_TYPE) ? type.target() : type);
    writers.typeWriter.dimensions(List.of());
    ops.close();
  }

  private void parameters() {
    if (!ops.next(')')) {
      ops.breakToFill();
      writers.variables.parameters();
    }
    ops.token(")");
    writers.typeWriter.dimensions(List.of());
  }

  private void exceptions() {
    if (!ops.next("throws")) {
      return;
    }
    ops.breakOrSpaceToFill();
    ops.open(Indent.PLUS_FOUR);
    ops.token("throws");
    ops.breakOrSpaceToFill();
    writers.typeWriter.type();
    while (ops.next(',')) {
      ops.token(",");
      ops.breakOrSpace();
      writers.typeWriter.type();
    }
    ops.close();
  }

  private void defaultValue() {
    if (!ops.next("default")) {
      return;
    }
    Node value = writers.parser.expressionOrArray(ops.at() + 1);
    ops.space();
    ops.token("default");
    boolean array = value.is(Kind.ARRAY);
    ops.open(array ? Indent.MINUS_FOUR : Indent.NONE);
    if (array) {
      ops.space();
    } else {
      ops.breakOrSpaceToFill();
    }
    writers.expressions.write(value);
    ops.close();
  }

  private void end() {
    if (!ops.next('{')) {
      ops.token(";");
      ops.close();
      return;
    }
    openBrace();
    ops.close();
    body();
  }

  private void openBrace() {
    ops.space();
    ops.token("{", Indent.PLUS_TWO, Indent.PLUS_TWO);
  }

  private void body() {
    if (ops.next('}')) {
      ops.blankLine(Wish.NEVER);
    } else {
      ops.open(Indent.PLUS_TWO);
      ops.forcedBreak();
      ops.blankLine(Wish.AS_IN_SOURCE);
      writers.statements.statements();
      ops.close();
      ops.forcedBreak();
      ops.blankLine(Wish.NEVER);
    }
    ops.token("}", Indent.PLUS_TWO);
  }
}
