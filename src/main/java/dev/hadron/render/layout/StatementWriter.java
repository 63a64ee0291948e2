package dev.hadron.render.layout;

import dev.hadron.render.layout.BlankLines.Wish;

/** Writes statements and blocks. */
final class StatementWriter {

  private final Writers writers;
  private final Ops ops;
  private final JavaTokens tokens;

  StatementWriter(Writers writers) {
    this.writers = writers;
    this.ops = writers.ops;
    this.tokens = writers.tokens;
  }

  /**
   * A block in braces.
   *
   * @param collapse whether it is printed as {@code {}} if it is empty
   * @param leadingBlank whether a blank line after the opening brace stays
   * @param trailingBlank whether a blank line before the closing brace stays
   */
  void block(boolean collapse, boolean leadingBlank, boolean trailingBlank) {
    int close = tokens.partner(ops.at());
    if (collapse && close == ops.at() + 1) {
      ops.openBrace();
      ops.blankLine(Wish.NEVER);
      ops.token("}", Indent.PLUS_TWO);
      return;
    }
    ops.open();
    ops.open(Indent.PLUS_TWO);
    ops.openBrace();
    ops.blankLine(leadingBlank ? Wish.AS_IN_SOURCE : Wish.NEVER);
    statements();
    ops.close();
    ops.forcedBreak();
    ops.close();
    ops.blankLine(trailingBlank ? Wish.AS_IN_SOURCE : Wish.NEVER);
    ops.token("}", Indent.PLUS_TWO);
  }

  /** Statements up to the end of the block or case. */
  void statements() {
    dropSemicolons();
    boolean first = true;
    while (!ops.next('}') && !writers.switches.isLabel(ops.at())) {
      ops.forcedBreak();
      if (!first) {
        ops.blankLine(Wish.AS_IN_SOURCE);
      }
      first = false;
      statement();
    }
  }

  /** Empty statements and declarations: each on a line. */
  void dropSemicolons() {
    while (ops.next(';')) {
      ops.forcedBreak();
      ops.token(";");
    }
  }

  /** The statement under the cursor. */
  void statement() {
    int at = ops.at();
    if (ops.next('{')) {
      block(false, false, false);
    } else if (ops.next(';')) {
      dropSemicolons();
    } else if (!tokens.isWord(at) || !keyword(tokens.text(at))) {
      declarationOrExpression();
    }
  }

  private boolean keyword(String word) {
    switch (word) {
      case "if" -> conditional();
      case "for" -> writers.loops.forLoop();
      case "while" -> writers.loops.whileLoop();
      case "do" -> writers.loops.doLoop();
      case "try" -> writers.tries.write();
      case "switch" -> writers.switches.write();
      case "return", "throw" -> valueStatement();
      case "break", "continue" -> jump();
      case "assert" -> assertion();
      case "synchronized" -> monitor();
      case "yield" -> {
        return yieldIf();
      }
      default -> {
        return label();
      }
    }
    return true;
  }

  private void declarationOrExpression() {
    if (ops.flatStatement()) {
      return;
    }
    if (writers.declarations.isType(ops.at())) {
      writers.declarations.type();
    } else if (writers.variables.isDeclaration(ops.at())) {
      writers.variables.local();
    } else {
      writers.expression();
      ops.token(";");
    }
  }

  private boolean label() {
    if (!tokens.is(ops.at() + 1, ':') || tokens.isOperator(ops.at() + 1, "::")) {
      return false;
    }
    ops.open();
    ops.word();
    ops.token(":");
    ops.forcedBreak();
    ops.close();
    statement();
    return true;
  }

  private boolean yieldIf() {
    int next = ops.at() + 1;
    if (tokens.is(next, '=') || tokens.is(next, '.') || tokens.is(next, '[')) {
      return false;
    }
    valueStatement();
    return true;
  }

  /** A keyword, perhaps a value, a semicolon. */
  private void valueStatement() {
    if (ops.flatStatement()) {
      return;
    }
    ops.token();
    if (!ops.next(';')) {
      ops.space();
      writers.expression();
    }
    ops.token(";");
  }

  private void jump() {
    boolean isBreak = ops.next("break");
    ops.open(Indent.PLUS_FOUR);
    ops.token();
    if (!ops.next(';')) {
      ops.breakOrSpace();
      ops.word();
    }
    if (isBreak) {
      ops.close();
      ops.token(";");
    } else {
      ops.token(";");
      ops.close();
    }
  }

  private void assertion() {
    Node condition = writers.parser.expression(ops.at() + 1);
    boolean message = tokens.is(condition.to(), ':');
    ops.open();
    ops.token("assert");
    ops.space();
    ops.open(message ? Indent.PLUS_FOUR : Indent.NONE);
    writers.expressions.write(condition);
    if (message) {
      ops.breakOrSpace();
      ops.token(":");
      ops.space();
      writers.expression();
    }
    ops.close();
    ops.close();
    ops.token(";");
  }

  private void monitor() {
    ops.token("synchronized");
    ops.space();
    ops.token("(");
    ops.open(Indent.PLUS_FOUR);
    ops.breakHere();
    writers.expression();
    ops.close();
    ops.token(")");
    ops.space();
    block(false, false, false);
  }

  /** A keyword and a condition in parentheses. */
  void header(String keyword) {
    ops.token(keyword);
    ops.space();
    ops.token("(");
    writers.expression();
    ops.token(")");
  }

  /** A block or statement after a header; a blank line after an opening brace stays. */
  void body(boolean collapse, boolean trailingBlank) {
    if (ops.next('{')) {
      ops.space();
      block(collapse, true, trailingBlank);
    } else {
      ops.open(Indent.PLUS_TWO);
      ops.breakOrSpace();
      statement();
      ops.close();
    }
  }

  private void conditional() {
    ops.open();
    boolean first = true;
    boolean more = true;
    while (more) {
      header("if");
      boolean block = ops.next('{');
      boolean otherwise = block && tokens.is(tokens.partner(ops.at()) + 1, "else");
      body(first && !otherwise, otherwise);
      if (!ops.next("else")) {
        break;
      }
      if (block) {
        ops.space();
      } else {
        ops.forcedBreak();
      }
      ops.token("else");
      more = ops.next("if");
      if (more) {
        ops.space();
      } else {
        body(false, false);
      }
      first = false;
    }
    ops.close();
  }
}
