package dev.hadron.read.sql;

import dev.hadron.catalog.BuiltInTypes;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.SqlIdentifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Walks over a value expression of PostgreSQL without giving it a meaning, so that one that no
 * server could read is found at its first wrong word.
 */
final class ExpressionSyntax {

  /** Deeper nesting is taken as it is: no person writes it, and following it costs stack. */
  private static final int MAX_DEPTH = 300;

  private static final String OPERATOR_CHARACTERS = "+-*/<>=~!@#%^&|`?";

  /** Operators that can't stand before their only operand. */
  private static final Set<String> BETWEEN_OPERANDS =
      Set.of("=", "<", ">", "<=", ">=", "<>", "!=", "*", "/", "%", "^");

  /** Reserved words that are values, or the start of one. */
  private static final Set<String> VALUES =
      Set.of(
          "null",
          "true",
          "false",
          "default",
          "current_catalog",
          "current_date",
          "current_role",
          "current_schema",
          "current_time",
          "current_timestamp",
          "current_user",
          "localtime",
          "localtimestamp",
          "session_user",
          "system_user",
          "user");

  /** Reserved words that may still name a function. */
  private static final Set<String> FUNCTIONS =
      Set.of(
          "authorization", "binary", "collation", "concurrently", "cross", "freeze", "full",
          "ilike", "inner", "is", "isnull", "join", "left", "like", "natural", "notnull", "outer",
          "overlaps", "right", "similar", "tablesample", "verbose", "any", "some", "all", "cast");

  /** Functions whose arguments are parted by words of their own; these are not followed. */
  private static final Set<String> WORDED =
      Set.of(
          "extract", "overlay", "position", "substring", "trim", "treat", "cast", "xmlelement",
          "xmlforest", "xmlparse", "xmlpi", "xmlroot", "xmlserialize", "xmlexists", "xmltable",
          "json_array", "json_arrayagg", "json_exists", "json_object", "json_objectagg",
          "json_query", "json_scalar", "json_serialize", "json_table", "json_value", "json",
          "normalize");

  private static final Set<String> PSEUDO_TYPES =
      Set.of(
          "cstring", "event_trigger", "internal", "opaque", "record", "refcursor", "trigger",
          "unknown", "void", "oid", "oidvector", "int2vector", "xid", "xid8", "cid", "tid", "aclitem");

  private static final Set<String> NO_COLUMN =
      Set.of("tableoid", "ctid", "xmin", "xmax", "cmin", "cmax");

  /** Leaves a walk that would go too deep; never seen outside. */
  private static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooDeep() {
      super(null, null, false, false);
    }
  }

  private final Tokens tokens;
  private final SchemaDraft schema;
  private final QuerySyntax queries;
  private final List<Token> columns = new ArrayList<>();
  private final List<RelationSyntax.Reference> relations = new ArrayList<>();
  private final Set<String> named = new HashSet<>();
  private int depth;
  private int queryDepth;
  private boolean defaults;
  private boolean row;

  ExpressionSyntax(Tokens tokens, SchemaDraft schema) {
    this.tokens = tokens;
    this.schema = schema;
    this.queries = new QuerySyntax(tokens, schema, this);
  }

  QuerySyntax queries() {
    return queries;
  }

  RoutineSyntax routine() {
    return new RoutineSyntax(tokens, schema, this);
  }

  SettingSyntax setting() {
    return new SettingSyntax(tokens);
  }

  /** {@code (name = value, …)} at the end of a definition. */
  void definition() {
    if (!tokens.atAny("aggregate", "collation", "text") && !tokens.at("operator")
        || tokens.at("operator", "class")
        || tokens.at("operator", "family")) {
      tokens.rest();
      return;
    }
    boolean aggregate = tokens.at("aggregate");
    tokens.skipTo(() -> tokens.atSymbol("(") || tokens.at("from"));
    if (aggregate) {
      tokens.bracketed();
    }
    if (tokens.at("from") || tokens.isEnd()) {
      tokens.rest();
      return;
    }
    tokens.expectSymbol("(");
    do {
      tokens.label();
      if (tokens.acceptSymbol("=") && (tokens.atSymbol(",") || tokens.atSymbol(")"))) {
        throw tokens.expected("a value");
      }
      boolean sign = tokens.peek().kind() == Token.Kind.SYMBOL;
      tokens.skipTo(() -> tokens.atSymbol(",") || tokens.atSymbol(")") || !sign && tokens.atSymbol("="));
    } while (tokens.acceptSymbol(","));
    tokens.expectSymbol(")");
  }

  ChangeSyntax changes() {
    defaults = true;
    return new ChangeSyntax(tokens, this);
  }

  /** Plain names that can only mean columns of the table around. */
  List<Token> columns() {
    return columns;
  }

  /** A query of WITH has this name. */
  void name(String query) {
    named.add(query);
  }

  void refer(RelationSyntax.Reference relation) {
    relations.add(relation);
  }

  /** The tables and views that are named, without the queries of WITH. */
  List<RelationSyntax.Reference> relations() {
    return relations.stream()
        .filter(each -> each.parts().size() > 1 || !named.contains(each.parts().get(0)))
        .toList();
  }

  /**
   * Runs a walk.
   *
   * @return false where the text is nested too deep to be judged
   */
  boolean walk(Consumer<ExpressionSyntax> walk) {
    try {
      walk.accept(this);
      return true;
    } catch (TooDeep unjudged) {
      return false;
    }
  }

  /** {@code a, b, c}. */
  void list() {
    do {
      expression();
    } while (tokens.acceptSymbol(","));
  }

  /** Everything that may stand behind WHERE or in brackets. */
  void expression() {
    chain(true);
  }

  /** An expression of one value. */
  void scalar() {
    expression();
    if (row) {
      throw tokens.expected("an operator: a row is no value here");
    }
  }

  /** An expression that the clause of a column ends. */
  void restricted() {
    chain(false);
  }

  /** @param whole false where AND, IN, LIKE and their kin belong to the words around */
  private void chain(boolean whole) {
    deeper(
        () -> {
          operand(whole);
          while (more(whole)) {
            // Each step has read one operator and what it wants.
          }
        });
  }

  /** Walks one level further down. */
  void deeper(Runnable inner) {
    if (++depth > MAX_DEPTH) {
      throw new TooDeep();
    }
    inner.run();
    depth--;
  }

  private void operand(boolean whole) {
    while (isPrefix() || whole && tokens.at("not")) {
      operator();
    }
    primary();
    suffixes();
  }

  private boolean isPrefix() {
    return isOperator() && !BETWEEN_OPERANDS.contains(tokens.peek().text());
  }

  private boolean isOperator() {
    String text = tokens.peek().text();
    boolean symbol =
        tokens.peek().kind() == Token.Kind.SYMBOL
            && text.chars().allMatch(c -> OPERATOR_CHARACTERS.indexOf(c) >= 0)
            && !text.equals("=>");
    return symbol || tokens.at("operator") && tokens.peek(1).isSymbol("(");
  }

  private void operator() {
    if (tokens.next().isWord("operator")) {
      tokens.bracketed();
    }
  }

  /** An operator with its right side; false where none comes. */
  private boolean more(boolean whole) {
    if (isOperator()) {
      operator();
      operand(whole);
      row = false;
      return true;
    }
    if (tokens.accept("is")) {
      test();
      row = false;
      return true;
    }
    return whole && (words() || tokens.accept("isnull") || tokens.accept("notnull"));
  }

  private void test() {
    tokens.accept("not");
    if (tokens.accept("distinct", "from")) {
      operand(true);
    } else if (tokens.atAny("nfc", "nfd", "nfkc", "nfkd")) {
      tokens.next();
      tokens.expect("normalized");
    } else if (tokens.accept("json")) {
      while (tokens.atAny(
          "value", "array", "object", "scalar", "with", "without", "unique", "keys")) {
        tokens.next();
      }
    } else if (tokens.atAny("null", "true", "false", "unknown", "document", "normalized")) {
      tokens.next();
    } else {
      throw tokens.expected("NULL, TRUE, FALSE, UNKNOWN or DISTINCT FROM");
    }
  }

  private boolean words() {
    if (tokens.accept("and") || tokens.accept("or") || tokens.accept("overlaps")) {
      operand(true);
      row = false;
      return true;
    }
    boolean not = tokens.at("not");
    int ahead = not ? 1 : 0;
    Token word = tokens.peek(ahead);
    if (word.kind() != Token.Kind.WORD
        || !Set.of("like", "ilike", "similar", "in", "between").contains(word.text())) {
      return false;
    }
    tokens.backTo(tokens.position() + ahead + 1);
    switch (word.text()) {
      case "in" -> brackets(true);
      case "between" -> {
        if (!tokens.accept("symmetric")) {
          tokens.accept("asymmetric");
        }
        chain(false);
        tokens.expect("and");
        chain(false);
      }
      default -> {
        if (word.isWord("similar")) {
          tokens.expect("to");
        }
        operand(false);
        if (tokens.accept("escape")) {
          operand(false);
        }
      }
    }
    return true;
  }

  /** Casts, subscripts, fields, collations and time zones behind a value. */
  private void suffixes() {
    while (true) {
      if (tokens.acceptSymbol("::")) {
        row = false;
        type();
      } else if (tokens.atSymbol("[")) {
        subscript();
      } else if (tokens.acceptSymbol(".")) {
        if (!tokens.acceptSymbol("*")) {
          tokens.label();
        }
      } else if (tokens.accept("collate")) {
        tokens.dottedName();
      } else if (tokens.accept("at", "time", "zone")) {
        operand(false);
      } else if (!tokens.accept("at", "local")) {
        return;
      }
    }
  }

  /** What an assignment fills: a column, or a part of one. */
  void target() {
    tokens.name();
    while (tokens.atSymbol("[") || tokens.atSymbol(".")) {
      if (tokens.acceptSymbol(".")) {
        tokens.label();
      } else {
        subscript();
      }
    }
  }

  /** A type that the server has, or that was created. */
  void type() {
    Token token = tokens.peek();
    QualifiedName name = new TypeReader(tokens, schema).type().name();
    boolean ofServer =
        name.schema().equals(QualifiedName.PG_CATALOG)
            || name.schema().equals("information_schema")
            || name.name().startsWith("pg_")
            || name.name().startsWith("reg")
            || name.name().startsWith("any")
            || name.name().endsWith("_handler")
            || PSEUDO_TYPES.contains(name.name());
    if (!ofServer && !schema.isIncomplete() && !schema.mayHaveType(name.name())) {
      throw tokens.problem(
          Interpretation.UNKNOWN_NAME,
          "type \"" + name.name() + "\" does not exist",
          token,
          "create the type before, or its extension");
    }
  }

  private void subscript() {
    tokens.expectSymbol("[");
    while (!tokens.acceptSymbol("]")) {
      if (!tokens.acceptSymbol(":")) {
        expression();
        if (!tokens.atSymbol("]") && !tokens.atSymbol(":")) {
          throw tokens.expected("\"]\"");
        }
      }
    }
  }

  /** A value without operators. */
  void primary() {
    Token token = tokens.peek();
    row = false;
    switch (token.kind()) {
      case NUMBER -> number(token);
      case STRING -> strings();
      case PLACEHOLDER -> placeholder();
      case SYMBOL -> symbol();
      case QUOTED_NAME -> reference();
      case WORD -> word(token);
      default -> throw tokens.expected("an expression");
    }
  }

  private void number(Token token) {
    if (!SqlScan.isNumber(token.text())) {
      throw tokens.expected("a number");
    }
    tokens.next();
  }

  /** Strings on lines of their own are one. */
  private void strings() {
    Token last = tokens.next();
    while (tokens.peek().kind() == Token.Kind.STRING && tokens.isNewLineBetween(last)) {
      last = tokens.next();
    }
  }

  /** Nobody knows what a tool puts there: a name, a value, or a piece of either. */
  private void placeholder() {
    tokens.next();
    while (tokens.acceptSymbol(".") || tokens.peek().kind() == Token.Kind.PLACEHOLDER) {
      tokens.next();
    }
    if (tokens.peek().isName() && tokens.peek(1).isSymbol("(") || tokens.atSymbol("(")) {
      tokens.skipTo(() -> tokens.atSymbol("("));
      call();
    }
  }

  private void symbol() {
    if (tokens.atSymbol("(")) {
      brackets(false);
    } else if (tokens.atSymbol("$") && tokens.peek(1).kind() == Token.Kind.NUMBER) {
      tokens.next();
      tokens.next();
    } else {
      throw tokens.expected("an expression");
    }
  }

  /** A query, a value or a row in brackets. */
  private void brackets(boolean list) {
    tokens.expectSymbol("(");
    if (queries.isNext()) {
      query();
      row = false;
    } else {
      expression();
      row &= !list;
      if (tokens.acceptSymbol(",")) {
        list();
        row = !list;
      }
    }
    tokens.expectSymbol(")");
  }

  private void query() {
    queryDepth++;
    queries.query();
    queryDepth--;
  }

  private void word(Token token) {
    switch (token.text()) {
      case "case" -> deeper(this::cases);
      case "exists" -> {
        tokens.next();
        tokens.expectSymbol("(");
        query();
        tokens.expectSymbol(")");
      }
      case "array" -> array();
      case "row" -> {
        tokens.next();
        call();
      }
      case "interval" -> interval();
      default -> {
        if (VALUES.contains(token.text()) && (defaults || !token.isWord("default"))) {
          tokens.next();
          precision();
        } else if (SqlIdentifier.isReserved(token.text())
            && !(FUNCTIONS.contains(token.text()) && tokens.peek(1).isSymbol("("))) {
          throw tokens.expected("an expression");
        } else {
          reference();
        }
      }
    }
  }

  private void precision() {
    if (tokens.atSymbol("(")) {
      tokens.bracketed();
    }
  }

  private void cases() {
    tokens.expect("case");
    if (!tokens.at("when")) {
      expression();
    }
    tokens.expect("when");
    do {
      expression();
      tokens.expect("then");
      expression();
    } while (tokens.accept("when"));
    if (tokens.accept("else")) {
      expression();
    }
    tokens.expect("end");
  }

  private void array() {
    tokens.expect("array");
    if (tokens.atSymbol("(")) {
      brackets(false);
    } else {
      elements();
    }
  }

  private void elements() {
    deeper(
        () -> {
          tokens.expectSymbol("[");
          if (tokens.acceptSymbol("]")) {
            return;
          }
          do {
            if (tokens.atSymbol("[")) {
              elements();
            } else {
              expression();
            }
          } while (tokens.acceptSymbol(","));
          tokens.expectSymbol("]");
        });
  }

  /** {@code interval '1' day}, or a function or column of that name. */
  private void interval() {
    if (!tokens.peek(1).isSymbol("(") && tokens.peek(1).kind() != Token.Kind.STRING) {
      reference();
      return;
    }
    tokens.next();
    precision();
    tokens.string();
    while (tokens.atAny("year", "month", "day", "hour", "minute", "second", "to")) {
      tokens.next();
      precision();
    }
  }

  /** A column, a call, or a type before its literal. */
  private void reference() {
    Token first = tokens.next();
    boolean plain = true;
    while (tokens.atSymbol(".") && (tokens.peek(1).isName() || tokens.peek(1).isSymbol("*"))) {
      tokens.next();
      tokens.next();
      plain = false;
    }
    if (first.isWord("double")) {
      tokens.accept("precision");
    } else if (first.isWord("timestamp") || first.isWord("time")) {
      timeType();
    }
    if (tokens.atSymbol("(")) {
      if (plain && first.kind() == Token.Kind.WORD && WORDED.contains(first.text())) {
        tokens.bracketed();
      } else {
        call();
      }
      window();
      plain = false;
      if (tokens.peek().kind() == Token.Kind.STRING
          && BuiltInTypes.internalName(first.text()).isEmpty()) {
        throw tokens.expected("an operator");
      }
    }
    if (tokens.peek().kind() == Token.Kind.STRING) {
      literal(first, plain);
    } else if (plain && queryDepth == 0 && tokens.position() > 0 && isColumn(first)) {
      columns.add(first);
    }
  }

  /** {@code date '2000-01-01'}: only a type can stand there. */
  private void literal(Token first, boolean plain) {
    boolean known =
        !plain
            || BuiltInTypes.internalName(first.text()).isPresent()
            || first.text().startsWith("_")
            || schema.isIncomplete()
            || schema.mayHaveType(first.text());
    if (!known) {
      throw tokens.expected("an operator");
    }
    strings();
  }

  private boolean isColumn(Token token) {
    return !NO_COLUMN.contains(token.text()) && !tokens.atSymbol("=>") && !tokens.atSymbol(":=");
  }

  private void timeType() {
    if (tokens.peek().kind() == Token.Kind.NUMBER || tokens.atSymbol("(")) {
      precision();
    }
    if (!tokens.accept("with", "time", "zone")) {
      tokens.accept("without", "time", "zone");
    }
  }

  /** The arguments of a call with their brackets. */
  void call() {
    tokens.expectSymbol("(");
    if (tokens.atSymbol("*") && tokens.peek(1).isSymbol(")")) {
      tokens.next();
    }
    if (tokens.acceptSymbol(")")) {
      return;
    }
    if (queries.isNext()) {
      query();
      tokens.expectSymbol(")");
      return;
    }
    if (!tokens.accept("distinct")) {
      tokens.accept("all");
    }
    do {
      tokens.accept("variadic");
      if (tokens.peek().isName() && (tokens.peek(1).isSymbol("=>") || tokens.peek(1).isSymbol(":="))) {
        tokens.next();
        tokens.next();
      }
      expression();
    } while (tokens.acceptSymbol(","));
    if (tokens.at("order")) {
      queries.orderBy();
    }
    tokens.expectSymbol(")");
  }

  private void window() {
    if (tokens.accept("within", "group")) {
      tokens.expectSymbol("(");
      queries.orderBy();
      tokens.expectSymbol(")");
    }
    if (tokens.at("filter") && tokens.peek(1).isSymbol("(")) {
      tokens.next();
      tokens.next();
      tokens.expect("where");
      expression();
      tokens.expectSymbol(")");
    }
    if (tokens.accept("over")) {
      if (tokens.atSymbol("(")) {
        queries.window();
      } else {
        tokens.name();
      }
    }
  }
}
