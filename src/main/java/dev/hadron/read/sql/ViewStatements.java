package dev.hadron.read.sql;

import dev.hadron.catalog.Column;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.View;
import dev.hadron.catalog.ViewStructure;
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
    QualifiedName name = statement.nameForNew(tokens.dottedName(), token);
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
    QueryReading reading = columns(names);
    tokens.backTo(start);
    String query = withoutTail();
    int end = tokens.position();
    statement.check(start, end, syntax -> syntax.queries().query());
    tokens.rest();
    View view =
        new View(
            name,
            materialized,
            reading.columns().orElse(List.of()),
            query,
            reading.problem().<ViewStructure>map(why -> why).orElse(reading.structure()),
            List.of(),
            "",
            tokens.where(token));
    schema.views.put(name, view);
  }

  /** The query, under the names given; without columns where they are not known. */
  private QueryReading columns(List<String> names) {
    QueryReading reading = new QueryReader(tokens, schema).read().named(names);
    // A name that only the server knows can still be given in a list of names.
    return reading.columns().stream()
        .flatMap(List::stream)
        .filter(column -> column.name().isEmpty())
        .findFirst()
        .map(column -> QueryReading.unknown("a column has no name in its text", column.where()))
        .orElse(reading);
  }

  /**
   * What is left, without {@code WITH NO DATA} and {@code WITH CHECK OPTION}, which belong to the
   * statement.
   */
  private String withoutTail() {
    int start = tokens.position();
    while (!tokens.isEnd()) {
      int before = tokens.position();
      if (isTail() && tokens.isEnd()) {
        tokens.backTo(before);
        return tokens.textBetween(start, before);
      }
      tokens.backTo(before);
      tokens.next();
    }
    return tokens.textBetween(start, tokens.position());
  }

  private boolean isTail() {
    if (!tokens.accept("with")) {
      return false;
    }
    boolean view = tokens.accept("cascaded") || tokens.accept("local") || tokens.at("check");
    return view
        ? tokens.accept("check", "option")
        : tokens.accept("no", "data") || tokens.accept("data");
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
      schema.views.computeIfPresent(name, (key, view) -> renamed(view, from, to));
    }
    tokens.rest();
  }

  private static View renamed(View view, String from, String to) {
    List<String> names =
        view.columns().stream()
            .map(Column::name)
            .map(name -> name.equals(from) ? to : name)
            .toList();
    QueryReading renamed =
        QueryReading.known(view.columns(), view.structure()).named(names);
    return view.withColumns(renamed.columns().orElseThrow()).withStructure(renamed.structure());
  }
}
