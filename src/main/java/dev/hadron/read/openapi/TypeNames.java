package dev.hadron.read.openapi;

import dev.hadron.diagnostic.Spelling;
import dev.hadron.read.openapi.Node.ListNode;
import dev.hadron.read.openapi.Node.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the {@code type} of a schema says.
 *
 * @param names types other than null, without duplicates; empty where any value will do
 * @param nullable whether null is among them
 */
record TypeNames(List<String> names, boolean nullable) {

  static final TypeNames NONE = new TypeNames(List.of(), false);

  static final Set<String> KNOWN =
      Set.of("object", "array", "string", "number", "integer", "boolean", "file", "null");

  /** The only type; empty where there is none or a choice. */
  String only() {
    return names.size() == 1 ? names.get(0) : "";
  }

  /**
   * @param inherited the type that holds where the schema has none; may be empty
   */
  static TypeNames of(Fields fields, String inherited, Reading reading) {
    Set<String> types = new LinkedHashSet<>();
    for (String written : written(fields, inherited)) {
      if (KNOWN.contains(written)) {
        types.add(written);
      } else {
        types.addAll(repaired(written, fields, reading));
      }
    }
    boolean nullable = types.remove("null");
    return new TypeNames(List.copyOf(types), nullable);
  }

  private static List<String> written(Fields fields, String inherited) {
    Node node = fields.node().get("type");
    if (node instanceof ListNode) {
      return fields.texts("type");
    }
    if (node instanceof ScalarNode scalar && scalar.isNull()) {
      return List.of("null");
    }
    String name = node == null ? inherited : fields.text("type");
    return name.isEmpty() ? List.of() : List.of(name);
  }

  /** The type that another language's word for it means. */
  static String meant(String word) {
    return switch (word) {
      case "bool" -> "boolean";
      case "int", "long" -> "integer";
      case "float", "double", "decimal" -> "number";
      case "str", "text", "date", "datetime", "date-time", "uuid", "enum" -> "string";
      case "list" -> "array";
      case "map", "dict" -> "object";
      default -> word;
    };
  }

  /** What an author means who writes another language's word, or several types in one text. */
  private static List<String> repaired(String written, Fields fields, Reading reading) {
    List<String> types = new ArrayList<>();
    for (String word : written.toLowerCase(Locale.ROOT).split("\\|", -1)) {
      String known = meant(word.strip());
      if (KNOWN.contains(known)) {
        types.add(known);
      }
    }
    reading.note(
        "openapi-unknown-type",
        "type " + written,
        "is no type of a schema; read as "
            + (types.isEmpty()
                ? "if left out" + Spelling.question(written, KNOWN)
                : String.join(" or ", types)),
        fields.node().get("type"));
    return types;
  }
}
