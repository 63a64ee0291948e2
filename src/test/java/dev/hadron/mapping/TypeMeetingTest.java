package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Column;
import dev.hadron.model.Constraints;
import dev.hadron.model.EnumType;
import dev.hadron.model.Origin;
import dev.hadron.model.ValueSource;
import dev.hadron.model.ValueType;
import dev.hadron.diagnostic.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TypeMeetingTest {

  private static final Origin ORIGIN = new Origin(SourceLocation.ofFile("schema.sql"), "column");

  private static final Map<String, EnumType> ENUMS =
      Map.of(
          "Said", closed("Said", List.of("a", "b"), new EnumType.TextColumn()),
          "Same", closed("Same", List.of("b", "a"), new EnumType.NamedEnum("state")),
          "Fewer", closed("Fewer", List.of("a"), new EnumType.NamedEnum("state")),
          "Other", closed("Other", List.of("a", "c"), new EnumType.NamedEnum("state")));

  @Test
  void numbers_meet_in_the_type_of_the_column() {
    assertEquals(basic(BasicType.INTEGER), meet(basic(BasicType.LONG), basic(BasicType.INTEGER)));
    assertEquals(basic(BasicType.DECIMAL), meet(basic(BasicType.DOUBLE), basic(BasicType.DECIMAL)));
    assertEquals(Optional.empty(), meet(basic(BasicType.LONG), basic(BasicType.DOUBLE)));
  }

  @Test
  void a_time_meets_a_column_without_a_zone_and_no_date() {
    assertEquals(
        basic(BasicType.INSTANT), meet(basic(BasicType.INSTANT), basic(BasicType.LOCAL_DATE_TIME)));
    assertEquals(Optional.empty(), meet(basic(BasicType.INSTANT), basic(BasicType.LOCAL_DATE)));
  }

  @Test
  void a_text_meets_what_travels_as_text_and_no_number() {
    assertEquals(basic(BasicType.UUID), meet(basic(BasicType.STRING), basic(BasicType.UUID)));
    assertEquals(Optional.empty(), meet(basic(BasicType.STRING), basic(BasicType.LONG)));
  }

  @Test
  void an_object_meets_a_document_alone() {
    Optional<ValueType> object = Optional.of(new ValueType.RecordRef("Address"));
    assertEquals(object, meet(object, Optional.of(new ValueType.Json())));
    assertEquals(Optional.empty(), meet(object, basic(BasicType.STRING)));
    assertEquals(Optional.empty(), meet(basic(BasicType.STRING), Optional.of(new ValueType.Json())));
  }

  @Test
  void closed_lists_meet_where_one_holds_the_other() {
    assertEquals(list("Said"), meet(list("Said"), basic(BasicType.STRING)));
    assertEquals(list("Said"), meet(list("Said"), list("Same")));
    assertEquals(list("Fewer"), meet(list("Said"), list("Fewer")));
    assertEquals(Optional.empty(), meet(list("Said"), list("Other")));
  }

  private static Optional<ValueType> meet(
      Optional<? extends ValueType> said, Optional<? extends ValueType> stored) {
    return TypeMeeting.of(said.orElseThrow(), attribute(stored.orElseThrow()), ENUMS::get)
        .map(TypeMeeting::type);
  }

  private static Attribute attribute(ValueType type) {
    return new Attribute(
        "value",
        "value",
        new Column("value", "value", "jsonb", Optional.empty()),
        type,
        true,
        ValueSource.CLIENT,
        Constraints.NONE,
        Optional.empty(),
        ORIGIN);
  }

  private static Optional<ValueType> basic(BasicType type) {
    return Optional.of(ValueType.of(type));
  }

  private static Optional<ValueType> list(String name) {
    return Optional.of(new ValueType.EnumRef(name));
  }

  private static EnumType closed(String name, List<String> values, EnumType.Storage storage) {
    return new EnumType(name, "shared", EnumNames.constants(values), storage, "", ORIGIN);
  }
}
