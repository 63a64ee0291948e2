package dev.hadron.model;

/** A Java type without structure that travels as one JSON value and is stored in one column. */
public enum BasicType {
  STRING("String", "java.lang.String"),
  BOOLEAN("Boolean", "java.lang.Boolean"),
  SHORT("Short", "java.lang.Short"),
  INTEGER("Integer", "java.lang.Integer"),
  LONG("Long", "java.lang.Long"),
  FLOAT("Float", "java.lang.Float"),
  DOUBLE("Double", "java.lang.Double"),
  DECIMAL("BigDecimal", "java.math.BigDecimal"),
  LOCAL_DATE("LocalDate", "java.time.LocalDate"),
  LOCAL_TIME("LocalTime", "java.time.LocalTime"),
  OFFSET_TIME("OffsetTime", "java.time.OffsetTime"),
  LOCAL_DATE_TIME("LocalDateTime", "java.time.LocalDateTime"),
  INSTANT("Instant", "java.time.Instant"),
  DURATION("Duration", "java.time.Duration"),
  UUID("UUID", "java.util.UUID"),
  BYTES("byte[]", ""),
  URI("URI", "java.net.URI");

  private final String simpleName;
  private final String qualifiedName;

  BasicType(String simpleName, String qualifiedName) {
    this.simpleName = simpleName;
    this.qualifiedName = qualifiedName;
  }

  /** The name that Java code writes after the import. */
  public String simpleName() {
    return simpleName;
  }

  /** The name to import; empty for arrays of primitives. */
  public String qualifiedName() {
    return qualifiedName;
  }

  public boolean isNumeric() {
    return switch (this) {
      case SHORT, INTEGER, LONG, FLOAT, DOUBLE, DECIMAL -> true;
      default -> false;
    };
  }

  public boolean isTemporal() {
    return switch (this) {
      case LOCAL_DATE, LOCAL_TIME, OFFSET_TIME, LOCAL_DATE_TIME, INSTANT -> true;
      default -> false;
    };
  }
}
