package dev.hadron.read.jdbc;

import dev.hadron.catalog.BuiltInTypes;
import dev.hadron.catalog.QualifiedName;
import dev.hadron.catalog.SqlType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Types as the server names them. */
final class ServerTypes {

  private static final Pattern ARGUMENTS = Pattern.compile("\\(([^()]*)\\)");
  private static final Pattern INTERVAL_FIELDS =
      Pattern.compile("interval ((?:year|month|day|hour|minute|second)(?: to \\w+)?).*");

  private ServerTypes() {}

  /**
   * Select items that say everything about a type; the query around them has no alias {@code its},
   * {@code el}, {@code en} or {@code e}.
   *
   * @param type expression of the type's oid, {@code modifier} and {@code dimensions} likewise
   */
  static String items(String type, String modifier, String dimensions) {
    return """
    , (SELECT en.nspname FROM pg_type its LEFT JOIN pg_type el ON el.oid = its.typelem AND its.typcategory = 'A'
         JOIN pg_namespace en ON en.oid = coalesce(el.typnamespace, its.typnamespace)
         WHERE its.oid = $type) AS type_schema
    , (SELECT coalesce(el.typname, its.typname) FROM pg_type its
         LEFT JOIN pg_type el ON el.oid = its.typelem AND its.typcategory = 'A'
         WHERE its.oid = $type) AS type_name
    , (SELECT CASE WHEN its.typcategory = 'A' AND its.typelem <> 0 THEN greatest(1, $dimensions) ELSE 0 END
         FROM pg_type its WHERE its.oid = $type) AS type_dimensions
    , EXISTS (SELECT FROM pg_depend e JOIN pg_type its ON its.oid = $type
         LEFT JOIN pg_type el ON el.oid = its.typelem AND its.typcategory = 'A'
         WHERE e.classid = 'pg_type'::regclass AND e.objid = coalesce(el.oid, its.oid)
           AND e.deptype = 'e') AS type_of_extension
    , format_type($type, $modifier) AS type_text
    """
        .replace("$type", type)
        .replace("$modifier", modifier)
        .replace("$dimensions", dimensions);
  }

  static SqlType read(Query.Row row) throws SQLException {
    String schema = row.text("type_schema");
    String name = row.text("type_name");
    String text = row.text("type_text");
    int dimensions = (int) row.number("type_dimensions");
    List<String> arguments = arguments(text);
    boolean builtIn =
        schema.equals(QualifiedName.PG_CATALOG)
            && BuiltInTypes.internalName(name).filter(name::equals).isPresent();
    if (builtIn) {
      return BuiltInTypes.of(name, arguments, dimensions);
    }
    boolean unknown = row.isTrue("type_of_extension") && schema.equals(QualifiedName.PUBLIC);
    String known = unknown ? "" : schema;
    return new SqlType(new QualifiedName(known, name), arguments, dimensions, text);
  }

  private static List<String> arguments(String text) {
    List<String> arguments = new ArrayList<>();
    Matcher fields = INTERVAL_FIELDS.matcher(text);
    if (fields.matches()) {
      arguments.add(fields.group(1));
    }
    Matcher brackets = ARGUMENTS.matcher(text);
    if (brackets.find()) {
      Arrays.stream(brackets.group(1).split(",")).map(String::strip).forEach(arguments::add);
    }
    return arguments;
  }
}
