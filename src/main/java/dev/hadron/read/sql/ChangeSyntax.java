package dev.hadron.read.sql;

/** Walks over INSERT, UPDATE and DELETE. */
final class ChangeSyntax {

  private final Tokens tokens;
  private final ExpressionSyntax expressions;
  private final QuerySyntax queries;

  ChangeSyntax(Tokens tokens, ExpressionSyntax expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
    this.queries = expressions.queries();
  }

  /** One of them, with what stands before and behind it; MERGE and TRUNCATE are not followed. */
  void statement() {
    if (tokens.at("with")) {
      queries.with();
    }
    if (tokens.accept("insert")) {
      insert();
    } else if (tokens.accept("update")) {
      update();
    } else if (tokens.accept("delete")) {
      delete();
    } else if (tokens.atAny("merge", "truncate")) {
      tokens.skipTo(() -> tokens.atSymbol(")"));
      return;
    } else {
      queries.query();
      return;
    }
    if (tokens.accept("returning")) {
      queries.targets();
    }
  }

  private void insert() {
    tokens.expect("into");
    target();
    if (tokens.accept("as")) {
      tokens.name();
    }
    if (tokens.atSymbol("(") && !queries.isInBrackets()) {
      columns();
    }
    if (tokens.accept("overriding")) {
      if (!tokens.accept("system")) {
        tokens.expect("user");
      }
      tokens.expect("value");
    }
    if (!tokens.accept("default", "values")) {
      queries.query();
    }
    if (tokens.accept("on")) {
      conflict();
    }
  }

  /** Columns may have subscripts and fields. */
  private void columns() {
    tokens.expectSymbol("(");
    do {
      expressions.target();
    } while (tokens.acceptSymbol(","));
    tokens.expectSymbol(")");
  }

  private void conflict() {
    tokens.expect("conflict");
    if (tokens.accept("on", "constraint")) {
      tokens.name();
    } else if (tokens.atSymbol("(")) {
      tokens.bracketed();
      if (tokens.accept("where")) {
        expressions.expression();
      }
    }
    tokens.expect("do");
    if (tokens.accept("update")) {
      tokens.expect("set");
      assignments();
      if (tokens.accept("where")) {
        expressions.expression();
      }
    } else {
      tokens.expect("nothing");
    }
  }

  private void update() {
    relation();
    tokens.expect("set");
    assignments();
    if (tokens.accept("from")) {
      queries.relations().list();
    }
    where();
  }

  private void delete() {
    tokens.expect("from");
    relation();
    if (tokens.accept("using")) {
      queries.relations().list();
    }
    where();
  }

  private void relation() {
    tokens.accept("only");
    target();
    tokens.acceptSymbol("*");
    if (tokens.accept("as") || tokens.peek().isName() && !tokens.atAny("set", "using", "where", "returning")) {
      tokens.name();
    }
  }

  private void target() {
    Token token = tokens.peek();
    expressions.refer(new RelationSyntax.Reference(token, tokens.dottedName()));
  }

  private void assignments() {
    do {
      if (tokens.atSymbol("(")) {
        columns();
      } else {
        expressions.target();
      }
      tokens.expectSymbol("=");
      expressions.expression();
    } while (tokens.acceptSymbol(","));
  }

  private void where() {
    if (tokens.accept("where") && !tokens.accept("current", "of")) {
      expressions.expression();
    }
  }
}
