package dev.hadron.mapping;

import dev.hadron.catalog.SqlIdentifier;
import java.util.Set;

/** Statements of an extension's script that make its types texts of other names. */
final class StandInSql {

  /** How values in text form are kept in a GiST index: as the module of btree_gist does. */
  static final String TREES =
      """
      CREATE TYPE local_tree_key;
      CREATE FUNCTION local_tree_key_in(cstring) RETURNS local_tree_key
        LANGUAGE C IMMUTABLE STRICT AS '$libdir/btree_gist', 'gbtreekey_in';
      CREATE FUNCTION local_tree_key_out(local_tree_key) RETURNS cstring
        LANGUAGE C IMMUTABLE STRICT AS '$libdir/btree_gist', 'gbtreekey_out';
      CREATE TYPE local_tree_key (
        INPUT = local_tree_key_in, OUTPUT = local_tree_key_out, STORAGE = extended);
      CREATE FUNCTION local_tree_consistent(internal, text, smallint, oid, internal) RETURNS boolean
        LANGUAGE C IMMUTABLE STRICT AS '$libdir/btree_gist', 'gbt_text_consistent';
      CREATE FUNCTION local_tree_compress(internal) RETURNS internal
        LANGUAGE C IMMUTABLE STRICT AS '$libdir/btree_gist', 'gbt_text_compress';
      CREATE FUNCTION local_tree_decompress(internal) RETURNS internal
        LANGUAGE C IMMUTABLE STRICT AS '$libdir/btree_gist', 'gbt_var_decompress';
      CREATE FUNCTION local_tree_penalty(internal, internal, internal) RETURNS internal
        LANGUAGE C IMMUTABLE STRICT AS '$libdir/btree_gist', 'gbt_text_penalty';
      CREATE FUNCTION local_tree_split(internal, internal) RETURNS internal
        LANGUAGE C IMMUTABLE STRICT AS '$libdir/btree_gist', 'gbt_text_picksplit';
      CREATE FUNCTION local_tree_union(internal, internal) RETURNS local_tree_key
        LANGUAGE C IMMUTABLE STRICT AS '$libdir/btree_gist', 'gbt_text_union';
      CREATE FUNCTION local_tree_same(local_tree_key, local_tree_key, internal) RETURNS internal
        LANGUAGE C IMMUTABLE STRICT AS '$libdir/btree_gist', 'gbt_text_same';
      """;

  private static final String TREE =
      """
      CREATE OPERATOR CLASS %s FOR TYPE %s USING gist AS
        FUNCTION 1 local_tree_consistent(internal, text, smallint, oid, internal),
        FUNCTION 2 local_tree_union(internal, internal),
        FUNCTION 3 local_tree_compress(internal),
        FUNCTION 4 local_tree_decompress(internal),
        FUNCTION 5 local_tree_penalty(internal, internal, internal),
        FUNCTION 6 local_tree_split(internal, internal),
        FUNCTION 7 local_tree_same(local_tree_key, local_tree_key, internal),
        STORAGE local_tree_key;
      """;

  /** Modifiers may be words or numbers, as many as one likes; they mean nothing. */
  private static final String TYPE =
      """
      CREATE TYPE %1$s;
      CREATE FUNCTION %2$s(cstring) RETURNS %1$s
        LANGUAGE internal IMMUTABLE STRICT AS 'textin';
      CREATE FUNCTION %3$s(%1$s) RETURNS cstring
        LANGUAGE internal IMMUTABLE STRICT AS 'textout';
      CREATE FUNCTION %4$s(cstring[]) RETURNS integer
        LANGUAGE internal IMMUTABLE STRICT AS 'array_ndims';
      CREATE TYPE %1$s (
        INPUT = %2$s, OUTPUT = %3$s, TYPMOD_IN = %4$s,
        LIKE = text, COLLATABLE = true);
      CREATE CAST (%1$s AS text) WITHOUT FUNCTION AS IMPLICIT;
      CREATE CAST (text AS %1$s) WITHOUT FUNCTION AS ASSIGNMENT;
      """;

  private static final String CLASS =
      """
      CREATE OPERATOR CLASS %s FOR TYPE text USING %s AS
        OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
        FUNCTION 1 bttextcmp(text, text);
      """;

  private StandInSql() {}

  static String type(String name) {
    return TYPE.formatted(
        SqlIdentifier.quote(name), part(name, "_in"), part(name, "_out"), part(name, "_modifiers"));
  }

  /** An index method with its classes of operators, one of no name where it is the default. */
  static String method(String name, Set<String> classes) {
    StringBuilder sql =
        new StringBuilder("CREATE ACCESS METHOD ")
            .append(SqlIdentifier.quote(name))
            .append(" TYPE INDEX HANDLER bthandler;\n");
    for (String each : classes) {
      sql.append(CLASS.formatted(named(each, name), SqlIdentifier.quote(name)));
    }
    return sql.toString();
  }

  /** What a GiST index on a type needs. */
  static String tree(String type, String operatorClass) {
    return TREE.formatted(named(operatorClass, type), SqlIdentifier.quote(type));
  }

  private static String named(String operatorClass, String owner) {
    return operatorClass.isEmpty()
        ? part(owner, "_local_ops") + " DEFAULT"
        : SqlIdentifier.quote(operatorClass);
  }

  private static String part(String name, String suffix) {
    return SqlIdentifier.quote(
        SqlIdentifier.cut(name, SqlIdentifier.MAX_BYTES - suffix.length()) + suffix);
  }
}
