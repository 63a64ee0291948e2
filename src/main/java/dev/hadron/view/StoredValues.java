package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.Entity;
import dev.hadron.model.Guard;
import dev.hadron.model.Relation;
import dev.hadron.model.ValueSource;
import java.util.ArrayList;
import java.util.List;

/** Checks that a table's row holds what the body said and what the service adds by itself. */
final class StoredValues {

  private StoredValues() {}

  /**
   * @param row name of the variable that holds the row
   * @param creating whether the body made the row, its key included
   */
  static List<String> of(TestValues values, Entity entity, String row, boolean creating) {
    List<String> lines = new ArrayList<>();
    for (Attribute attribute : comparable(values, entity, creating)) {
      String name = JavaText.literal(attribute.wireName());
      lines.add(TestRows.same("body", name, row, TestRows.column(attribute)));
    }
    for (Attribute attribute : entity.attributes()) {
      if (attribute.source() == ValueSource.HASHED_SECRET) {
        lines.add(TestRows.hashed(row, attribute));
      }
    }
    for (Attribute attribute : entity.attributes()) {
      if (attribute.source() == ValueSource.MODIFIER
          || attribute.source() == ValueSource.CREATOR && creating
          || values.isNameOfCaller(attribute)) {
        lines.add(
            "assertEquals(\"tester\", %s.get(%s));".formatted(row, TestRows.column(attribute)));
      }
    }
    if (creating) {
      for (Guard guard : entity.guards()) {
        if (guard instanceof Guard.Own own) {
          lines.add(
              "assertEquals(Tokens.%s.toString(), %s.get(%s).toString());"
                  .formatted(RowFilters.constant(own.whose()), row, JavaText.literal(entity.columnOf(own.member()))));
        }
      }
    }
    for (Relation.ManyToOne reference : SchemaReferences.sent(entity)) {
      if (!reference.nullable()) {
        String name = JavaText.literal(reference.wireName());
        boolean own = reference.columns().get(0).ownType().isPresent();
        // A number of another width is another object.
        lines.add(
            own
                ? "assertEquals(body.get(%s).toString(), %s.get(%s).toString());"
                    .formatted(name, row, TestRows.column(reference))
                : TestRows.same("body", name, row, TestRows.column(reference)));
      }
    }
    if (lines.isEmpty()) {
      lines.add(TestRows.present(row, entity));
    }
    return lines;
  }

  /** Attributes whose value in a body and in a row are equal Java objects. */
  static List<Attribute> comparable(TestValues values, Entity entity, boolean withKey) {
    return entity.attributes().stream()
        .filter(a -> a.source().fromClient() && !values.isLeftOut(entity, a))
        .filter(a -> withKey || !entity.isKey(a))
        .filter(TestValues::isPlain)
        .toList();
  }
}
