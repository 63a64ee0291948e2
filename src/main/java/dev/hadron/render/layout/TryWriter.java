package dev.hadron.render.layout;

/** Writes {@code try} statements. */
final class TryWriter {

  private final Writers writers;
  private final Ops ops;
  private final JavaTokens tokens;

  TryWriter(Writers writers) {
    this.writers = writers;
    this.ops = writers.ops;
    this.tokens = writers.tokens;
  }

  void write() {
    ops.open();
    ops.token("try");
    ops.space();
    if (ops.next('(')) {
      resources();
      ops.space();
    }
    boolean clauses = hasClauseAfterBlock();
    writers.statements.block(!clauses, true, clauses);
    while (ops.next("catch")) {
      caught();
    }
    if (ops.next("finally")) {
      ops.space();
      ops.token("finally");
      ops.space();
      writers.statements.block(false, true, false);
    }
    ops.close();
  }

  private boolean hasClauseAfterBlock() {
    int next = tokens.partner(ops.at()) + 1;
    return tokens.is(next, "catch") || tokens.is(next, "finally");
  }

  private void resources() {
    int close = tokens.partner(ops.at());
    ops.token("(");
    ops.open(resourceCount(close) > 1 ? Indent.PLUS_FOUR : Indent.NONE);
    boolean first = true;
    while (ops.at() < close) {
      if (!first) {
        ops.forcedBreak();
      }
      if (writers.variables.isDeclaration(ops.at())) {
        writers.variables.resource();
      } else {
        writers.expression();
      }
      if (ops.next(';')) {
        ops.token(";");
        ops.space();
      }
      first = false;
    }
    ops.token(")");
    ops.close();
  }

  private int resourceCount(int close) {
    int count = 1;
    for (int i = ops.at(); i < close - 1; i++) {
      if (tokens.partner(i) > i) {
        i = tokens.partner(i);
      } else if (tokens.is(i, ';')) {
        count++;
      }
    }
    return count;
  }

  private void caught() {
    ops.space();
    ops.token("catch");
    ops.space();
    ops.token("(");
    ops.open(Indent.PLUS_FOUR);
    Modifiers modifiers = writers.modifiers.read(ops.at());
    Node type = writers.types.type(modifiers.to());
    if (tokens.is(type.to(), '|')) {
      ops.open();
      union(modifiers);
      ops.close();
    } else {
      ops.breakToFill();
      ops.open();
      writers.variables.caught();
      ops.close();
    }
    ops.close();
    ops.token(")");
    ops.space();
    writers.statements.block(false, true, hasClauseAfterBlock());
  }

  private void union(Modifiers modifiers) {
    ops.open();
    writers.modifiers.writeBeforeType(modifiers, false);
    writers.typeWriter.type();
    while (ops.next('|')) {
      ops.breakOrSpace();
      ops.token("|");
      ops.space();
      Node type = writers.types.type(ops.at());
      if (tokens.is(type.to(), '|')) {
        writers.expressions.write(type);
      } else {
        writers.variables.caughtLast();
      }
    }
    ops.close();
  }
}
