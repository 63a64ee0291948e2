package dev.hadron.read.sql;

import dev.hadron.catalog.Column;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Interprets CREATE and ALTER of views and materialized views. */
final class ViewStatements {

  private final Interpretation statement;
  private final Tokens tokens;
  private final SchemaDraft schema;

  ViewStatements(Interpretation statement) {
    this.statement = statement;
    this.tokens = statement.tokens();
    this.schema = statement.schema();
  }

  /** Reads on behind the word VIEW. */
  void create(boolean replace, boolean materialized) {
    boolean lenient = tokens.accept("if", "not", "exists");
    Token token = tokens.peek();
    QualifiedName name = schema.nameForNew(tokens.dottedName());
    boolean exists = schema.relationExists(name);
    if (exists && lenient) {
      tokens.rest();
      return;
    }
    if (!replace) {
      statement.requireFree(name, token);
    }
    List<String> names = tokens.atSymbol("(") ? tokens.nameList() : List.of();
    if (tokens.accept("using")) {
      tokens.name();
    }
    if (tokens.accept("with")) {
      tokens.bracketed();
    }
    if (tokens.accept("tablespace")) {
      tokens.name();
    }
    tokens.expect("as");
    int start = tokens.position();
    List<Column> columns = columns(names);
    tokens.backTo(start);
    String query = withoutTail(tokens.rest());
    View view = new View(name, materialized, columns, query, List.of(), "", tokens.where(token));
    schema.views.put(name, view);
  }

  /** The columns of the query, under the names given; none where they are not known. */
  private List<Column> columns(List<String> names) {
    List<Column> found = new QueryReader(tokens, schema).columns().orElse(List.of());
    boolean renamed = !names.isEmpty() && names.size() <= found.size();
    List<Column> columns = new ArrayList<>(found);
    for (int i = 0; renamed && i < names.size(); i++) {
      columns.set(i, columns.get(i).withName(names.get(i)));
    }
    // A name that only the server knows can still be given in a list of names.
    return columns.stream().anyMatch(each -> each.name().isEmpty()) ? List.of() : columns;
  }

  /** {@code WITH NO DATA} and {@code WITH CHECK OPTION} belong to the statement, not the query. */
  private static String withoutTail(String query) {
    return query.replaceFirst(
        "(?is)\\s+with\\s+((no\\s+)?data|(cascaded\\s+|local\\s+)?check\\s+option)\\s*$", "");
  }

  /** Reads on behind ALTER VIEW or ALTER MATERIALIZED VIEW. */
  void alter() {
    boolean lenient = tokens.accept("if", "exists");
    Token token = tokens.peek();
    List<String> parts = tokens.dottedName();
    Optional<QualifiedName> name = schema.find(parts, schema.views::containsKey);
    if (name.isPresent()) {
      change(name.get());
    } else if (!lenient) {
      throw statement.missing("view " + String.join(".", parts) + " does not exist", token);
    }
    tokens.rest();
  }

  /** Reads on behind the name. */
  void change(QualifiedName name) {
    if (tokens.accept("rename", "to")) {
      new Renames(schema).view(name, name.sibling(tokens.name()));
    } else if (tokens.accept("set", "schema")) {
      new Renames(schema).view(name, new QualifiedName(tokens.name(), name.name()));
    } else if (tokens.accept("rename")) {
      tokens.accept("column");
      String from = tokens.name();
      tokens.expect("to");
      String to = tokens.name();
      schema.views.computeIfPresent(
          name,
          (key, view) ->
              view.withColumns(
                  view.columns().stream()
                      .map(each -> each.name().equals(from) ? each.withName(to) : each)
                      .toList()));
    }
    tokens.rest();
  }
}
