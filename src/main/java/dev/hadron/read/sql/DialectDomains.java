package dev.hadron.read.sql;

import dev.hadron.catalog.Check;
import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.SqlIdentifier;
import dev.hadron.catalog.SqlLiteral;
import dev.hadron.catalog.SqlType;
import dev.hadron.catalog.TableKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Types that a script of another dialect makes of those that are there: {@code CREATE DOMAIN} of H2,
 * {@code CREATE TYPE … FROM} of SQL Server, and the enums of CockroachDB. A column of one is a column of
 * the type beneath, with its default, its NOT NULL and its CHECKs.
 */
final class DialectDomains {

  /** What H2 calls the value in a CHECK. */
  private static final String VALUE = "value";

  private static final Pattern NEVER_NULL =
      Pattern.compile("\"?value\"?\\s+is\\s+not\\s+null", Pattern.CASE_INSENSITIVE);

  private static final Pattern OF_ANOTHER =
      Pattern.compile(
          "(?is)create\\s+type\\s+(?:if\\s+not\\s+exists\\s+)?(?:\\[[^\\]]*]|\"[^\"]*\"|[^\\s(\\[\"])+\\s+"
              + "(?:from\\s|as\\s+enum\\b).*");

  private static final Pattern ADDS_VALUE =
      Pattern.compile("(?is)alter\\s+type\\s+\\S+\\s+add\\s+value\\b.*");

  /** A table of one column, {@code value}, for each. */
  private final Map<String, TableDraft> domains = new HashMap<>();

  /** Whether a statement makes such a type, and not one of another kind. */
  static boolean isOne(SqlStatement statement) {
    return statement.kind() == StatementKind.DOMAIN
        || OF_ANOTHER.matcher(statement.text()).matches()
        || ADDS_VALUE.matcher(statement.text()).matches();
  }

  void read(DialectStatement statement) {
    Tokens tokens = statement.tokens();
    boolean made = tokens.accept("create");
    boolean changed = !made && tokens.accept("alter");
    if (!made && !changed) {
      tokens.expect("drop");
    }
    tokens.next();
    tokens.accept("if", "not", "exists");
    tokens.accept("if", "exists");
    Token token = tokens.peek();
    List<String> parts = tokens.dottedName();
    String name = key(parts.get(parts.size() - 1));
    if (made) {
      domains.put(name, create(statement, token));
    } else if (changed) {
      TableDraft domain = domains.get(name);
      if (domain != null) {
        alter(statement, domain, token);
      }
    } else {
      domains.remove(name);
    }
  }

  private static TableDraft create(DialectStatement statement, Token token) {
    Tokens tokens = statement.tokens();
    boolean listed = tokens.accept("as", "enum");
    if (!listed && !tokens.accept("as")) {
      tokens.accept("from");
    }
    TableDraft domain =
        new TableDraft(
            statement.tableName(List.of(VALUE)),
            TableKind.TEMPORARY,
            tokens.where(token),
            new GivenNames());
    if (listed) {
      SqlType type = enumType(statement);
      domain.columns.add(Column.of(VALUE, type, true, tokens.where(token)));
      return domain;
    }
    DialectKeys keys = new DialectKeys(statement);
    domain.columns.add(new DialectColumn(statement, keys).definition(domain, VALUE, token));
    keys.constraints().apply();
    return domain;
  }

  /** As MySQL writes it with the column: a type whose arguments are its labels. */
  private static SqlType enumType(DialectStatement statement) {
    Tokens tokens = statement.tokens();
    List<String> labels = new ArrayList<>();
    tokens.expectSymbol("(");
    do {
      labels.add(SqlLiteral.of(tokens.string()));
    } while (tokens.acceptSymbol(","));
    tokens.expectSymbol(")");
    return enumType(statement, labels);
  }

  private static SqlType enumType(DialectStatement statement, List<String> labels) {
    return new SqlType(
        new QualifiedName(statement.dialect().key(), "enum"),
        labels,
        0,
        "enum(" + String.join(",", labels) + ")");
  }

  private static void alter(DialectStatement statement, TableDraft domain, Token token) {
    Tokens tokens = statement.tokens();
    if (tokens.accept("set", "default")) {
      int first = tokens.position();
      tokens.rest();
      String value = tokens.textBetween(first, tokens.position());
      domain.changeColumn(VALUE, each -> each.withValue(new ColumnValue.Expression(value)));
    } else if (tokens.accept("drop", "default")) {
      domain.changeColumn(VALUE, each -> each.withValue(ColumnValue.NONE));
    } else if (tokens.accept("add", "value")) {
      tokens.accept("if", "not", "exists");
      String label = SqlLiteral.of(tokens.string());
      domain.changeColumn(
          VALUE, each -> each.withType(enumType(statement, with(each.type().arguments(), label))));
    } else if (tokens.accept("add")) {
      if (tokens.accept("constraint")) {
        tokens.accept("if", "not", "exists");
        tokens.dottedName();
      }
      DialectKeys keys = new DialectKeys(statement);
      keys.ofColumn(domain, VALUE, "", token);
      keys.constraints().apply();
    } else {
      int first = tokens.position();
      tokens.rest();
      statement.note(
          "sql-domain-change",
          tokens.textBetween(first, tokens.position()),
          "left out: of a change to a type only defaults, constraints and values are read",
          token);
    }
  }

  private static List<String> with(List<String> labels, String label) {
    List<String> all = new ArrayList<>(labels);
    if (!all.contains(label)) {
      all.add(label);
    }
    return all;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Each column as what its type is made of. */
  void resolve(SchemaDraft schema) {
    if (domains.isEmpty()) {
      return;
    }
    for (TableDraft table : schema.tables.values()) {
      for (Column column : List.copyOf(table.columns)) {
        Column resolved = column;
        // A type is made of one that is there already, so this chain ends.
        TableDraft domain = domains.get(key(column.type().name().name()));
        int steps = 0;
        while (domain != null && steps++ <= domains.size()) {
          resolved = of(table, resolved, domain);
          domain = domains.get(key(resolved.type().name().name()));
        }
        Column last = resolved;
        table.changeColumn(column.name(), each -> last);
      }
    }
  }

  private static Column of(TableDraft table, Column column, TableDraft domain) {
    Column value = domain.column(VALUE).orElseThrow();
    SqlType type = value.type();
    boolean nullable = column.nullable() && value.nullable();
    for (Check check : domain.checks) {
      if (NEVER_NULL.matcher(check.expression()).matches()) {
        nullable = false;
      } else {
        String name =
            ObjectNames.choose(
                table.name.name(), column.name(), "check", each -> table.hasConstraint(each));
        table.checks.add(
            Check.of(
                name,
                named(check.expression(), column.name()),
                List.of(column.name()),
                column.where()));
      }
    }
    Column resolved = column.withType(type).withNullable(nullable);
    return column.value() instanceof ColumnValue.None
        ? resolved.withValue(value.value())
        : resolved;
  }

  private static String named(String expression, String column) {
    StringBuilder text = new StringBuilder();
    int behind = 0;
    for (Token token : DdlLexer.lex(expression, 0, expression.length())) {
      if (token.isName() && token.text().equalsIgnoreCase(VALUE)) {
        text.append(expression, behind, token.start()).append(SqlIdentifier.quote(column));
        behind = token.end();
      }
    }
    return text.append(expression.substring(behind)).toString();
  }
}
