package dev.hadron.catalog;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A stored name as PostgreSQL's SQL has to write it: bare where that is safe, else in quotes. */
public final class SqlIdentifier {

  /** The server cuts longer names (NAMEDATALEN - 1), in bytes. */
  public static final int MAX_BYTES = 63;

  /** Key words that can't name a table or column without quotes (PostgreSQL 18, appendix C). */
  private static final Set<String> RESERVED =
      Set.copyOf(
          Arrays.asList(
              ("all analyse analyze and any array as asc asymmetric authorization binary both case"
                      + " cast check collate collation column concurrently constraint create cross"
                      + " current_catalog current_date current_role current_schema current_time"
                      + " current_timestamp current_user default deferrable desc distinct do else"
                      + " end except false fetch for foreign freeze from full grant group having"
                      + " ilike in initially inner intersect into is isnull join lateral leading"
                      + " left like limit localtime localtimestamp natural not notnull null offset"
                      + " on only or order outer overlaps placing primary references returning"
                      + " right select session_user similar some symmetric system_user table"
                      + " tablesample then to trailing true union unique user using variadic"
                      + " verbose when where window with")
                  .split(" ")));

  /** Key words that may stand bare for a table or column, but not for a type. */
  private static final Set<String> TYPE_WORDS =
      Set.copyOf(
          Arrays.asList(
              ("between bigint bit boolean char character coalesce dec decimal exists extract float"
                      + " greatest grouping inout int integer interval json json_array"
                      + " json_arrayagg json_exists json_object json_objectagg json_query"
                      + " json_scalar json_serialize json_table json_value least merge_action"
                      + " national nchar none normalize nullif numeric out overlay position"
                      + " precision real row setof smallint substring time timestamp treat trim"
                      + " values varchar xmlattributes xmlconcat xmlelement xmlexists xmlforest"
                      + " xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable")
                  .split(" ")));

  private SqlIdentifier() {}

  /** {@code name} as SQL writes it: {@code customer}, {@code "order"}, {@code "Album"}. */
  public static String quote(String name) {
    return isBare(name) ? name : '"' + name.replace("\"", "\"\"") + '"';
  }

  /** A table's name, with its schema unless that is {@code public} or unknown. */
  public static String quote(QualifiedName name) {
    return name.schema().isEmpty() || name.isInPublic()
        ? quote(name.name())
        : quote(name.schema()) + "." + quote(name.name());
  }

  /** A created type's name, with its schema unless that is {@code public} or unknown. */
  public static String quoteType(QualifiedName name) {
    String quoted = TYPE_WORDS.contains(name.name()) ? '"' + name.name() + '"' : quote(name.name());
    return name.schema().isEmpty() || name.isInPublic()
        ? quoted
        : quote(name.schema()) + "." + quoted;
  }

  /** The names as a comma-separated list, each quoted where needed. */
  public static String quote(List<String> names) {
    StringBuilder list = new StringBuilder();
    for (String name : names) {
      list.append(list.isEmpty() ? "" : ", ").append(quote(name));
    }
    return list.toString();
  }

  /** Whether the word, in lower case, is a key word that needs quotes as a name. */
  public static boolean isReserved(String word) {
    return RESERVED.contains(word);
  }

  /** {@code name}, cut at a character so that it has at most {@code bytes} bytes in UTF-8. */
  public static String cut(String name, int bytes) {
    // A character takes at least one byte, so that nothing behind so many can stay.
    int end = Math.min(name.length(), bytes);
    if (end < name.length() && Character.isLowSurrogate(name.charAt(end))) {
      end--;
    }
    while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > bytes) {
      end = name.offsetByCodePoints(end, -1);
    }
    return name.substring(0, end);
  }

  private static boolean isBare(String name) {
    if (name.isEmpty() || RESERVED.contains(name)) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c == '_';
      if (!letter && (i == 0 || c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }
}
