package dev.hadron.view;

import static dev.hadron.view.ResourceTestWriter.as;
import static dev.hadron.view.ResourceTestWriter.keys;
import static dev.hadron.view.ResourceTestWriter.selectByKey;
import static dev.hadron.view.ResourceTestWriter.under;

import dev.hadron.model.Attribute;
import dev.hadron.model.Entity;
import dev.hadron.model.Operation;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tests of what the service sets by itself: who wrote a row, and that it was deleted. */
final class ServerOwnedTests {

  private final ResourceTestWriter writer;
  private final ServiceModel model;

  ServerOwnedTests(ResourceTestWriter writer, ServiceModel model) {
    this.writer = writer;
    this.model = model;
  }

  /** DELETE removes the row, or marks it and finds it no more. */
  List<String> deletion(Operation operation, Entity entity) {
    List<String> lines = new ArrayList<>();
    lines.add(
        RequiredCycle.of(model, entity).isEmpty()
            ? writer.insert(entity)
            : "Map<String, Object> row = " + writer.fixture(entity) + ".insertLater(db);");
    lines.add(
        "%s.delete(%s, %s).then().statusCode(204);"
            .formatted(as(operation), writer.url(operation), keys(entity)));
    if (entity.deletionMarks().isEmpty()) {
      lines.add(
          "assertEquals(Map.of(), db.row(%s, %s));"
              .formatted(selectByKey(entity), keys(entity)));
      return lines;
    }
    lines.add(
        "Map<String, Object> after = db.row(%s, %s);".formatted(selectByKey(entity), keys(entity)));
    for (Attribute mark : entity.deletionMarks()) {
      String value = "after.get(" + JavaText.literal(mark.column().name()) + ")";
      lines.add(
          DeletionMarks.isFlag(mark)
              ? "assertEquals(true, " + value + ");"
              : "assertNotNull(" + value + ");");
    }
    lines.add(
        "%s.delete(%s, %s).then().statusCode(404);"
            .formatted(as(operation), writer.url(operation), keys(entity)));
    return lines;
  }

  /** A row that was deleted before is there for nobody. */
  void hidden(Operation operation, Entity entity) {
    if (entity.deletionMarks().isEmpty()) {
      return;
    }
    Attribute mark = entity.deletionMarks().get(0);
    writer.unhappy(
        operation,
        "get_of_deleted_" + under(entity) + "_is_not_found",
        List.of(
            "Map<String, Object> row = %s.insert(db, Map.of(%s, %s));"
                .formatted(
                    writer.fixture(entity),
                    JavaText.literal(mark.column().name()),
                    DeletionMarks.sample(mark)),
            "%s.get(%s, %s).then().statusCode(404);"
                .formatted(as(operation), writer.url(operation), keys(entity))));
  }

  /** No list has a row that is marked. */
  void leavesOutDeleted(Operation operation, Entity entity, Optional<String> narrowed) {
    Attribute mark = entity.deletionMarks().get(0);
    Attribute key = entity.keyAttributes().get(0);
    String query =
        narrowed.orElse(".queryParam(\"sort\", %s)".formatted(JavaText.literal("-" + key.name())));
    String absent =
        narrowed.isPresent()
            ? ".body(\"size()\", is(0))"
            : ".body(%s, not(hasItem(row.get(%s).toString())))"
                .formatted(
                    JavaText.literal(key.name() + "*.toString()"),
                    JavaText.literal(key.column().name()));
    writer.happy(
        operation,
        "list_leaves_out_what_is_deleted",
        List.of(
            "Map<String, Object> row = %s.insert(db, Map.of(%s, %s));"
                .formatted(
                    writer.fixture(entity),
                    JavaText.literal(mark.column().name()),
                    DeletionMarks.sample(mark)),
            "%s%s.get(%s).then().statusCode(200)%s;"
                .formatted(as(operation), query, writer.url(operation), absent)));
  }

  /** What the service sets by itself is no property of a body. */
  void refusedFromClients(Operation operation, Entity entity) {
    for (Attribute attribute : entity.attributes()) {
      if (attribute.source() == ValueSource.CREATOR
          || attribute.source() == ValueSource.MODIFIER
          || attribute.source() == ValueSource.SOFT_DELETE) {
        writer.unhappy(
            operation,
            "create_refuses_" + under(attribute.name()) + "_from_a_client",
            List.of(
                "Map<String, Object> body = " + writer.fixture(entity) + ".create(db);",
                "body.put(%s, \"somebody else\");".formatted(JavaText.literal(attribute.name())),
                "%s.contentType(ContentType.JSON).body(body).post(%s).then().statusCode(400).body(\"errors[0].pointer\", equalTo(%s));"
                    .formatted(
                        as(operation),
                        writer.url(operation),
                        JavaText.literal("/" + attribute.name()))));
      }
    }
  }
}
