package dev.hadron.model.naming;

import java.util.Locale;
import java.util.Set;

/** Names that Java, or the types that generated code uses everywhere, keep for themselves. */
public final class ReservedWords {

  private static final Set<String> KEYWORDS =
      Set.of(
          "abstract", "assert", "boolean", "break", "byte", "case", "catch", "char", "class",
          "const", "continue", "default", "do", "double", "else", "enum", "extends", "false",
          "final", "finally", "float", "for", "goto", "if", "implements", "import", "instanceof",
          "int", "interface", "long", "native", "new", "null", "package", "private", "protected",
          "public", "return", "short", "static", "strictfp", "super", "switch", "synchronized",
          "this", "throw", "throws", "transient", "true", "try", "void", "volatile", "while", "_");

  /** Accessors that a record may not declare as a component (JLS 8.10.1). */
  private static final Set<String> RECORD_COMPONENTS =
      Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  /** Type names that generated files import or that {@code java.lang} gives to every file. */
  private static final Set<String> TYPES =
      Set.of(
          "Object", "String", "Boolean", "Short", "Integer", "Long", "Float", "Double", "Byte",
          "Character", "Number", "Math", "Record", "Enum", "Void", "Class", "System", "Thread",
          "Iterable", "Override", "Deprecated", "Exception", "Error", "Throwable", "Runtime",
          "Process", "Module", "Package", "Compiler", "StringBuilder", "Comparable", "Runnable",
          "BigDecimal", "LocalDate", "LocalTime", "LocalDateTime", "OffsetTime", "Instant",
          "Duration", "UUID", "URI", "List", "Map", "Set", "Optional", "Objects", "Entity",
          "Table", "Column", "Id", "Version", "Generated", "Path", "GET", "POST", "PUT",
          "PATCH", "DELETE", "Response", "Context", "Valid", "NotNull", "Size", "Min", "Max",
          "Email", "Pattern", "Digits", "Operation", "Parameter", "Schema", "Tag", "Problem",
          "JsonNode", "JsonProperty", "Inject", "Transactional", "Page", "Test", "Tokens",
          "Database", "Covers", "Keyset", "EntityManager", "Produces", "Consumes", "Typed");

  private ReservedWords() {}

  /** Whether {@code name} can't be a variable, parameter, field or record component. */
  public static boolean isReservedVariable(String name) {
    return KEYWORDS.contains(name) || RECORD_COMPONENTS.contains(name);
  }

  /** Whether {@code name} can't be the simple name of a type in a generated package. */
  public static boolean isReservedType(String name) {
    return TYPES.contains(name) || KEYWORDS.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether {@code name} can't be a segment of a package name. */
  public static boolean isReservedSegment(String name) {
    return KEYWORDS.contains(name);
  }
}
