package dev.hadron.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The types every PostgreSQL server knows: their aliases, internal names and printed form. */
public final class BuiltInTypes {

  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("smallint", "int2"),
          Map.entry("int", "int4"),
          Map.entry("integer", "int4"),
          Map.entry("bigint", "int8"),
          Map.entry("real", "float4"),
          Map.entry("float", "float8"),
          Map.entry("decimal", "numeric"),
          Map.entry("dec", "numeric"),
          Map.entry("boolean", "bool"),
          Map.entry("character", "bpchar"),
          Map.entry("nchar", "bpchar"));

  private static final Map<String, String> PRINTED =
      Map.ofEntries(
          Map.entry("int2", "smallint"),
          Map.entry("int4", "integer"),
          Map.entry("int8", "bigint"),
          Map.entry("float4", "real"),
          Map.entry("float8", "double precision"),
          Map.entry("bool", "boolean"),
          Map.entry("varchar", "character varying"),
          Map.entry("varbit", "bit varying"),
          Map.entry("char", "\"char\""));

  private static final Set<String> OTHERS =
      Set.of(
          "numeric",
          "bpchar",
          "bit",
          "text",
          "name",
          "bytea",
          "timestamp",
          "timestamptz",
          "date",
          "time",
          "timetz",
          "interval",
          "uuid",
          "json",
          "jsonb",
          "jsonpath",
          "xml",
          "money",
          "inet",
          "cidr",
          "macaddr",
          "macaddr8",
          "point",
          "line",
          "lseg",
          "box",
          "path",
          "polygon",
          "circle",
          "tsvector",
          "tsquery",
          "int4range",
          "int8range",
          "numrange",
          "tsrange",
          "tstzrange",
          "daterange",
          "int4multirange",
          "int8multirange",
          "nummultirange",
          "tsmultirange",
          "tstzmultirange",
          "datemultirange",
          "oid",
          "regclass",
          "regproc",
          "regprocedure",
          "regoper",
          "regoperator",
          "regtype",
          "regrole",
          "regnamespace",
          "regconfig",
          "regdictionary",
          "regcollation",
          "xid",
          "xid8",
          "cid",
          "tid",
          "pg_lsn",
          "pg_snapshot",
          "txid_snapshot",
          "refcursor",
          "record",
          "void",
          "aclitem",
          "gtsvector",
          "pg_brin_bloom_summary",
          "pg_brin_minmax_multi_summary",
          "pg_dependencies",
          "pg_mcv_list",
          "pg_ndistinct",
          "pg_node_tree",
          "int2vector",
          "oidvector");

  private BuiltInTypes() {}

  /**
   * The internal name behind a one-word type name of SQL: {@code int4} for {@code integer}.
   *
   * @param name in lower case
   * @return empty where no built-in type has that name
   */
  public static Optional<String> internalName(String name) {
    String internal = ALIASES.getOrDefault(name, name);
    return PRINTED.containsKey(internal) || OTHERS.contains(internal)
        ? Optional.of(internal)
        : Optional.empty();
  }

  /**
   * A plain built-in type by its internal name.
   *
   * @throws IllegalArgumentException where no built-in type has that name
   */
  public static SqlType of(String internalName, String... arguments) {
    return of(internalName, List.of(arguments), 0);
  }

  /** A built-in type or an array of it; missing arguments of bit and numeric are filled in. */
  public static SqlType of(String internalName, List<String> arguments, int dimensions) {
    if (internalName(internalName).filter(internalName::equals).isEmpty()) {
      throw new IllegalArgumentException("not a built-in type: " + internalName);
    }
    List<String> full = new ArrayList<>(arguments);
    if (internalName.equals("numeric") && full.size() == 1) {
      full.add("0");
    }
    if (internalName.equals("bit") && full.isEmpty()) {
      full.add("1");
    }
    String text = print(internalName, full) + (dimensions > 0 ? "[]" : "");
    QualifiedName name = new QualifiedName(QualifiedName.PG_CATALOG, internalName);
    return new SqlType(name, full, dimensions, text);
  }

  private static String print(String name, List<String> arguments) {
    String modifier = arguments.isEmpty() ? "" : "(" + String.join(",", arguments) + ")";
    return switch (name) {
      case "timestamp", "time" -> name + modifier + " without time zone";
      case "timestamptz" -> "timestamp" + modifier + " with time zone";
      case "timetz" -> "time" + modifier + " with time zone";
      case "interval" -> printInterval(arguments);
      case "bpchar" -> arguments.isEmpty() ? "bpchar" : "character" + modifier;
      default -> PRINTED.getOrDefault(name, name) + modifier;
    };
  }

  private static String printInterval(List<String> arguments) {
    StringBuilder text = new StringBuilder("interval");
    for (String argument : arguments) {
      boolean precision = Character.isDigit(argument.charAt(0));
      text.append(precision ? "(" + argument + ")" : " " + argument);
    }
    return text.toString();
  }
}
