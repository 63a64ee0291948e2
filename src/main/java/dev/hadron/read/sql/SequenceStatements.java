package dev.hadron.read.sql;

import dev.hadron.catalog.BuiltInTypes;
import dev.hadron.catalog.QualifiedName;
import java.util.List;
import java.util.Optional;

/** Interprets CREATE and ALTER SEQUENCE. */
final class SequenceStatements {

  private final Interpretation statement;
  private final Tokens tokens;
  private final SchemaDraft schema;

  SequenceStatements(Interpretation statement) {
    this.statement = statement;
    this.tokens = statement.tokens();
    this.schema = statement.schema();
  }

  /** Reads on behind CREATE SEQUENCE. */
  void create() {
    boolean lenient = tokens.accept("if", "not", "exists");
    Token token = tokens.peek();
    QualifiedName name = statement.nameForNew(tokens.dottedName(), token);
    if (lenient && schema.relationExists(name)) {
      tokens.rest();
      return;
    }
    statement.requireFree(name, token);
    SequenceOptions options = new SequenceOptions(tokens, schema);
    options.read();
    schema.sequences.put(
        name,
        options.sequence(name, BuiltInTypes.of("int8"), Optional.empty(), tokens.where(token)));
  }

  /** Reads on behind ALTER SEQUENCE. */
  void alter() {
    boolean lenient = tokens.accept("if", "exists");
    Token token = tokens.peek();
    List<String> parts = tokens.dottedName();
    Optional<QualifiedName> name = schema.find(parts, schema.sequences::containsKey);
    if (name.isPresent()) {
      change(name.get());
    } else if (lenient) {
      tokens.rest();
    } else {
      throw statement.missing("sequence " + String.join(".", parts) + " does not exist", token);
    }
  }

  /** Reads on behind the name. */
  void change(QualifiedName name) {
    if (tokens.accept("rename", "to")) {
      new Renames(schema).sequence(name, name.sibling(tokens.name()));
    } else if (tokens.accept("set", "schema")) {
      new Renames(schema).sequence(name, new QualifiedName(tokens.name(), name.name()));
    } else if (tokens.atAny("owner", "set")) {
      tokens.rest();
    } else {
      SequenceOptions options = new SequenceOptions(tokens, schema);
      options.read();
      schema.sequences.computeIfPresent(name, (key, old) -> options.changed(old));
    }
  }
}
