package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.Entity;
import dev.hadron.model.Relation;
import dev.hadron.model.ValueSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tests of what the service sets by itself: who wrote a row, that it was deleted, what an account has
 * proven, and what nobody sees.
 */
final class ServerOwnedTests {

  private final TestValues values;
  private final TestClass tests;

  ServerOwnedTests(TestValues values, TestClass tests) {
    this.values = values;
    this.tests = tests;
  }

  /** DELETE removes the row, or marks it and finds it no more. */
  List<String> deletion(Trial trial, Entity entity) {
    List<String> lines = new ArrayList<>();
    lines.add(trial.succeeds() + ";");
    if (entity.deletionMarks().isEmpty()) {
      lines.add(TestRows.gone(entity));
      return lines;
    }
    lines.add(TestRows.after(entity));
    for (Attribute mark : entity.deletionMarks()) {
      String value = "after.get(" + TestRows.column(mark) + ")";
      lines.add(
          DeletionMarks.isFlag(mark)
              ? "assertEquals(true, " + value + ");"
              : "assertNotNull(" + value + ");");
    }
    lines.add(trial.answers(404) + ";");
    return lines;
  }

  /** A row that was deleted before is there for nobody. */
  void hidden(Trial trial, Entity entity) {
    if (!entity.deletionMarks().isEmpty()) {
      tests.unhappy(
          trial.operation(),
          "get_of_deleted_" + TestClass.under(entity.name()) + "_is_not_found",
          insertDeleted(entity),
          trial.answers(404) + ";");
    }
  }

  /** No list has a row that is marked. */
  void leavesOutDeleted(Trial trial, Entity entity, Optional<Trial> narrowed) {
    Attribute key = entity.keyAttributes().get(0);
    String absent =
        narrowed.isPresent()
            ? ".body(\"size()\", is(0))"
            : ".body(%s, not(hasItem(row.get(%s).toString())))"
                .formatted(JavaText.literal(key.wireName() + "*.toString()"), TestRows.column(key));
    Trial list =
        narrowed.orElseGet(() -> trial.query("sort", JavaText.literal("-" + key.wireName())));
    tests.happy(
        trial.operation(),
        "list_leaves_out_what_is_deleted",
        insertDeleted(entity),
        list.succeeds() + absent + ";");
  }

  private String insertDeleted(Entity entity) {
    Attribute mark = entity.deletionMarks().get(0);
    return "Map<String, Object> row = %s.insert(db, Map.of(%s, %s));"
        .formatted(tests.fixture(entity), TestRows.column(mark), DeletionMarks.sample(mark));
  }

  /** A row that has secrets is shown without them. */
  void neverShown(Trial trial, Entity entity) {
    for (Attribute secret : secrets(entity)) {
      tests.happy(
          trial.operation(),
          "get_never_shows_" + TestClass.under(secret.wireName()),
          tests.insert(entity),
          "assertNotNull(row.get(" + TestRows.column(secret) + "));",
          trial.succeeds()
              + ".body(\"$\", not(hasKey(" + JavaText.literal(secret.wireName()) + ")));");
    }
  }

  /** Secrets that rows of tests have. */
  private List<Attribute> secrets(Entity entity) {
    return entity.attributes().stream()
        .filter(attribute -> attribute.source() == ValueSource.SECRET)
        .filter(attribute -> !values.isLeftOut(entity, attribute))
        .toList();
  }

  /** What only the service's own code sets stays as it is, whatever a patch says. */
  void notPatched(Trial trial, Entity entity) {
    for (Attribute attribute : entity.attributes()) {
      if (attribute.source() == ValueSource.SECRET || attribute.source() == ValueSource.STATE) {
        String name = attribute.wireName();
        tests.unhappy(
            trial.operation(),
            "patch_refuses_" + TestClass.under(name) + "_from_a_client",
            tests.insert(entity),
            trial
                    .sends("MergePatch.MEDIA_TYPE", "Map.of(%s, 1)".formatted(JavaText.literal(name)))
                    .answers(400)
                + TestRows.tells("/" + name)
                + ";");
      }
    }
  }

  /** What the service sets by itself is no property of a body. */
  void refusedFromClients(Trial trial, Entity entity, String body) {
    for (Attribute attribute : entity.attributes()) {
      String name = attribute.wireName();
      if (attribute.source() == ValueSource.CREATOR
          || attribute.source() == ValueSource.MODIFIER
          || attribute.source() == ValueSource.OWNER
          || attribute.source() == ValueSource.TENANT
          || attribute.source() == ValueSource.STATE
          || attribute.source() == ValueSource.SECRET
          || attribute.source() == ValueSource.SOFT_DELETE) {
        refusedFromClients(trial, name, body);
      }
    }
    for (Relation.ManyToOne reference : SchemaReferences.written(entity)) {
      if (!reference.source().fromClient()) {
        refusedFromClients(trial, reference.wireName(), body);
      }
    }
  }

  private void refusedFromClients(Trial trial, String name, String body) {
    tests.unhappy(
        trial.operation(),
        "create_refuses_" + TestClass.under(name) + "_from_a_client",
        body,
        "body.put(%s, \"somebody else\");".formatted(JavaText.literal(name)),
        trial.answers(400) + TestRows.tells("/" + name) + ";");
  }
}
