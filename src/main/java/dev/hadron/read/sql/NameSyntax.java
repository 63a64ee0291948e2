package dev.hadron.read.sql;

import dev.hadron.catalog.BuiltInTypes;
import dev.hadron.catalog.QualifiedName;
import java.util.Set;

/** Walks over what a name starts in an expression: a column, a call, a type with its literal. */
final class NameSyntax {

  /** Functions whose arguments are parted by words of their own; these are not followed. */
  private static final Set<String> WORDED =
      Set.of(
          "extract", "overlay", "position", "substring", "trim", "treat", "cast", "xmlelement",
          "xmlforest", "xmlparse", "xmlpi", "xmlroot", "xmlserialize", "xmlexists", "xmltable",
          "json_array", "json_arrayagg", "json_exists", "json_object", "json_objectagg",
          "json_query", "json_scalar", "json_serialize", "json_table", "json_value", "json",
          "normalize");

  private static final Set<String> NO_COLUMN =
      Set.of("tableoid", "ctid", "xmin", "xmax", "cmin", "cmax");

  private static final Set<String> PSEUDO_TYPES =
      Set.of(
          "cstring", "event_trigger", "internal", "opaque", "record", "refcursor", "trigger",
          "unknown", "void", "oid", "oidvector", "int2vector", "xid", "xid8", "cid", "tid", "aclitem");

  private final Tokens tokens;
  private final SchemaDraft schema;
  private final ExpressionSyntax expressions;
  private final ValueSyntax values;

  NameSyntax(
      Tokens tokens, SchemaDraft schema, ExpressionSyntax expressions, ValueSyntax values) {
    this.tokens = tokens;
    this.schema = schema;
    this.expressions = expressions;
    this.values = values;
  }

  /** A column, a call, or a type before its literal. */
  void reference() {
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
    } else if (plain && isColumn(first)) {
      expressions.column(first);
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
    values.strings();
  }

  private boolean isColumn(Token token) {
    return !NO_COLUMN.contains(token.text()) && !tokens.atSymbol("=>") && !tokens.atSymbol(":=");
  }

  private void timeType() {
    if (tokens.peek().kind() == Token.Kind.NUMBER || tokens.atSymbol("(")) {
      values.precision();
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
    if (expressions.queries().isNext()) {
      expressions.query();
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
      expressions.expression();
    } while (tokens.acceptSymbol(","));
    if (tokens.at("order")) {
      expressions.queries().orderBy();
    }
    tokens.expectSymbol(")");
  }

  private void window() {
    if (tokens.accept("within", "group")) {
      tokens.expectSymbol("(");
      expressions.queries().orderBy();
      tokens.expectSymbol(")");
    }
    if (tokens.at("filter") && tokens.peek(1).isSymbol("(")) {
      tokens.next();
      tokens.next();
      tokens.expect("where");
      expressions.expression();
      tokens.expectSymbol(")");
    }
    if (tokens.accept("over")) {
      if (tokens.atSymbol("(")) {
        expressions.queries().window();
      } else {
        tokens.name();
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
}
