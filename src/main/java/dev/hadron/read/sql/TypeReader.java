package dev.hadron.read.sql;

import dev.hadron.catalog.BuiltInTypes;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.SqlIdentifier;
import dev.hadron.catalog.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the name of a type: built-in or created, with arguments and array brackets. */
final class TypeReader {

  private static final Map<String, String> SERIALS =
      Map.of(
          "serial", "int4",
          "serial4", "int4",
          "bigserial", "int8",
          "serial8", "int8",
          "smallserial", "int2",
          "serial2", "int2");

  private static final Set<String> INTERVAL_FIELDS =
      Set.of("year", "month", "day", "hour", "minute", "second");

  private final Tokens tokens;
  private final SchemaDraft schema;

  TypeReader(Tokens tokens, SchemaDraft schema) {
    this.tokens = tokens;
    this.schema = schema;
  }

  /** The integer type of {@code serial} and its kin, read and passed; empty for anything else. */
  Optional<SqlType> serial() {
    Token token = tokens.peek();
    String integer = token.kind() == Token.Kind.WORD ? SERIALS.get(token.text()) : null;
    if (integer == null || tokens.peek(1).isSymbol(".")) {
      return Optional.empty();
    }
    tokens.next();
    return Optional.of(BuiltInTypes.of(integer));
  }

  SqlType type() {
    tokens.accept("setof");
    SqlType element = element();
    int dimensions = dimensions();
    return dimensions == 0 ? element : arrayOf(element, dimensions);
  }

  /** An array of a plain type; more brackets on an array are the same type in PostgreSQL. */
  static SqlType arrayOf(SqlType element, int dimensions) {
    String text = element.isArray() ? element.text() : element.text() + "[]";
    return new SqlType(element.name(), element.arguments(), dimensions, text);
  }

  private int dimensions() {
    int dimensions = 0;
    if (tokens.accept("array")) {
      dimensions = tokens.atSymbol("[") ? 0 : 1;
    }
    while (tokens.acceptSymbol("[")) {
      if (!tokens.atSymbol("]")) {
        tokens.number();
      }
      tokens.expectSymbol("]");
      dimensions++;
    }
    return dimensions;
  }

  private SqlType element() {
    Token first = tokens.peek();
    List<String> parts = tokens.dottedName();
    boolean builtInSchema = parts.size() == 2 && parts.get(0).equals(QualifiedName.PG_CATALOG);
    if (parts.size() == 1 || builtInSchema) {
      Optional<SqlType> builtIn = builtIn(first, parts.get(parts.size() - 1), builtInSchema);
      if (builtIn.isPresent()) {
        return builtIn.get();
      }
    }
    return created(parts);
  }

  private Optional<SqlType> builtIn(Token first, String name, boolean internal) {
    if (first.kind() == Token.Kind.QUOTED_NAME && !internal) {
      // A quoted name is an internal one: "char" is the one-byte type, "timestamp" the type.
      return BuiltInTypes.internalName(name)
          .filter(name::equals)
          .map(known -> BuiltInTypes.of(known, arguments(), 0));
    }
    if (name.startsWith("_") && BuiltInTypes.internalName(name.substring(1)).isPresent()) {
      // The internal name of an array type.
      return Optional.of(BuiltInTypes.of(name.substring(1), List.of(), 1));
    }
    return switch (name) {
      case "double" -> {
        tokens.expect("precision");
        yield Optional.of(BuiltInTypes.of("float8"));
      }
      case "national" -> {
        boolean known = tokens.accept("character") || tokens.accept("char");
        yield known ? Optional.of(character()) : Optional.empty();
      }
      case "char", "character", "nchar" ->
          Optional.of(internal ? BuiltInTypes.of("char") : character());
      case "varchar" -> Optional.of(BuiltInTypes.of(name, length(), 0));
      case "bit" -> Optional.of(bits());
      case "float" -> Optional.of(floating());
      case "timestamp", "time" -> Optional.of(time(name));
      case "interval" -> Optional.of(interval());
      default ->
          BuiltInTypes.internalName(name).map(known -> BuiltInTypes.of(known, arguments(), 0));
    };
  }

  private SqlType character() {
    if (tokens.accept("varying")) {
      return BuiltInTypes.of("varchar", length(), 0);
    }
    List<String> length = length();
    return BuiltInTypes.of("bpchar", length.isEmpty() ? List.of("1") : length, 0);
  }

  /** The length of a text or of bits, which is never less than one. */
  private List<String> length() {
    Token place = tokens.peek(1);
    List<String> length = arguments();
    if (length.stream().anyMatch(each -> each.matches("-.*|0+"))) {
      throw tokens.expected("a length of 1 or more", place, "leave it out for any length");
    }
    return length;
  }

  private SqlType bits() {
    boolean varying = tokens.accept("varying");
    return BuiltInTypes.of(varying ? "varbit" : "bit", length(), 0);
  }

  /** {@code float(24)} and less is real. */
  private SqlType floating() {
    List<String> precision = arguments();
    boolean real = !precision.isEmpty() && Integer.parseInt(precision.get(0)) <= 24;
    return BuiltInTypes.of(real ? "float4" : "float8");
  }

  private SqlType time(String name) {
    List<String> precision = arguments();
    boolean zone = tokens.accept("with", "time", "zone");
    if (!zone) {
      tokens.accept("without", "time", "zone");
    }
    return BuiltInTypes.of(zone ? name + "tz" : name, precision, 0);
  }

  private SqlType interval() {
    List<String> arguments = new ArrayList<>();
    if (tokens.peek().kind() == Token.Kind.WORD && INTERVAL_FIELDS.contains(tokens.peek().text())) {
      String fields = tokens.name();
      if (tokens.accept("to")) {
        fields += " to " + tokens.name();
      }
      arguments.add(fields);
    }
    arguments.addAll(arguments());
    return BuiltInTypes.of("interval", arguments, 0);
  }

  private List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    if (tokens.acceptSymbol("(")) {
      do {
        arguments.add(argument());
      } while (tokens.acceptSymbol(","));
      tokens.expectSymbol(")");
    }
    return arguments;
  }

  /** A number, a word or a string. */
  private String argument() {
    int first = tokens.position();
    boolean signed = tokens.acceptSymbol("-") || tokens.acceptSymbol("+");
    Token token = tokens.peek();
    boolean number = token.kind() == Token.Kind.NUMBER && SqlScan.isNumber(token.text());
    boolean other = token.isName() || token.kind() == Token.Kind.STRING;
    if (!number && (signed || !other) && token.kind() != Token.Kind.PLACEHOLDER) {
      throw tokens.expected("a number");
    }
    tokens.next();
    return tokens.textBetween(first, tokens.position());
  }

  /** A type that the input created, or one that only the server knows (from an extension). */
  private SqlType created(List<String> parts) {
    List<String> arguments = arguments();
    Optional<QualifiedName> known = schema.type(parts);
    QualifiedName name =
        known.orElseGet(
            () ->
                new QualifiedName(
                    parts.size() > 1 ? parts.get(0) : "", parts.get(parts.size() - 1)));
    return created(name, arguments);
  }

  static SqlType created(QualifiedName name, List<String> arguments) {
    String modifier = arguments.isEmpty() ? "" : "(" + String.join(",", arguments) + ")";
    return new SqlType(name, arguments, 0, SqlIdentifier.quoteType(name) + modifier);
  }
}
