package dev.hadron.read.sql;

import dev.hadron.catalog.Check;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.CompositeType;
import dev.hadron.catalog.Domain;
import dev.hadron.catalog.EnumType;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Interprets CREATE and ALTER of types and domains. */
final class TypeStatements {

  private static final Set<String> DOMAIN_CLAUSES =
      Set.of("constraint", "not", "null", "check", "default", "collate");

  private final Interpretation statement;
  private final Tokens tokens;
  private final SchemaDraft schema;

  TypeStatements(Interpretation statement) {
    this.statement = statement;
    this.tokens = statement.tokens();
    this.schema = statement.schema();
  }

  /** Reads on behind CREATE TYPE; base and range types are left to the server. */
  void createType() {
    Token token = tokens.peek();
    QualifiedName name = statement.nameForNew(tokens.dottedName(), token);
    requireFreeType(name, token);
    if (tokens.accept("as", "enum")) {
      schema.enums.put(name, new EnumType(name, labels(), "", tokens.where(token)));
    } else if (tokens.at("as") && tokens.peek(1).isSymbol("(")) {
      tokens.next();
      CompositeType type = new CompositeType(name, attributes(), "", tokens.where(token));
      schema.compositeTypes.put(name, type);
    } else {
      other(name);
    }
  }

  /** A base type, in its second statement as well, or a range, which brings its multirange. */
  private void other(QualifiedName name) {
    schema.otherTypes.add(name);
    if (tokens.accept("as", "range")) {
      String multirange =
          name.name().contains("range")
              ? name.name().replaceFirst("range", "multirange")
              : name.name() + "_multirange";
      schema.otherTypes.add(name.sibling(multirange));
    }
    if (!tokens.isEnd() && !tokens.atSymbol("(")) {
      throw tokens.expected("AS or \"(\"");
    }
    while (!tokens.isEnd()) {
      if (tokens.accept("multirange_type_name")) {
        tokens.acceptSymbol("=");
        schema.otherTypes.add(schema.nameForNew(tokens.dottedName()));
      } else {
        tokens.next();
      }
    }
  }

  private void requireFreeType(QualifiedName name, Token token) {
    if (schema.enums.containsKey(name) || schema.domains.containsKey(name)) {
      throw tokens.problem(
          "sql-duplicate-name",
          "type \"" + name + "\" exists already",
          token,
          "the first definition is used; remove one of them");
    }
    statement.requireFree(name, token);
  }

  private List<String> labels() {
    List<String> labels = new ArrayList<>();
    tokens.expectSymbol("(");
    if (!tokens.atSymbol(")")) {
      do {
        labels.add(tokens.string());
      } while (tokens.acceptSymbol(","));
    }
    tokens.expectSymbol(")");
    return labels;
  }

  private List<Column> attributes() {
    List<Column> attributes = new ArrayList<>();
    tokens.expectSymbol("(");
    if (!tokens.atSymbol(")")) {
      do {
        attributes.add(attribute());
      } while (tokens.acceptSymbol(","));
    }
    tokens.expectSymbol(")");
    return attributes;
  }

  private Column attribute() {
    Token token = tokens.peek();
    String name = tokens.name();
    Column column = Column.of(name, statement.existingType(), true, tokens.where(token));
    return tokens.accept("collate")
        ? column.withCollation(Optional.of(tokens.writtenName()))
        : column;
  }

  /** Reads on behind CREATE DOMAIN. */
  void createDomain() {
    Token token = tokens.peek();
    QualifiedName name = statement.nameForNew(tokens.dottedName(), token);
    requireFreeType(name, token);
    tokens.accept("as");
    SqlType type = statement.existingType();
    Domain domain =
        new Domain(
            name,
            type,
            true,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            "",
            tokens.where(token));
    while (!tokens.isEnd()) {
      domain = domainClause(domain);
    }
    schema.domains.put(name, domain);
  }

  private Domain domainClause(Domain domain) {
    Token token = tokens.peek();
    String given = tokens.accept("constraint") ? tokens.name() : null;
    if (tokens.accept("not", "null")) {
      return domain.withNullable(false);
    }
    if (tokens.accept("null") || tokens.accept("not", "valid")) {
      return domain;
    }
    if (tokens.accept("collate")) {
      return domain.withCollation(Optional.of(tokens.writtenName()));
    }
    if (tokens.accept("default")) {
      int first = tokens.position();
      String expression = tokens.expression(DOMAIN_CLAUSES);
      statement.check(first, tokens.position(), ExpressionSyntax::restricted);
      return domain.withDefaultExpression(Optional.of(expression));
    }
    tokens.expect("check");
    return withCheck(domain, given, token);
  }

  private Domain withCheck(Domain domain, String given, Token token) {
    int open = tokens.position();
    String expression = Expressions.ofValue(tokens.bracketed());
    statement.checkExpression(open + 1, tokens.position() - 1);
    String name =
        given != null
            ? given
            : ObjectNames.choose(
                domain.name().name(),
                "",
                "check",
                taken -> domain.checks().stream().anyMatch(each -> each.name().equals(taken)));
    List<Check> checks = new ArrayList<>(domain.checks());
    checks.add(Check.of(name, expression, List.of(), tokens.where(token)));
    return domain.withChecks(checks);
  }

  /** Reads on behind ALTER TYPE. */
  void alterType() {
    Token token = tokens.peek();
    List<String> parts = tokens.dottedName();
    QualifiedName name = requireType(parts, token);
    if (tokens.accept("add", "value")) {
      addValue(name, token);
    } else if (tokens.accept("rename", "value")) {
      String from = tokens.string();
      tokens.expect("to");
      String to = tokens.string();
      changeEnum(name, token, labels -> labels.replaceAll(each -> each.equals(from) ? to : each));
    } else if (!renamed(name)) {
      attributeActions(name);
    }
  }

  private QualifiedName requireType(List<String> parts, Token token) {
    return schema
        .type(parts)
        .orElseThrow(
            () -> statement.missing("type " + String.join(".", parts) + " does not exist", token));
  }

  private boolean renamed(QualifiedName name) {
    boolean rename = tokens.accept("rename", "to");
    if (!rename && !tokens.accept("set", "schema")) {
      return false;
    }
    Token token = tokens.peek();
    String given = tokens.name();
    QualifiedName to = rename ? name.sibling(given) : new QualifiedName(given, name.name());
    if (!to.equals(name)) {
      requireFreeType(to, token);
      new Renames(schema).type(name, to);
    }
    return true;
  }

  private void addValue(QualifiedName name, Token token) {
    boolean lenient = tokens.accept("if", "not", "exists");
    String label = tokens.string();
    boolean before = tokens.accept("before");
    boolean placed = before || tokens.accept("after");
    String neighbour = placed ? tokens.string() : "";
    changeEnum(
        name,
        token,
        labels -> {
          if (labels.contains(label) && lenient) {
            return;
          }
          int place = placed ? labels.indexOf(neighbour) + (before ? 0 : 1) : labels.size();
          labels.add(Math.max(0, place), label);
        });
  }

  private void changeEnum(QualifiedName name, Token token, Consumer<List<String>> change) {
    EnumType type = schema.enums.get(name);
    if (type == null) {
      throw statement.missing("enum type " + name + " does not exist", token);
    }
    List<String> labels = new ArrayList<>(type.labels());
    change.accept(labels);
    schema.enums.put(name, type.withLabels(labels));
  }

  private void attributeActions(QualifiedName name) {
    CompositeType type = schema.compositeTypes.get(name);
    if (tokens.at("owner", "to") || tokens.at("set") && tokens.peek(1).isSymbol("(")) {
      tokens.rest();
      return;
    }
    if (type == null && !(schema.otherTypes.contains(name) || schema.tables.containsKey(name))) {
      throw tokens.expected("an action of ALTER TYPE");
    }
    if (type == null) {
      tokens.rest();
      return;
    }
    List<Column> attributes = new ArrayList<>(type.attributes());
    do {
      attributeAction(attributes);
    } while (tokens.acceptSymbol(","));
    schema.compositeTypes.put(name, type.withAttributes(attributes));
  }

  private void attributeAction(List<Column> attributes) {
    if (tokens.accept("add", "attribute")) {
      attributes.add(attribute());
    } else if (tokens.accept("drop", "attribute")) {
      tokens.accept("if", "exists");
      String gone = tokens.name();
      attributes.removeIf(each -> each.name().equals(gone));
    } else if (tokens.accept("alter", "attribute")) {
      String changed = tokens.name();
      tokens.accept("set", "data");
      tokens.expect("type");
      SqlType type = statement.types().type();
      attributes.replaceAll(each -> each.name().equals(changed) ? each.withType(type) : each);
    } else if (tokens.accept("rename", "attribute")) {
      String from = tokens.name();
      tokens.expect("to");
      String to = tokens.name();
      attributes.replaceAll(each -> each.name().equals(from) ? each.withName(to) : each);
    } else {
      throw tokens.expected("an action of ALTER TYPE");
    }
    tokens.skipElement();
  }

  /** Reads on behind ALTER DOMAIN. */
  void alterDomain() {
    Token token = tokens.peek();
    QualifiedName name = requireType(tokens.dottedName(), token);
    Domain domain = schema.domains.get(name);
    if (domain == null || renamed(name)) {
      tokens.rest();
      return;
    }
    schema.domains.put(name, changed(domain));
    tokens.rest();
  }

  private Domain changed(Domain domain) {
    if (tokens.accept("set", "default")) {
      return domain.withDefaultExpression(Optional.of(tokens.expression(Set.of())));
    }
    if (tokens.accept("drop", "default")) {
      return domain.withDefaultExpression(Optional.empty());
    }
    if (tokens.accept("set", "not", "null")) {
      return domain.withNullable(false);
    }
    if (tokens.accept("drop", "not", "null")) {
      return domain.withNullable(true);
    }
    if (tokens.accept("add")) {
      return domainClause(domain);
    }
    if (tokens.accept("drop", "constraint")) {
      tokens.accept("if", "exists");
      String gone = tokens.name();
      return domain.withChecks(
          domain.checks().stream().filter(check -> !check.name().equals(gone)).toList());
    }
    return domain;
  }
}
