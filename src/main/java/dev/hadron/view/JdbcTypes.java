package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.EnumType;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import java.util.ArrayList;
import java.util.List;

/** Annotations that say how the values of an attribute travel to and from the database. */
final class JdbcTypes {

  private final ServiceModel model;
  private final DatabaseCode database;

  JdbcTypes(ServiceModel model, DatabaseCode database) {
    this.model = model;
    this.database = database;
  }

  List<String> of(Attribute attribute) {
    ValueType type = attribute.type();
    String sqlType = attribute.column().sqlType();
    if (type instanceof ValueType.EnumRef ref
        && model.enumType(ref.enumName()).storage() instanceof EnumType.NamedEnum) {
      return List.of("@Enumerated(EnumType.STRING)", "@JdbcTypeCode(SqlTypes.NAMED_ENUM)");
    }
    if (type instanceof ValueType.EnumRef) {
      return List.of("@Enumerated(EnumType.STRING)");
    }
    if (attribute.isDocument()) {
      return List.of("@JdbcTypeCode(SqlTypes.JSON)");
    }
    if (type instanceof ValueType.ListOf list) {
      List<String> annotations = new ArrayList<>(database.listType());
      boolean cast =
          isTextOf(list.element())
              && attribute.column().ownType().isEmpty()
              && !SqlText.isText(sqlType.replaceFirst("\\[]$", ""));
      if (cast && attribute.isWritten()) {
        annotations.add(transformer(sqlType));
      }
      return annotations;
    }
    if (PaddedTexts.isPadded(attribute)) {
      return List.of("@JdbcTypeCode(SqlTypes.CHAR)", "@JavaType(PaddedText.class)");
    }
    if (UtcTimes.isUtc(attribute)) {
      return List.of("@Convert(converter = UtcTime.class)");
    }
    if (isTextOf(type) && !SqlText.isText(sqlType) && attribute.isWritten()) {
      return List.of(transformer(sqlType));
    }
    return database.plainType(type);
  }

  private static String transformer(String sqlType) {
    return "@ColumnTransformer(write = " + JavaText.literal("?::" + sqlType) + ")";
  }

  private static boolean isTextOf(ValueType type) {
    return type instanceof ValueType.Basic basic && basic.type() == BasicType.STRING;
  }
}
