package dev.hadron.read.sql;

import dev.hadron.catalog.BuiltInTypes;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.Routine;
import dev.hadron.catalog.SqlType;
import dev.hadron.diagnostic.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What functions return: those of the input, and those that views use most. */
final class FunctionTypes {

  private static final Map<String, String> FIXED =
      Map.ofEntries(
          Map.entry("count", "int8"),
          Map.entry("row_number", "int8"),
          Map.entry("rank", "int8"),
          Map.entry("dense_rank", "int8"),
          Map.entry("upper", "text"),
          Map.entry("lower", "text"),
          Map.entry("initcap", "text"),
          Map.entry("concat", "text"),
          Map.entry("concat_ws", "text"),
          Map.entry("btrim", "text"),
          Map.entry("ltrim", "text"),
          Map.entry("rtrim", "text"),
          Map.entry("replace", "text"),
          Map.entry("to_char", "text"),
          Map.entry("md5", "text"),
          Map.entry("format", "text"),
          Map.entry("split_part", "text"),
          Map.entry("array_to_string", "text"),
          Map.entry("left", "text"),
          Map.entry("right", "text"),
          Map.entry("lpad", "text"),
          Map.entry("rpad", "text"),
          Map.entry("repeat", "text"),
          Map.entry("translate", "text"),
          Map.entry("regexp_replace", "text"),
          Map.entry("to_date", "date"),
          Map.entry("to_timestamp", "timestamptz"),
          Map.entry("age", "interval"),
          Map.entry("array_length", "int4"),
          Map.entry("cardinality", "int4"),
          Map.entry("jsonb_array_length", "int4"),
          Map.entry("ntile", "int4"),
          Map.entry("length", "int4"),
          Map.entry("char_length", "int4"),
          Map.entry("strpos", "int4"),
          Map.entry("now", "timestamptz"),
          Map.entry("extract", "numeric"),
          Map.entry("date_part", "float8"),
          Map.entry("bool_and", "bool"),
          Map.entry("bool_or", "bool"),
          Map.entry("every", "bool"),
          Map.entry("exists", "bool"),
          Map.entry("json_agg", "json"),
          Map.entry("json_build_object", "json"),
          Map.entry("row_to_json", "json"),
          Map.entry("to_json", "json"),
          Map.entry("jsonb_agg", "jsonb"),
          Map.entry("jsonb_build_object", "jsonb"),
          Map.entry("to_jsonb", "jsonb"),
          Map.entry("gen_random_uuid", "uuid"));

  private static final Map<String, String> SUMS =
      Map.of(
          "int2", "int8",
          "int4", "int8",
          "int8", "numeric",
          "numeric", "numeric",
          "float4", "float4",
          "float8", "float8",
          "interval", "interval");

  private static final Map<String, String> AVERAGES =
      Map.of(
          "int2", "numeric",
          "int4", "numeric",
          "int8", "numeric",
          "numeric", "numeric",
          "float4", "float8",
          "float8", "float8",
          "interval", "interval");

  /** What makes one value of one row, beside the functions whose types are known. */
  private static final Set<String> SCALAR =
      Set.of(
          "coalesce", "greatest", "least", "nullif", "cast", "extract", "substring", "substr",
          "overlay", "position", "trim", "date_trunc", "date", "string_agg", "sum", "avg", "min",
          "max", "abs", "round", "trunc", "ceil", "ceiling", "floor", "mod", "power", "sqrt",
          "array_agg", "json_object_agg", "jsonb_object_agg", "lag", "lead", "first_value",
          "last_value", "nth_value", "percent_rank", "cume_dist", "percentile_cont",
          "percentile_disc", "stddev", "variance", "encode", "decode", "array", "row", "mode",
          "ascii", "chr", "reverse", "regexp_count", "regexp_instr", "regexp_like",
          "regexp_substr", "starts_with", "quote_literal", "quote_ident", "octet_length",
          "bit_length", "sign", "exp", "ln", "log", "div", "width_bucket", "random", "pi",
          "degrees", "radians", "sin", "cos", "tan", "atan2", "to_number", "make_date",
          "make_time", "make_timestamp", "make_interval", "justify_days", "justify_hours",
          "justify_interval", "date_bin", "clock_timestamp", "timezone", "array_position",
          "array_append", "array_prepend", "array_cat", "array_remove", "array_upper",
          "array_lower", "string_to_array", "json_array_length", "json_typeof", "jsonb_typeof",
          "jsonb_set", "jsonb_strip_nulls", "jsonb_extract_path", "jsonb_extract_path_text",
          "json_extract_path", "json_extract_path_text", "json_build_array", "jsonb_build_array",
          "host", "masklen", "lower_inc", "upper_inc", "isempty", "sha256", "convert_from",
          "similarity", "st_x", "st_y", "st_astext", "st_asgeojson", "st_distance", "st_area");

  /** Words in front of a bracket that are no functions. */
  private static final Set<String> NO_FUNCTION =
      Set.of(
          "over", "filter", "and", "or", "not", "in", "when", "then", "else", "case", "any", "all",
          "some", "between", "like", "ilike", "is", "distinct", "by", "within", "group", "varying",
          "from", "for", "as", "precision", "interval");

  private final ExpressionTypes types;
  private final SchemaDraft schema;
  private final SourceFile source;

  FunctionTypes(ExpressionTypes types, SchemaDraft schema, SourceFile source) {
    this.types = types;
    this.schema = schema;
    this.source = source;
  }

  /** Words that are values by themselves; NULL is text where nothing else is said. */
  static Optional<SqlType> keyword(String word) {
    return switch (word) {
      case "true", "false" -> ExpressionTypes.builtIn("bool");
      case "current_timestamp" -> ExpressionTypes.builtIn("timestamptz");
      case "current_date" -> ExpressionTypes.builtIn("date");
      case "current_user", "session_user" -> ExpressionTypes.builtIn("name");
      case "null" -> ExpressionTypes.builtIn("text");
      default -> Optional.empty();
    };
  }

  /** Whether every server has a function of that name by itself; not all such names are known. */
  static boolean isBuiltIn(String name) {
    return FIXED.containsKey(name)
        || SCALAR.contains(name)
        || NO_FUNCTION.contains(name)
        || BuiltInTypes.internalName(name).isPresent();
  }

  /** Whether it calls what may return a set of rows, and not only one value. */
  boolean mayReturnSeveral(List<Token> expression) {
    for (int i = 0; i + 1 < expression.size(); i++) {
      Token token = expression.get(i);
      if (token.isSymbol("(") && expression.get(i + 1).isWord("select")) {
        i = Math.max(i, ExpressionTypes.closing(expression, i));
      } else if (token.isName() && expression.get(i + 1).isSymbol("(") && !isScalar(expression, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isScalar(List<Token> expression, int at) {
    String name = expression.get(at).text();
    boolean word = expression.get(at).kind() == Token.Kind.WORD;
    boolean qualified = at > 1 && expression.get(at - 1).isSymbol(".");
    if (word && (NO_FUNCTION.contains(name) || BuiltInTypes.internalName(name).isPresent())) {
      return true;
    }
    return FIXED.containsKey(name)
        || SCALAR.contains(name)
        || ofInput(expression.subList(qualified ? at - 2 : at, at + 1)).isPresent();
  }

  /** {@code name} is the function's name, with its schema if given. */
  Optional<SqlType> of(List<Token> name, List<List<Token>> arguments) {
    String function = name.get(name.size() - 1).text();
    boolean builtIn = name.size() == 1 || name.get(0).text().equals(QualifiedName.PG_CATALOG);
    if (builtIn && FIXED.containsKey(function)) {
      return ExpressionTypes.builtIn(FIXED.get(function));
    }
    return builtIn ? byArgument(function, arguments).or(() -> ofInput(name)) : ofInput(name);
  }

  private Optional<SqlType> byArgument(String function, List<List<Token>> arguments) {
    return switch (function) {
      case "coalesce", "greatest", "least" -> new CaseTypes(types).common(arguments);
      case "sum" -> mapped(SUMS, arguments);
      case "avg" -> mapped(AVERAGES, arguments);
      case "min", "max" -> first(arguments).map(FunctionTypes::extreme);
      case "abs" -> first(arguments).map(FunctionTypes::plain);
      case "round", "trunc", "ceil", "floor" ->
          first(arguments).filter(type -> type.is("numeric", "float8")).map(FunctionTypes::plain);
      case "substring", "substr" -> first(arguments).filter(ExpressionTypes::isText).map(type -> BuiltInTypes.of("text"));
      case "string_agg" -> first(arguments).filter(ExpressionTypes::isText).map(type -> BuiltInTypes.of("text"));
      case "date" -> ExpressionTypes.builtIn("date");
      case "date_trunc" -> second(arguments).flatMap(FunctionTypes::truncated);
      case "lag", "lead", "first_value", "last_value" -> first(arguments).map(FunctionTypes::plain);
      case "array_agg" ->
          first(arguments)
              .filter(type -> !type.isArray())
              .map(FunctionTypes::plain)
              .map(type -> TypeReader.arrayOf(type, 1));
      default -> Optional.empty();
    };
  }

  private Optional<SqlType> first(List<List<Token>> arguments) {
    List<Token> argument = arguments.get(0);
    boolean distinct = !argument.isEmpty() && argument.get(0).isWord("distinct");
    return types.of(distinct ? argument.subList(1, argument.size()) : argument);
  }

  private Optional<SqlType> second(List<List<Token>> arguments) {
    return arguments.size() < 2 ? Optional.empty() : types.of(arguments.get(1));
  }

  /** A date is taken for the time at which it begins. */
  private static Optional<SqlType> truncated(SqlType type) {
    return type.is("date", "timestamptz")
        ? ExpressionTypes.builtIn("timestamptz")
        : Optional.of(type).filter(each -> each.is("timestamp", "interval")).map(FunctionTypes::plain);
  }

  private Optional<SqlType> mapped(Map<String, String> results, List<List<Token>> arguments) {
    return first(arguments)
        .filter(type -> !type.isArray() && type.isBuiltIn())
        .map(type -> results.get(type.name().name()))
        .map(BuiltInTypes::of);
  }

  /** There is no smallest varchar, only a smallest text. */
  private static SqlType extreme(SqlType type) {
    return type.is("varchar") ? BuiltInTypes.of("text") : plain(type);
  }

  /** A function's result has no length or precision. */
  private static SqlType plain(SqlType type) {
    return type.isBuiltIn() && !type.isArray() ? BuiltInTypes.of(type.name().name()) : type;
  }

  /** A function of the input, if no other has its name. */
  private Optional<SqlType> ofInput(List<Token> name) {
    List<String> parts = name.stream().filter(Token::isName).map(Token::text).toList();
    List<Routine> named =
        schema
            .find(parts, this::isRoutine)
            .map(
                found ->
                    schema.routines.stream().filter(each -> each.name().equals(found)).toList())
            .orElse(List.of());
    if (named.size() != 1 || !named.get(0).returns().matches("(?i)(?!setof|table|trigger)\\S.*")) {
      return Optional.empty();
    }
    String returns = named.get(0).returns();
    Tokens tokens = new Tokens(new SourceFile(source.name(), returns), 0, returns.length());
    return Optional.of(new TypeReader(tokens, schema).type()).map(FunctionTypes::plain);
  }

  private boolean isRoutine(QualifiedName name) {
    return schema.routines.stream().anyMatch(each -> each.name().equals(name));
  }
}
