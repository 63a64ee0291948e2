package dev.hadron.read.sql;

import java.util.Set;

/** Walks over a query of PostgreSQL without giving it a meaning; see {@link ExpressionSyntax}. */
final class QuerySyntax {

  private static final Set<String> STARTS = Set.of("select", "with", "values", "table");

  private static final Set<String> SET_OPERATIONS = Set.of("union", "intersect", "except");

  /** Words that need AS to name an item of a select list. */
  private static final Set<String> NO_BARE_LABEL =
      Set.of(
          "array", "as", "char", "character", "create", "day", "except", "fetch", "filter", "for",
          "from", "grant", "group", "having", "hour", "intersect", "into", "isnull", "limit",
          "minute", "month", "notnull", "offset", "on", "order", "over", "overlaps", "precision",
          "returning", "second", "to", "union", "varying", "where", "window", "with", "within",
          "without", "year");

  private final Tokens tokens;
  private final ExpressionSyntax expressions;
  private final RelationSyntax relations;

  QuerySyntax(Tokens tokens, SchemaDraft schema, ExpressionSyntax expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
    this.relations = new RelationSyntax(tokens, schema, expressions, this);
  }

  RelationSyntax relations() {
    return relations;
  }

  /** True where a query starts here, after any brackets. */
  boolean isNext() {
    int ahead = 0;
    while (tokens.peek(ahead).isSymbol("(")) {
      ahead++;
    }
    Token first = tokens.peek(ahead);
    boolean starts = first.kind() == Token.Kind.WORD && STARTS.contains(first.text());
    return starts && (ahead == 0 || isWholeQuery(ahead));
  }

  /** True where a bracket opens here and a query is all that is in it. */
  boolean isInBrackets() {
    int position = tokens.position();
    boolean query = tokens.acceptSymbol("(") && isNext();
    tokens.backTo(position);
    return query;
  }

  /** {@code ((SELECT 1) + 1)} is a value, {@code ((SELECT 1) UNION SELECT 2)} is a query. */
  private boolean isWholeQuery(int brackets) {
    int position = tokens.position();
    tokens.backTo(position + brackets);
    for (int i = 0; i < brackets; i++) {
      tokens.skipTo(() -> tokens.atSymbol(")"));
      tokens.acceptSymbol(")");
      boolean goesOn =
          tokens.isEnd()
              || tokens.atSymbol(")")
              || isWordOf(SET_OPERATIONS)
              || tokens.atAny("order", "limit", "offset", "fetch", "for");
      if (!goesOn) {
        tokens.backTo(position);
        return false;
      }
      tokens.skipTo(() -> tokens.atSymbol(")"));
    }
    tokens.backTo(position);
    return true;
  }

  private boolean isWordOf(Set<String> words) {
    return tokens.peek().kind() == Token.Kind.WORD && words.contains(tokens.peek().text());
  }

  /** A query with everything before and behind it. */
  void query() {
    expressions.deeper(
        () -> {
          if (tokens.at("with")) {
            with();
          }
          body();
          tail();
        });
  }

  /** {@code WITH name AS (…), …}. */
  void with() {
    tokens.expect("with");
    tokens.accept("recursive");
    do {
      expressions.name(tokens.name());
      if (tokens.atSymbol("(")) {
        tokens.nameList();
      }
      tokens.expect("as");
      if (tokens.accept("not")) {
        tokens.expect("materialized");
      } else {
        tokens.accept("materialized");
      }
      tokens.expectSymbol("(");
      if (tokens.atAny("insert", "update", "delete", "merge")) {
        new ChangeSyntax(tokens, expressions).statement();
      } else {
        query();
      }
      tokens.expectSymbol(")");
      if (tokens.atAny("search", "cycle")) {
        tokens.skipTo(() -> tokens.atSymbol(",") || isWordOf(STARTS) || tokens.isEnd());
      }
    } while (tokens.acceptSymbol(","));
  }

  private void body() {
    operand();
    while (isWordOf(SET_OPERATIONS)) {
      tokens.next();
      if (!tokens.accept("all")) {
        tokens.accept("distinct");
      }
      operand();
    }
  }

  private void operand() {
    if (tokens.acceptSymbol("(")) {
      query();
      tokens.expectSymbol(")");
    } else if (tokens.accept("values")) {
      do {
        tokens.expectSymbol("(");
        expressions.list();
        tokens.expectSymbol(")");
      } while (tokens.acceptSymbol(","));
    } else if (tokens.accept("table")) {
      tokens.accept("only");
      Token token = tokens.peek();
      expressions.refer(new RelationSyntax.Reference(token, tokens.dottedName()));
    } else {
      tokens.expect("select");
      select();
    }
  }

  private void select() {
    if (tokens.accept("distinct")) {
      if (tokens.accept("on")) {
        tokens.expectSymbol("(");
        expressions.list();
        tokens.expectSymbol(")");
      }
    } else {
      tokens.accept("all");
    }
    if (!isSelectEnd()) {
      targets();
    }
    if (tokens.accept("into")) {
      into();
    }
    if (tokens.accept("from")) {
      relations.list();
    }
    if (tokens.accept("where")) {
      expressions.expression();
    }
    if (tokens.accept("group")) {
      groupBy();
    }
    if (tokens.accept("having")) {
      expressions.expression();
    }
    if (tokens.accept("window")) {
      do {
        tokens.name();
        tokens.expect("as");
        window();
      } while (tokens.acceptSymbol(","));
    }
  }

  /** A select list may be empty. */
  private boolean isSelectEnd() {
    return tokens.isEnd()
        || tokens.atSymbol(")")
        || tokens.atAny("from", "where", "into", "union", "intersect", "except", "limit", "order");
  }

  /** {@code a, t.*, b AS c}: of a query, or behind RETURNING. */
  void targets() {
    do {
      if (tokens.acceptSymbol("*")) {
        continue;
      }
      expressions.expression();
      if (tokens.accept("as")) {
        tokens.label();
      } else if (tokens.peek().isName() && !isWordOf(NO_BARE_LABEL)) {
        tokens.label();
      }
    } while (tokens.acceptSymbol(","));
  }

  private void into() {
    while (tokens.atAny("temp", "temporary", "local", "global", "unlogged", "table", "strict")) {
      tokens.next();
    }
    tokens.dottedName();
  }

  private void groupBy() {
    tokens.expect("by");
    if (!tokens.accept("all")) {
      tokens.accept("distinct");
    }
    do {
      grouping();
    } while (tokens.acceptSymbol(","));
  }

  private void grouping() {
    if (tokens.accept("grouping", "sets")) {
      tokens.expectSymbol("(");
      do {
        grouping();
      } while (tokens.acceptSymbol(","));
      tokens.expectSymbol(")");
    } else if (tokens.atSymbol("(") && tokens.peek(1).isSymbol(")")) {
      tokens.bracketed();
    } else {
      expressions.expression();
    }
  }

  /** The definition of a window in brackets. */
  void window() {
    tokens.expectSymbol("(");
    if (tokens.peek().isName()
        && !tokens.atAny("partition", "order", "rows", "range", "groups")) {
      tokens.name();
    }
    if (tokens.accept("partition", "by")) {
      expressions.list();
    }
    if (tokens.at("order")) {
      orderBy();
    }
    if (tokens.atAny("rows", "range", "groups")) {
      tokens.skipTo(() -> tokens.atSymbol(")"));
    }
    tokens.expectSymbol(")");
  }

  /** {@code ORDER BY a DESC, b}. */
  void orderBy() {
    tokens.expect("order", "by");
    do {
      expressions.expression();
      if (tokens.accept("using")) {
        tokens.next();
      } else if (!tokens.accept("asc")) {
        tokens.accept("desc");
      }
      if (tokens.accept("nulls") && !tokens.accept("first")) {
        tokens.expect("last");
      }
    } while (tokens.acceptSymbol(","));
  }

  /** What orders and counts the rows, in any order. */
  private void tail() {
    while (true) {
      if (tokens.at("order")) {
        orderBy();
      } else if (tokens.accept("limit")) {
        if (!tokens.accept("all")) {
          expressions.expression();
        }
      } else if (tokens.accept("offset")) {
        expressions.expression();
        if (!tokens.accept("row")) {
          tokens.accept("rows");
        }
      } else if (tokens.accept("fetch")) {
        fetch();
      } else if (tokens.accept("for")) {
        lock();
      } else {
        return;
      }
    }
  }

  private void fetch() {
    if (!tokens.accept("first")) {
      tokens.expect("next");
    }
    if (!tokens.atAny("row", "rows")) {
      expressions.expression();
    }
    if (!tokens.accept("row")) {
      tokens.expect("rows");
    }
    if (!tokens.accept("only")) {
      tokens.expect("with", "ties");
    }
  }

  private void lock() {
    if (tokens.accept("read", "only")) {
      return;
    }
    boolean known =
        tokens.accept("update")
            || tokens.accept("no", "key", "update")
            || tokens.accept("share")
            || tokens.accept("key", "share");
    if (!known) {
      throw tokens.expected("UPDATE or SHARE");
    }
    if (tokens.accept("of")) {
      do {
        tokens.dottedName();
      } while (tokens.acceptSymbol(","));
    }
    if (!tokens.accept("nowait")) {
      tokens.accept("skip", "locked");
    }
  }
}
