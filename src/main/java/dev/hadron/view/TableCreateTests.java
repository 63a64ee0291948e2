package dev.hadron.view;

import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Entity;
import dev.hadron.model.Operation;
import dev.hadron.model.Relation;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.UniqueKey;
import dev.hadron.model.ValueSource;
import dev.hadron.model.ValueType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tests of new rows of a table: what is stored, and what is refused. */
final class TableCreateTests {

  /** What a segment of an address holds as it is (RFC 3986, 2.3). */
  private static final String UNESCAPED = "[A-Za-z0-9._~-]*";

  private final ServiceModel model;
  private final TestClass tests;
  private final TestValues values;
  private final ServerOwnedTests serverOwned;
  private final Retries retries;

  TableCreateTests(ServiceModel model, TestClass tests) {
    this.model = model;
    this.tests = tests;
    this.values = new TestValues(model);
    this.serverOwned = new ServerOwnedTests(values, tests);
    this.retries = new Retries(model, tests);
  }

  void add(Operation operation) {
    Entity entity = model.entity(operation.binding().entity().orElseThrow());
    Trial trial = tests.trial(operation).sendsJson("body");
    String body = "Map<String, Object> body = " + tests.fixture(entity) + ".create(db);";
    happy(trial, entity, body);
    retries.add(tests.trial(operation), entity, start(entity, body));
    incomplete(trial, entity, body);
    // Dumps can say the same key twice, as a constraint and as an index.
    Set<List<String>> tried = new HashSet<>();
    entity.uniqueKeys().stream()
        .filter(key -> isSent(entity, key) && tried.add(key.members()))
        .forEach(key -> duplicate(trial, entity, key, body));
    SchemaReferences.sent(entity).stream()
        .filter(
            each ->
                !each.nullable()
                    || !TestValues.isInCheck(entity, each.name())
                    || values.checked(entity).gives(each.name()))
        .findFirst()
        .ifPresent(reference -> withoutParent(trial, reference, body));
    entity.attributes().stream()
        .filter(attribute -> attribute.source() == ValueSource.HASHED_SECRET)
        .forEach(attribute -> otherPasswords(trial, body));
    text(entity).ifPresent(name -> nul(trial, name, body));
    RefusedForms.of(entity).forEach(refused -> otherForm(trial, refused, body));
    serverOwned.refusedFromClients(trial, entity, body);
  }

  private void happy(Trial trial, Entity entity, String body) {
    List<String> lines = start(entity, body);
    if (entity.keyAttributes().stream().allMatch(key -> isKnown(entity, key))) {
      String address =
          entity.keyAttributes().stream()
              .map(key -> "\"/\" + " + known(entity, key))
              .collect(Collectors.joining(" + "));
      String keys =
          entity.keyAttributes().stream()
              .map(key -> known(entity, key))
              .collect(Collectors.joining(", "));
      if (isEscaped(entity)) {
        lines.add("String location = " + trial.succeeds() + ".extract().header(\"Location\");");
        lines.add("assertTrue(URI.create(location).getPath().endsWith(" + address + "));");
      } else {
        lines.add(trial.succeeds() + ".header(\"Location\", endsWith(" + address + "));");
      }
      lines.add(row(entity, keys));
    } else {
      lines.add("String location = " + trial.succeeds() + ".extract().header(\"Location\");");
      lines.add("String id = location.substring(location.lastIndexOf('/') + 1);");
      lines.add(row(entity, "id"));
    }
    lines.addAll(StoredValues.of(values, entity, "row", true));
    lines.addAll(new AuditTests(model).made(trial, entity));
    tests.happy(trial.operation(), "create_stores_a_row", lines);
  }

  private List<String> start(Entity entity, String body) {
    List<String> lines = new ArrayList<>();
    if (TriggerRefusals.of(entity)) {
      // Where a trigger refuses rows of tests, there is nothing to try.
      lines.add(tests.fixture(entity) + ".insert(db);");
    }
    lines.add(body);
    return lines;
  }

  /** Whether a key may have a value that an address writes in another way. */
  private boolean isEscaped(Entity entity) {
    Room room = Room.of(model, entity);
    boolean label =
        entity.keyAttributes().stream()
            .map(Attribute::type)
            .filter(ValueType.EnumRef.class::isInstance)
            .map(type -> model.enumType(((ValueType.EnumRef) type).enumName()))
            .flatMap(type -> type.constants().stream())
            .anyMatch(constant -> !constant.value().matches(UNESCAPED));
    return label
        || entity.keyAttributes().stream()
            .filter(room::chooses)
            .flatMap(key -> FewValues.of(model, key).stream())
            .anyMatch(
                value ->
                    value.startsWith("\"")
                        && !value.substring(1, value.length() - 1).matches(UNESCAPED));
  }

  /** Too short; and few letters that are many bytes, of which a hash would hold the first ones alone. */
  private void otherPasswords(Trial trial, String body) {
    tests.unhappy(
        trial.operation(),
        "create_refuses_a_password_that_is_soon_guessed",
        body,
        "body.put(\"password\", \"a\".repeat(7));",
        trial.answers(400) + TestRows.tells("/password") + ";");
    tests.unhappy(
        trial.operation(),
        "create_refuses_a_password_that_no_hash_holds",
        body,
        "body.put(\"password\", \"\u00e4\".repeat(37));",
        trial.answers(400) + TestRows.tells("/password") + ";");
  }

  private static Optional<String> text(Entity entity) {
    return entity.attributes().stream()
        .filter(attribute -> attribute.source().fromClient() && !entity.isKey(attribute))
        .filter(attribute -> attribute.type().is(BasicType.STRING) && TestValues.isPlain(attribute))
        .map(Attribute::wireName)
        .findFirst();
  }

  /** The one character that no text of the database may have. */
  private void nul(Trial trial, String name, String body) {
    tests.unhappy(
        trial.operation(),
        "create_refuses_nul_in_" + TestClass.under(name),
        body,
        "body.put(%s, \"a\\0b\");".formatted(JavaText.literal(name)),
        trial.answers(400) + TestRows.tells("/" + name) + ";");
  }

  private void otherForm(Trial trial, RefusedForms.Try refused, String body) {
    String name = JavaText.literal(refused.property());
    tests.unhappy(
        trial.operation(),
        "create_refuses_" + refused.name(),
        body,
        "body.put(%s, %s);".formatted(name, JavaText.literal(refused.text())),
        trial.answers(400) + TestRows.tells("/" + refused.property()) + ";");
  }

  private static String row(Entity entity, String keys) {
    return "Map<String, Object> row = db.row(%s, %s);"
        .formatted(TestRows.selectByKey(entity), keys);
  }

  /** Whether the body says it, or the token. */
  private static boolean isKnown(Entity entity, Attribute key) {
    return key.source().fromClient() || RowFilters.isWhose(entity, key.name());
  }

  private static String known(Entity entity, Attribute key) {
    return RowFilters.whose(entity, key.name())
        .map(whose -> "Tokens." + RowFilters.constant(whose))
        .orElseGet(() -> sent(key));
  }

  private static String sent(Attribute attribute) {
    return "body.get(" + JavaText.literal(attribute.wireName()) + ")";
  }

  /** A body without what is required; where nothing is, one with something that nobody knows. */
  private void incomplete(Trial trial, Entity entity, String body) {
    Optional<String> required = requiredProperty(entity);
    if (required.isPresent()) {
      String name = required.get();
      tests.unhappy(
          trial.operation(),
          "create_refuses_a_body_without_" + TestClass.under(name),
          body,
          "body.remove(" + JavaText.literal(name) + ");",
          trial.answers(400) + TestRows.tells("/" + name) + ";");
    } else {
      tests.unhappy(
          trial.operation(),
          "create_refuses_a_property_that_is_not_known",
          body,
          "body.put(\"unknown\", 1);",
          trial.answers(400) + TestRows.tells("/unknown") + ";");
    }
  }

  private static Optional<String> requiredProperty(Entity entity) {
    return entity.attributes().stream()
        .filter(a -> !a.nullable() && a.source() == ValueSource.CLIENT)
        .map(Attribute::wireName)
        .findFirst()
        .or(
            () ->
                SchemaReferences.sent(entity).stream()
                    .filter(r -> !r.nullable() && r.source() == ValueSource.CLIENT)
                    .map(Relation.ManyToOne::wireName)
                    .findFirst());
  }

  /** Whether the body alone can break the key. */
  private boolean isSent(Entity entity, UniqueKey key) {
    return !key.members().isEmpty()
        && key.reach() != UniqueKey.Reach.SOME_ROWS
        && key.members().stream()
            .allMatch(
                member ->
                    entity
                        .findAttribute(member)
                        .filter(a -> a.source().fromClient() && !values.isLeftOut(entity, a))
                        .filter(a -> a.type().isScalar())
                        .isPresent());
  }

  private void duplicate(Trial trial, Entity entity, UniqueKey key, String body) {
    List<String> lines = new ArrayList<>(List.of(tests.insert(entity), body));
    List<Attribute> members = key.members().stream().map(entity::attribute).toList();
    for (Attribute member : members) {
      lines.add(
          "body.put(%s, %s);"
              .formatted(JavaText.literal(member.wireName()), TestRows.value(member)));
    }
    lines.add(trial.answers(409) + ";");
    String names =
        members.stream()
            .map(member -> TestClass.under(member.wireName()))
            .collect(Collectors.joining("_and_"));
    tests.unhappy(trial.operation(), "create_refuses_" + names + "_that_exists", lines);
  }

  private void withoutParent(Trial trial, Relation.ManyToOne reference, String body) {
    String name = reference.wireName();
    Entity target = model.entity(reference.target());
    Room parents = Room.of(model, target);
    List<String> lines = new ArrayList<>(List.of(body));
    if (parents.isShort()) {
      // Every key that can be said may be there.
      lines.add(
          "body.put(%s, %s.insert(db).get(%s));"
              .formatted(JavaText.literal(name), tests.fixture(target), TestRows.keyColumn(target)));
      lines.addAll(parents.emptied());
    } else {
      lines.add(
          "body.put(%s, %s);".formatted(JavaText.literal(name), TestRows.unknownKeys(target)));
    }
    lines.add(trial.answers(422) + TestRows.tells("/" + name) + ";");
    tests.unhappy(
        trial.operation(),
        "create_refuses_" + TestClass.under(name) + "_that_does_not_exist",
        lines);
  }
}
