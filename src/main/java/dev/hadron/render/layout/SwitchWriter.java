package dev.hadron.render.layout;

import dev.hadron.render.layout.BlankLines.Wish;

/** Writes {@code switch} statements and expressions. */
final class SwitchWriter {

  private final Writers writers;
  private final Ops ops;
  private final JavaTokens tokens;

  SwitchWriter(Writers writers) {
    this.writers = writers;
    this.ops = writers.ops;
    this.tokens = writers.tokens;
  }

  /** Whether a case of a {@code switch} starts here. */
  boolean isLabel(int at) {
    return tokens.is(at, "case")
        || (tokens.is(at, "default")
            && (tokens.is(at + 1, ':') || tokens.isOperator(at + 1, "->")));
  }

  void write() {
    ops.token("switch");
    ops.space();
    ops.token("(");
    writers.expression();
    ops.token(")");
    ops.space();
    ops.openBrace();
    ops.blankLine(Wish.NEVER);
    ops.open(Indent.PLUS_TWO);
    boolean first = true;
    while (!ops.next('}')) {
      if (!first) {
        ops.blankLine(Wish.AS_IN_SOURCE);
      }
      first = false;
      label();
    }
    ops.close();
    ops.forcedBreak();
    ops.blankLine(Wish.NEVER);
    ops.token("}", Indent.PLUS_FOUR);
  }

  private void label() {
    ops.forcedBreak();
    ops.open(isRule() ? Indent.PLUS_FOUR : Indent.NONE);
    if (ops.next("default")) {
      ops.token("default");
    } else {
      ops.token("case");
      ops.open();
      ops.space();
      constants();
      ops.close();
    }
    if (ops.next("when")) {
      ops.breakOrSpaceToFill();
      ops.token("when");
      ops.space();
      writers.expressions.write(writers.parser.condition(ops.at()));
    }
    if (ops.next(':')) {
      ops.token(":");
      ops.open(Indent.PLUS_TWO);
      writers.statements.statements();
      ops.close();
      ops.close();
    } else {
      rule();
    }
  }

  private void constants() {
    while (true) {
      if (ops.next("default")) {
        ops.token("default");
      } else {
        writers.expressions.write(writers.parser.label(ops.at()));
      }
      if (!ops.next(',')) {
        return;
      }
      ops.token(",");
      ops.breakOrSpace();
    }
  }

  private void rule() {
    ops.space();
    ops.token("-");
    ops.token(">");
    if (ops.next('{')) {
      ops.close();
      ops.space();
      writers.statements.block(true, false, false);
    } else {
      ops.breakOrSpace();
      writers.statements.statement();
      ops.close();
    }
    ops.tokenIfNext(";");
  }

  /** Whether an arrow follows the label, not a colon. */
  private boolean isRule() {
    for (int i = ops.at() + 1; ; i++) {
      if (tokens.partner(i) > i) {
        i = tokens.partner(i);
      } else if (tokens.isOperator(i, "->")) {
        return true;
      } else if (tokens.is(i, ':') && !isConditionalColon(i)) {
        return false;
      } else if (tokens.kind(i) == JavaTokens.Kind.END) {
        throw tokens.error(ops.at(), "expected ':' or '->' after the label");
      }
    }
  }

  private boolean isConditionalColon(int colon) {
    return tokens.isOperator(colon, "::") || tokens.isOperator(colon - 1, "::");
  }
}
