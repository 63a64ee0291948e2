package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Entity;
import dev.hadron.model.Relation;
import dev.hadron.model.ValueType;
import dev.hadron.sample.TextForms;
import java.util.Optional;
import java.util.stream.Collectors;

/** How tests find rows by SQL and compare them with what was sent, as Java expressions. */
final class TestRows {

  private static final String UNKNOWN = "unknown";

  private TestRows() {}

  /** Literal of a column's name. */
  static String column(Attribute attribute) {
    return JavaText.literal(attribute.column().name());
  }

  /** Literal of the first column of a reference. */
  static String column(Relation.ManyToOne reference) {
    return JavaText.literal(reference.columns().get(0).column());
  }

  /** The key of a parent of which the rows are gone that the database made with it. */
  static String withoutRows(Entity entity, Relation.ManyToOne reference, String key) {
    return "db.withoutRows(%s, %s, %s)"
        .formatted(JavaText.literal(entity.table().sql()), column(reference), key);
  }

  static String keyColumn(Entity entity) {
    return column(entity.keyAttributes().get(0));
  }

  /** The key of the row that is called {@code row}. */
  static String keys(Entity entity) {
    return keys("row", entity);
  }

  private static String keys(String row, Entity entity) {
    return entity.keyAttributes().stream()
        .map(key -> value(row, key))
        .collect(Collectors.joining(", "));
  }

  /** The value that the row called {@code row} has, as it travels: dates of the driver are numbers. */
  static String value(Attribute attribute) {
    return value("row", attribute);
  }

  /** Likewise of another row. */
  static String value(String row, Attribute attribute) {
    String value = row + ".get(" + column(attribute) + ")";
    if (!(attribute.type() instanceof ValueType.Basic basic)) {
      return value;
    }
    return switch (basic.type()) {
      case LOCAL_DATE, LOCAL_TIME, OFFSET_TIME -> value + ".toString()";
      case LOCAL_DATE_TIME ->
          "((Timestamp) %s).toLocalDateTime().format(DateTimeFormatter.ISO_LOCAL_DATE_TIME)"
              .formatted(value);
      case INSTANT ->
          UtcTimes.isUtc(attribute)
              ? "((Timestamp) " + value + ").toLocalDateTime().toInstant(ZoneOffset.UTC).toString()"
              : "((Timestamp) " + value + ").toInstant().toString()";
      // The driver has an object of its own for other types, whose text is what travels.
      case STRING -> SqlText.isForm(attribute.column()) ? value + ".toString()" : value;
      default -> value;
    };
  }

  /** Key values that no row has. */
  static String unknownKeys(Entity entity) {
    return entity.keyAttributes().stream()
        .map(TestRows::unknown)
        .collect(Collectors.joining(", "));
  }

  /** A text as long as the column lets it be: a longer one is refused before it is looked up. */
  private static String unknown(Attribute key) {
    Optional<String> form = key.constraints().format().flatMap(each -> TextForms.of(each, 199));
    if (form.isPresent()) {
      return JavaText.literal(form.get());
    }
    int longest = key.constraints().maxLength().orElse(UNKNOWN.length());
    return key.type().is(BasicType.STRING)
        ? JavaText.literal(UNKNOWN.substring(0, Math.min(longest, UNKNOWN.length())))
        : unknown(key.type());
  }

  private static String unknown(ValueType type) {
    if (type instanceof ValueType.Basic basic) {
      return switch (basic.type()) {
        case UUID -> "new UUID(0, 0)";
        case LOCAL_DATE -> "\"1900-01-01\"";
        case INSTANT -> "\"1900-01-01T00:00:00Z\"";
        case LOCAL_DATE_TIME -> "\"1900-01-01T00:00:00\"";
        case LOCAL_TIME -> "\"23:59:59\"";
        case STRING -> JavaText.literal(UNKNOWN);
        default -> "0";
      };
    }
    return JavaText.literal(UNKNOWN);
  }

  static String selectByKey(Entity entity) {
    return JavaText.literal(
        "SELECT * FROM %s WHERE %s"
            .formatted(
                entity.table().sql(),
                entity.keyAttributes().stream()
                    .map(key -> key.column().sqlName() + " = ?")
                    .collect(Collectors.joining(" AND "))));
  }

  /** The table with the condition of its rows that are not marked as deleted. */
  static String living(Entity entity) {
    return entity.table().sql()
        + entity.deletionMarks().stream()
            .findFirst()
            .map(mark -> " WHERE " + DeletionMarks.absent(mark))
            .orElse("");
  }

  /** Likewise without what others have. */
  static String seen(Entity entity, Optional<String> mine) {
    String living = living(entity);
    return living + mine.map(each -> (living.contains(" WHERE ") ? " AND " : " WHERE ") + each).orElse("");
  }

  /** What is stored now of the row that is called {@code row}. */
  static String stored(Entity entity) {
    return stored("row", entity);
  }

  static String stored(String row, Entity entity) {
    return "db.row(%s, %s)".formatted(selectByKey(entity), keys(row, entity));
  }

  static String after(Entity entity) {
    return "Map<String, Object> after = " + stored(entity) + ";";
  }

  static String gone(Entity entity) {
    return gone("row", entity);
  }

  /** Likewise of another row. */
  static String gone(String row, Entity entity) {
    return "assertEquals(Map.of(), " + stored(row, entity) + ");";
  }

  /**
   * @param name literal of the name in the first map
   * @param column likewise in the second
   */
  static String same(String sent, String name, String row, String column) {
    return "assertEquals(%s.get(%s), %s.get(%s));".formatted(sent, name, row, column);
  }

  static String hashed(String row, Attribute secret) {
    return "assertTrue(%s.get(%s).toString().startsWith(\"$2\"));".formatted(row, column(secret));
  }

  /** Where nothing can be compared: the row is there. */
  static String present(String row, Entity entity) {
    return "assertTrue(%s.containsKey(%s));".formatted(row, keyColumn(entity));
  }

  /**
   * A check that the answer shows a column of the row, whatever JSON makes of it.
   *
   * @param path in the answer
   */
  static String shown(String path, Attribute attribute) {
    String value = value(attribute);
    boolean text =
        value.endsWith(".toString()")
            || attribute.type() instanceof ValueType.Basic basic && basic.type().isTemporal();
    return ".body(%s, equalTo(%s))"
        .formatted(JavaText.literal(path + ".toString()"), text ? value : value + ".toString()");
  }

  /** A check that the answer tells of an error in a property or a parameter. */
  static String tells(String pointer) {
    return ".body(\"errors[0].pointer\", equalTo(" + JavaText.literal(pointer) + "))";
  }
}
