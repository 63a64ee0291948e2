package dev.hadron.render.layout;

import java.util.List;

/** Writes loops. */
final class LoopWriter {

  private final Writers writers;
  private final Ops ops;
  private final JavaTokens tokens;

  LoopWriter(Writers writers) {
    this.writers = writers;
    this.ops = writers.ops;
    this.tokens = writers.tokens;
  }

  void whileLoop() {
    writers.statements.header("while");
    writers.statements.body(true, false);
  }

  void doLoop() {
    ops.token("do");
    boolean block = ops.next('{');
    writers.statements.body(true, true);
    if (block) {
      ops.space();
    } else {
      ops.breakOrSpace();
    }
    writers.statements.header("while");
    ops.token(";");
  }

  void forLoop() {
    int open = ops.at() + 1;
    if (isEnhanced(open + 1)) {
      ops.open();
      ops.token("for");
      ops.space();
      ops.token("(");
      ops.open();
      writers.variables.loopElement();
      ops.close();
      ops.token(")");
      ops.close();
    } else {
      ops.token("for");
      ops.space();
      ops.token("(");
      ops.open(Indent.PLUS_FOUR);
      loopStart();
      ops.breakOrSpace();
      if (!ops.next(';')) {
        writers.expression();
      }
      ops.token(";");
      loopUpdate();
      ops.close();
      ops.token(")");
    }
    writers.statements.body(true, false);
  }

  private boolean isEnhanced(int at) {
    Node type = writers.types.typeIf(writers.modifiers.end(at));
    return type != null && writers.types.isName(type.to()) && tokens.is(type.to() + 1, ':');
  }

  private void loopStart() {
    boolean declares = !ops.next(';') && writers.variables.isDeclaration(ops.at());
    List<Node> starts = List.of();
    if (!declares && !ops.next(';')) {
      starts = writers.parser.several(ops.at());
    }
    ops.open(starts.size() > 1 ? Indent.PLUS_FOUR : Indent.NONE);
    if (declares) {
      writers.variables.loopVariables();
    } else {
      ops.open();
      writers.expressions.list(starts);
      ops.token(";");
      ops.close();
    }
    ops.close();
  }

  private void loopUpdate() {
    if (ops.next(')')) {
      ops.space();
      return;
    }
    List<Node> updates = writers.parser.several(ops.at());
    ops.breakOrSpace();
    ops.open(updates.size() > 1 ? Indent.PLUS_FOUR : Indent.NONE);
    for (int i = 0; i < updates.size(); i++) {
      if (i > 0) {
        ops.token(",");
        ops.breakOrSpaceToFill();
      }
      writers.expressions.write(updates.get(i));
    }
    ops.close();
  }
}
