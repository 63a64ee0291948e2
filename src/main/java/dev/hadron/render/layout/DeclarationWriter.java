package dev.hadron.render.layout;

import dev.hadron.render.layout.BlankLines.Wish;
import java.util.Set;

/** Writes types and their members. */
final class DeclarationWriter {

  private static final Set<String> TYPE_WORDS = Set.of("class", "interface", "enum");

  private enum MemberKind {
    TYPE,
    METHOD,
    FIELD,
    BLOCK
  }

  private final Writers writers;
  private final Ops ops;
  private final JavaTokens tokens;

  DeclarationWriter(Writers writers) {
    this.writers = writers;
    this.ops = writers.ops;
    this.tokens = writers.tokens;
  }

  /** Whether a type is declared here. */
  boolean isType(int at) {
    return isTypeAfterModifiers(writers.modifiers.end(at));
  }

  private boolean isTypeAfterModifiers(int at) {
    if (tokens.is(at, '@')) {
      return tokens.is(at + 1, "interface");
    }
    if (!tokens.isWord(at)) {
      return false;
    }
    return TYPE_WORDS.contains(tokens.text(at))
        || (tokens.is(at, "record")
            && tokens.isWord(at + 1)
            && (tokens.is(at + 2, '(') || tokens.is(at + 2, '<')));
  }

  /** The type under the cursor. */
  void type() {
    Modifiers modifiers = writers.modifiers.read(ops.at());
    int at = modifiers.to();
    if (tokens.is(at, '@')) {
      annotationType(modifiers);
    } else if (tokens.is(at, "enum")) {
      enumeration(modifiers);
    } else if (tokens.is(at, "record")) {
      record(modifiers);
    } else if (tokens.is(at, "class") || tokens.is(at, "interface")) {
      classOrInterface(modifiers);
    } else {
      throw tokens.error(at, "expected a type but found '" + tokens.text(at) + "'");
    }
  }

  private void annotationType(Modifiers modifiers) {
    ops.open();
    writers.modifiers.writeOfType(modifiers);
    ops.open();
    ops.token("@");
    ops.token("interface");
    ops.breakOrSpace();
    ops.word();
    ops.close();
    ops.close();
    body();
    ops.tokenIfNext(";");
  }

  private void classOrInterface(Modifiers modifiers) {
    writers.modifiers.writeOfType(modifiers);
    boolean isInterface = ops.next("interface");
    ops.token();
    ops.space();
    ops.word();
    boolean generic = ops.next('<');
    if (generic) {
      ops.token("<");
    }
    ops.open(Indent.PLUS_FOUR);
    if (generic) {
      writers.typeWriter.typeParameters(hasSupertypes() ? Indent.PLUS_FOUR : Indent.NONE);
    }
    if (!isInterface && ops.next("extends")) {
      ops.breakOrSpaceToFill();
      ops.token("extends");
      ops.space();
      writers.typeWriter.type();
    }
    supertypes(isInterface ? "extends" : "implements");
    supertypes("permits");
    ops.close();
    body();
    writers.statements.dropSemicolons();
  }

  /** Whether supertypes follow the type parameters under the cursor. */
  private boolean hasSupertypes() {
    int depth = 1;
    int at = ops.at();
    while (depth > 0) {
      depth += tokens.is(at, '<') ? 1 : tokens.is(at, '>') ? -1 : 0;
      at++;
    }
    if (tokens.is(at, '(')) {
      at = tokens.partner(at) + 1;
    }
    return !tokens.is(at, '{');
  }

  private void supertypes(String word) {
    if (!ops.next(word)) {
      return;
    }
    ops.breakOrSpaceToFill();
    ops.open(severalTypes() ? Indent.PLUS_FOUR : Indent.NONE);
    ops.token(word);
    ops.space();
    types();
    ops.close();
  }

  private boolean severalTypes() {
    return tokens.is(writers.types.type(ops.at() + 1).to(), ',');
  }

  private void types() {
    writers.typeWriter.type();
    while (ops.next(',')) {
      ops.token(",");
      ops.breakOrSpace();
      writers.typeWriter.type();
    }
  }

  private void record(Modifiers modifiers) {
    writers.modifiers.writeOfType(modifiers);
    ops.token("record");
    ops.space();
    ops.word();
    boolean generic = ops.next('<');
    if (generic) {
      ops.token("<");
    }
    ops.open(Indent.PLUS_FOUR);
    if (generic) {
      writers.typeWriter.typeParameters(hasSupertypes() ? Indent.PLUS_FOUR : Indent.NONE);
    }
    ops.token("(");
    if (!ops.next(')')) {
      ops.breakToFill();
    }
    writers.variables.parameters();
    ops.token(")");
    supertypes("implements");
    ops.close();
    body();
    writers.statements.dropSemicolons();
  }

  private void enumeration(Modifiers modifiers) {
    ops.open();
    writers.modifiers.writeOfType(modifiers);
    ops.open(Indent.PLUS_FOUR);
    ops.token("enum");
    ops.breakOrSpace();
    ops.word();
    ops.close();
    ops.close();
    if (ops.next("implements")) {
      enumSupertypes();
    }
    ops.space();
    int close = tokens.partner(ops.at());
    ops.openBrace();
    if (ops.at() == close) {
      ops.open();
      ops.blankLine(Wish.NEVER);
      ops.token("}");
      ops.close();
    } else if (ops.next(';') && ops.at() + 1 == close) {
      emptyEnum();
    } else {
      constantsAndMembers();
    }
    ops.tokenIfNext(";");
  }

  private void enumSupertypes() {
    ops.open(Indent.PLUS_FOUR);
    ops.breakOrSpace();
    ops.open(Indent.PLUS_FOUR);
    ops.token("implements");
    ops.breakOrSpace();
    ops.open();
    writers.typeWriter.type();
    while (ops.next(',')) {
      ops.token(",");
      ops.breakOrSpaceToFill();
      writers.typeWriter.type();
    }
    ops.close();
    ops.close();
    ops.close();
  }

  private void emptyEnum() {
    ops.open(Indent.PLUS_TWO);
    ops.forcedBreak();
    ops.token(";");
    ops.forcedBreak();
    ops.close();
    ops.open();
    ops.forcedBreak();
    ops.blankLine(Wish.NEVER);
    ops.token("}", Indent.PLUS_TWO);
    ops.close();
  }

  private void constantsAndMembers() {
    ops.open(Indent.PLUS_TWO);
    ops.blankLine(Wish.NEVER);
    ops.forcedBreak();
    ops.open();
    boolean first = true;
    while (!ops.next(';') && !ops.next('}')) {
      if (!first) {
        ops.blankLine(Wish.AS_IN_SOURCE);
      }
      first = false;
      ops.inside(this::constant);
      if (ops.next(',')) {
        ops.token(",");
        ops.forcedBreak();
      }
    }
    ops.close();
    ops.close();
    if (ops.next(';')) {
      ops.open(Indent.PLUS_TWO);
      ops.token(";");
      ops.forcedBreak();
      writers.statements.dropSemicolons();
      ops.close();
    }
    ops.open();
    members(false);
    ops.forcedBreak();
    ops.blankLine(Wish.NEVER);
    ops.token("}", Indent.PLUS_TWO);
    ops.close();
  }

  private void constant() {
    for (Node annotation : writers.types.annotations(ops.at())) {
      writers.typeWriter.annotation(annotation);
      ops.forcedBreak();
    }
    ops.word();
    if (ops.next('(')) {
      int close = tokens.partner(ops.at());
      if (close == ops.at() + 1) {
        ops.token("(");
        ops.token(")");
      } else {
        writers.arguments.write(writers.parser.list(ops.at() + 1, close), Indent.PLUS_FOUR);
      }
    }
    if (ops.next('{')) {
      body();
    }
  }

  /** The braces of a type and its members. */
  void body() {
    ops.space();
    ops.openBrace();
    if (firstMember() == tokens.partner(ops.at() - 1)) {
      emptyBody();
      return;
    }
    ops.open();
    members(true);
    ops.blankLine(Wish.NEVER);
    ops.token("}", Indent.PLUS_TWO);
    ops.close();
  }

  private int firstMember() {
    int at = ops.at();
    while (tokens.is(at, ';')) {
      at++;
    }
    return at;
  }

  private void emptyBody() {
    ops.blankLine(Wish.NEVER);
    ops.open();
    if (ops.next(';')) {
      ops.open(Indent.PLUS_TWO);
      writers.statements.dropSemicolons();
      ops.close();
      ops.forcedBreak();
    }
    ops.token("}", Indent.PLUS_TWO);
    ops.close();
  }

  /** Members up to the closing brace; none leave no trace. */
  private void members(boolean keepFirstBlankLine) {
    if (ops.next('}')) {
      return;
    }
    ops.open(Indent.PLUS_TWO);
    boolean first = keepFirstBlankLine;
    boolean lastSeparated = false;
    while (!tokens.is(firstMember(), '}')) {
      writers.statements.dropSemicolons();
      ops.forcedBreak();
      MemberKind kind = memberKind();
      boolean separated = kind != MemberKind.FIELD || tokens.hasJavadoc(ops.at());
      if (first) {
        ops.blankLine(Wish.AS_IN_SOURCE);
      } else if (separated || lastSeparated) {
        ops.blankLine(Wish.ALWAYS);
      }
      member(kind);
      first = false;
      lastSeparated = separated;
    }
    writers.statements.dropSemicolons();
    ops.forcedBreak();
    ops.close();
    ops.forcedBreak();
  }

  private MemberKind memberKind() {
    if (ops.next('{') || (ops.next("static") && tokens.is(ops.at() + 1, '{'))) {
      return MemberKind.BLOCK;
    }
    int at = writers.modifiers.end(ops.at());
    if (isTypeAfterModifiers(at)) {
      return MemberKind.TYPE;
    }
    if (tokens.is(at, '<') || tokens.is(at + 1, '(') || tokens.is(at + 1, '{')) {
      return MemberKind.METHOD;
    }
    Node type = writers.types.type(at);
    return tokens.is(type.to() + 1, '(') ? MemberKind.METHOD : MemberKind.FIELD;
  }

  private void member(MemberKind kind) {
    switch (kind) {
      case TYPE -> type();
      case FIELD -> ops.inside(writers.variables::field);
      case METHOD -> ops.method(methodEnd(), writers.methods::write);
      case BLOCK -> ops.inside(this::block);
      default -> throw new IllegalStateException(kind.name());
    }
  }

  private void block() {
    if (ops.next("static")) {
      ops.token("static");
      ops.space();
    }
    writers.statements.block(false, false, false);
  }

  /** The token after the method under the cursor. */
  private int methodEnd() {
    int at = ops.at();
    while (tokens.kind(at) != JavaTokens.Kind.END && !tokens.is(at, ';')) {
      if (tokens.is(at, '{')) {
        return tokens.partner(at) + 1;
      }
      at = Math.max(at, tokens.partner(at)) + 1;
    }
    return Math.min(at + 1, tokens.size());
  }
}
