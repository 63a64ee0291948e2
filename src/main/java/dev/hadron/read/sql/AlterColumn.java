package dev.hadron.read.sql;

import dev.hadron.catalog.Column;
import dev.hadron.catalog.ColumnValue;
import dev.hadron.catalog.ColumnValue.IdentityMode;
import dev.hadron.catalog.Sequence;
import dev.hadron.catalog.SqlType;
import java.util.Optional;
import java.util.Set;

/** Interprets the ALTER COLUMN action of ALTER TABLE. */
final class AlterColumn {

  private final Interpretation statement;
  private final Tokens tokens;
  private final ColumnReader columns;

  AlterColumn(Interpretation statement, ColumnReader columns) {
    this.statement = statement;
    this.tokens = statement.tokens();
    this.columns = columns;
  }

  /** Reads on at the column's name. */
  void read(TableDraft table) {
    Token token = tokens.peek();
    String column = tokens.name();
    statement.requireColumn(table, column, token);
    if (tokens.accept("type") || tokens.accept("set", "data", "type")) {
      type(table, column);
    } else if (tokens.accept("set", "not", "null")) {
      table.changeColumn(column, each -> each.withNullable(false));
    } else if (tokens.accept("drop", "not", "null")) {
      table.changeColumn(column, each -> each.withNullable(true));
    } else if (tokens.accept("set", "default")) {
      Optional<ColumnValue> value = columns.defaultValue(Set.of());
      table.changeColumn(column, each -> each.withValue(value.orElse(ColumnValue.NONE)));
    } else if (tokens.accept("drop", "default")) {
      table.changeColumn(column, each -> each.withValue(ColumnValue.NONE));
    } else {
      generated(table, column);
    }
  }

  private void type(TableDraft table, String column) {
    SqlType type = statement.existingType();
    table.changeColumn(column, each -> each.withType(type).withCollation(Optional.empty()));
    if (tokens.accept("collate")) {
      String collation = tokens.writtenName();
      table.changeColumn(column, each -> each.withCollation(Optional.of(collation)));
    }
    if (tokens.accept("using")) {
      int first = tokens.position();
      tokens.expression(Set.of());
      statement.checkExpression(first, tokens.position());
    }
  }

  private void generated(TableDraft table, String column) {
    if (tokens.accept("add", "generated")) {
      boolean always = tokens.accept("always");
      if (!always) {
        tokens.expect("by", "default");
      }
      tokens.expect("as", "identity");
      columns.identity(table, column, always ? IdentityMode.ALWAYS : IdentityMode.BY_DEFAULT);
    } else if (tokens.accept("set", "generated", "always")) {
      identity(table, column, IdentityMode.ALWAYS);
    } else if (tokens.accept("set", "generated", "by", "default")) {
      identity(table, column, IdentityMode.BY_DEFAULT);
    } else if (tokens.accept("drop", "identity")) {
      tokens.accept("if", "exists");
      dropIdentity(table, column);
    } else if (tokens.accept("drop", "expression")) {
      tokens.accept("if", "exists");
      table.changeColumn(column, each -> each.withValue(ColumnValue.NONE));
    } else if (tokens.accept("set", "expression", "as")) {
      expression(table, column, tokens.bracketed());
    } else if (tokens.at("set", "cycle") || tokens.at("set", "no", "cycle")) {
      tokens.next();
      boolean cycle = !tokens.accept("no");
      tokens.expect("cycle");
      cycle(table, column, cycle);
    } else if (!AlterActions.ofColumn(tokens)) {
      throw tokens.expected("an action on column \"" + column + "\"");
    }
  }

  private static void identity(TableDraft table, String column, IdentityMode mode) {
    table.changeColumn(
        column,
        each ->
            each.value() instanceof ColumnValue.Identity identity
                ? each.withValue(new ColumnValue.Identity(mode, identity.sequence()))
                : each);
  }

  private void dropIdentity(TableDraft table, String column) {
    table
        .column(column)
        .map(each -> each.value())
        .filter(ColumnValue.Identity.class::isInstance)
        .map(ColumnValue.Identity.class::cast)
        .ifPresent(
            identity -> {
              statement.schema().sequences.remove(identity.sequence());
              table.changeColumn(column, each -> each.withValue(ColumnValue.NONE));
            });
  }

  private void cycle(TableDraft table, String column, boolean cycle) {
    table
        .column(column)
        .map(Column::value)
        .filter(ColumnValue.Identity.class::isInstance)
        .map(ColumnValue.Identity.class::cast)
        .ifPresent(
            identity ->
                statement
                    .schema()
                    .sequences
                    .computeIfPresent(
                        identity.sequence(),
                        (name, old) ->
                            new Sequence(
                                name,
                                old.type(),
                                old.increment(),
                                old.start(),
                                old.minimum(),
                                old.maximum(),
                                old.cache(),
                                cycle,
                                old.ownedBy(),
                                old.comment(),
                                old.where())));
  }

  private static void expression(TableDraft table, String column, String expression) {
    table.changeColumn(
        column,
        each ->
            each.value() instanceof ColumnValue.Generated generated
                ? each.withValue(new ColumnValue.Generated(expression, generated.storage()))
                : each);
  }
}
