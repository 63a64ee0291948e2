package dev.hadron.read.sql;

import dev.hadron.catalog.BuiltInTypes;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.Sequence;
import dev.hadron.catalog.SqlType;
import dev.hadron.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;

/** The options of CREATE SEQUENCE, ALTER SEQUENCE and identity columns. */
final class SequenceOptions {

  private final Tokens tokens;
  private final SchemaDraft schema;
  private SqlType type;
  private Long increment;
  private Long start;
  private Long minimum;
  private Long maximum;
  private Long cache;
  private Boolean cycle;
  private QualifiedName name;
  private Sequence.Owner owner;
  private boolean ownerGiven;

  SequenceOptions(Tokens tokens, SchemaDraft schema) {
    this.tokens = tokens;
    this.schema = schema;
  }

  /** Reads options as long as there are any. */
  void read() {
    while (!tokens.isEnd() && !tokens.atSymbol(")")) {
      option();
    }
  }

  private void option() {
    if (tokens.accept("as")) {
      type = new TypeReader(tokens, schema).type();
    } else if (tokens.accept("increment")) {
      tokens.accept("by");
      increment = tokens.number();
    } else if (tokens.accept("start")) {
      tokens.accept("with");
      start = tokens.number();
    } else if (tokens.accept("restart")) {
      tokens.accept("with");
      if (tokens.peek().kind() == Token.Kind.NUMBER) {
        tokens.number();
      }
    } else if (tokens.accept("minvalue")) {
      minimum = tokens.number();
    } else if (tokens.accept("maxvalue")) {
      maximum = tokens.number();
    } else if (tokens.accept("cache")) {
      cache = tokens.number();
    } else {
      wordOption();
    }
  }

  private void wordOption() {
    if (tokens.accept("cycle")) {
      cycle = true;
    } else if (tokens.accept("no", "cycle")) {
      cycle = false;
    } else if (tokens.accept("no", "minvalue")) {
      minimum = null;
    } else if (tokens.accept("no", "maxvalue")) {
      maximum = null;
    } else if (tokens.accept("owned", "by")) {
      ownerGiven = true;
      owner = tokens.accept("none") ? null : owner();
    } else if (tokens.accept("sequence", "name")) {
      name = schema.nameForNew(tokens.dottedName());
    } else if (!tokens.accept("logged") && !tokens.accept("unlogged")) {
      throw tokens.expected("an option of a sequence");
    }
  }

  private Sequence.Owner owner() {
    List<String> parts = tokens.dottedName();
    if (parts.size() < 2) {
      throw tokens.expected("\".\" and the name of a column");
    }
    List<String> table = parts.subList(0, Math.max(1, parts.size() - 1));
    QualifiedName found =
        schema.find(table, schema.tables::containsKey).orElse(schema.nameForNew(table));
    return new Sequence.Owner(found, parts.get(parts.size() - 1));
  }

  /** The name an identity column gives to its sequence. */
  Optional<QualifiedName> givenName() {
    return Optional.ofNullable(name);
  }

  Sequence sequence(
      QualifiedName sequenceName,
      SqlType defaultType,
      Optional<Sequence.Owner> defaultOwner,
      SourceLocation where) {
    SqlType known = type == null ? defaultType : type;
    return new Sequence(
        sequenceName,
        known.isBuiltIn() ? known : BuiltInTypes.of("int8"),
        increment == null ? 1 : increment,
        Optional.ofNullable(start),
        Optional.ofNullable(minimum),
        Optional.ofNullable(maximum),
        cache == null ? 1 : cache,
        cycle != null && cycle,
        ownerGiven ? Optional.ofNullable(owner) : defaultOwner,
        "",
        where);
  }

  /** The sequence as it was, with the options that were given. */
  Sequence changed(Sequence old) {
    return new Sequence(
        old.name(),
        type == null ? old.type() : type,
        increment == null ? old.increment() : increment,
        start == null ? old.start() : Optional.of(start),
        minimum == null ? old.minimum() : Optional.of(minimum),
        maximum == null ? old.maximum() : Optional.of(maximum),
        cache == null ? old.cache() : cache,
        cycle == null ? old.cycle() : cycle,
        ownerGiven ? Optional.ofNullable(owner) : old.ownedBy(),
        old.comment(),
        old.where());
  }
}
