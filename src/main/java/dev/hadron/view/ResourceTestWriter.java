package dev.hadron.view;

import dev.hadron.model.Access;
import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.EntityTag;
import dev.hadron.model.Filter;
import dev.hadron.model.Identifier;
import dev.hadron.model.Operation;
import dev.hadron.model.Relation;
import dev.hadron.model.Resource;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.UniqueKey;
import dev.hadron.model.ValueSource;
import dev.hadron.model.ValueType;
import dev.hadron.model.naming.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes the tests of one resource that came from a table: each operation doing and refusing. */
final class ResourceTestWriter {

  private static final Set<String> ALWAYS =
      Set.of(
          "static org.hamcrest.Matchers.endsWith",
          "static org.hamcrest.Matchers.equalTo",
          "static org.hamcrest.Matchers.is",
          "static org.junit.jupiter.api.Assertions.assertEquals",
          "static org.hamcrest.Matchers.hasItem",
          "static org.hamcrest.Matchers.not",
          "static org.junit.jupiter.api.Assertions.assertNotNull",
          "static org.junit.jupiter.api.Assertions.assertTrue",
          "io.quarkus.test.junit.QuarkusTest",
          "io.restassured.http.ContentType",
          "jakarta.inject.Inject",
          "java.math.BigDecimal",
          "java.util.List",
          "java.util.Map",
          "java.util.UUID",
          "org.junit.jupiter.api.Test");

  private final ServiceModel model;
  private final JavaTypes types;
  private final TestValues values;
  private final Resource resource;
  private final Set<String> imports = new TreeSet<>(ALWAYS);
  private final List<MethodView> tests = new ArrayList<>();
  private final ServerOwnedTests serverOwned;

  ResourceTestWriter(ServiceModel model, JavaTypes types, Resource resource) {
    this.serverOwned = new ServerOwnedTests(this, model);
    this.model = model;
    this.types = types;
    this.values = new TestValues(model);
    this.resource = resource;
  }

  TestClassView view() {
    imports.add("static " + types.inBase("testing.Tokens.as"));
    for (String name : List.of("http.MergePatch", "testing.Db", "testing.Happy", "testing.Statements", "testing.Unhappy")) {
      imports.add(types.inBase(name));
    }
    resource.operations().forEach(this::add);
    return new TestClassView(
        types.inBase(resource.packageName()),
        List.copyOf(imports),
        resource.name() + "ResourceTest",
        TestClassView.beans(tests),
        tests);
  }

  private void add(Operation operation) {
    Binding binding = operation.binding();
    if (binding instanceof Binding.ListPage list) {
      if (list.scope().isPresent()) {
        subList(operation, list, list.scope().get());
      } else {
        list(operation, list);
      }
    } else if (binding instanceof Binding.Get get) {
      get(operation, model.entity(get.lookup().entity()));
      serverOwned.hidden(operation, model.entity(get.lookup().entity()));
    } else if (binding instanceof Binding.Create create) {
      create(operation, model.entity(create.entityName()));
    } else if (binding instanceof Binding.Replace replace) {
      replace(operation, model.entity(replace.lookup().entity()), replace.entityTag());
    } else if (binding instanceof Binding.Patch patch) {
      patch(operation, model.entity(patch.lookup().entity()));
    } else if (binding instanceof Binding.Delete delete) {
      delete(operation, model.entity(delete.lookup().entity()));
    } else if (binding instanceof Binding.LinkedList links) {
      linkedList(operation, links);
    } else if (binding instanceof Binding.Link link) {
      link(operation, link);
    } else if (binding instanceof Binding.Unlink unlink) {
      unlink(operation, unlink);
    } else {
      throw new IllegalArgumentException("unknown binding " + binding);
    }
  }

  // ---- lists -------------------------------------------------------------------------------

  private void list(Operation operation, Binding.ListPage list) {
    Entity entity = model.entity(list.entityName());
    Optional<String> narrowed = narrowing(entity, list);
    boolean newestFirst = isNumberedKey(entity);
    List<String> lines = new ArrayList<>();
    String found = firstKey(entity);
    if (narrowed.isPresent() || newestFirst) {
      lines.add(insert(entity));
      String query =
          narrowed.orElseGet(
              () ->
                  ".queryParam(\"sort\", %s).queryParam(\"size\", 1)"
                      .formatted(JavaText.literal("-" + entity.identifier().attributes().get(0))));
      lines.add(
          "%s%s.get(%s).then().statusCode(200).body(\"size()\", is(1))%s;"
              .formatted(as(operation), query, url(operation), found));
    } else {
      lines.add(fixture(entity) + ".insert(db);");
      lines.add(
          "Object rows = db.row(\"SELECT CAST(least(count(*), 20) AS integer) AS rows FROM %s\").get(\"rows\");"
              .formatted(
                  escaped(
                      entity.table().sql()
                          + entity.deletionMarks().stream()
                              .findFirst()
                              .map(mark -> " WHERE " + DeletionMarks.absent(mark))
                              .orElse(""))));
      lines.add(
          "%s.get(%s).then().statusCode(200).body(\"size()\", is(rows));"
              .formatted(as(operation), url(operation)));
    }
    happy(operation, "list_has_the_rows_that_are_asked_for", lines);
    costs(operation, List.of(), "get(" + url(operation) + ")", fixture(entity) + ".insert(db);");
    if (!entity.deletionMarks().isEmpty()) {
      serverOwned.leavesOutDeleted(operation, entity, narrowed);
    }
    unhappy(
        operation,
        "list_refuses_a_page_that_is_too_large",
        List.of(
            "%s.queryParam(\"size\", 101).get(%s).then().statusCode(400).body(\"errors[0].parameter\", equalTo(\"size\"));"
                .formatted(as(operation), url(operation))));
    unhappy(
        operation,
        "list_refuses_to_sort_by_what_no_index_serves",
        List.of(
            "%s.queryParam(\"sort\", \"unknown\").get(%s).then().statusCode(400).body(\"errors[0].parameter\", equalTo(\"sort\"));"
                .formatted(as(operation), url(operation))));
  }

  /** A filter that leaves the inserted row alone: by something that no other row has. */
  private Optional<String> narrowing(Entity entity, Binding.ListPage list) {
    for (Filter filter : list.filters()) {
      if (filter.comparison() != Filter.Comparison.EQUAL) {
        continue;
      }
      Optional<Relation> relation = entity.findRelation(filter.path().get(0));
      if (relation.isPresent() && relation.get() instanceof Relation.ManyToOne reference) {
        if (!reference.nullable()) {
          return Optional.of(queryParam(filter, reference.columns().get(0).column()));
        }
      } else if (filter.path().size() == 1) {
        Attribute attribute = entity.attribute(filter.path().get(0));
        boolean parent =
            entity.isKey(attribute)
                && entity.references().stream()
                    .anyMatch(
                        r -> r.columns().get(0).column().equals(attribute.column().name()));
        if (parent || TestValues.mustBeUnique(entity, attribute)) {
          return Optional.of(queryParam(filter, attribute.column().name()));
        }
      }
    }
    return Optional.empty();
  }

  private static String queryParam(Filter filter, String column) {
    return ".queryParam(%s, row.get(%s))"
        .formatted(JavaText.literal(filter.parameter()), JavaText.literal(column));
  }

  private static boolean isNumberedKey(Entity entity) {
    return (entity.identifier() instanceof Identifier.Identity
            || entity.identifier() instanceof Identifier.Sequence)
        && entity.keyAttributes().get(0).type() instanceof ValueType.Basic basic
        && basic.type().isNumeric();
  }

  private void subList(Operation operation, Binding.ListPage list, Binding.Scope scope) {
    Entity entity = model.entity(list.entityName());
    Entity parent = model.entity(scope.parent().entity());
    Relation.ManyToOne reference = (Relation.ManyToOne) entity.relation(scope.relation());
    String column = JavaText.literal(reference.columns().get(0).column());
    String parentName = Words.of(reference.name()).stream().collect(Collectors.joining("_"));
    List<String> lines = new ArrayList<>();
    if (reference.nullable()) {
      lines.add(
          "Object parent = %s.insert(db).get(%s);".formatted(fixture(parent), keyColumn(parent)));
      lines.add(
          "Map<String, Object> row = %s.insert(db, Map.of(%s, parent));"
              .formatted(fixture(entity), column));
    } else {
      lines.add(insert(entity));
    }
    lines.add(
        "%s.get(%s, row.get(%s)).then().statusCode(200).body(\"size()\", is(1))%s;"
            .formatted(as(operation), url(operation), column, firstKey(entity)));
    happy(operation, "list_of_" + parentName + "_has_its_rows", lines);
    if (!ListCosts.isSingle(entity, reference)) {
      costs(
          operation,
          List.of("Object parent = %s.insert(db).get(%s);".formatted(fixture(parent), keyColumn(parent))),
          "get(" + url(operation) + ", parent)",
          "%s.insert(db, Map.of(%s, parent));".formatted(fixture(entity), column));
    }
    unhappy(
        operation,
        "list_of_unknown_" + parentName + "_is_not_found",
        List.of(
            "%s.get(%s, %s).then().statusCode(404);"
                .formatted(as(operation), url(operation), unknown(parent))));
  }

  /** More rows are no more statements: nothing is read row by row. */
  private void costs(Operation operation, List<String> start, String get, String insert) {
    List<String> lines = new ArrayList<>(start);
    String as = as(operation) + ".queryParam(\"size\", ";
    lines.addAll(ListCosts.lines(as + "1)", as + ListCosts.MANY + ")", get, insert));
    happy(operation, under(operation.name()) + "_" + ListCosts.NAME, lines);
  }

  private void linkedList(Operation operation, Binding.LinkedList links) {
    Entity entity = model.entity(links.lookup().entity());
    Entity target = model.entity(links.targetEntity());
    Relation.ManyToMany relation = (Relation.ManyToMany) entity.relation(links.relation());
    String name = Words.of(relation.name()).stream().collect(Collectors.joining("_"));
    List<String> lines = new ArrayList<>(ends(entity, target));
    lines.add(linkRow(relation));
    lines.add(
        "%s.get(%s, from).then().statusCode(200).body(\"size()\", is(1)).body(%s, equalTo(to.toString()));"
            .formatted(
                as(operation),
                url(operation),
                JavaText.literal("[0]." + target.identifier().attributes().get(0) + ".toString()")));
    happy(operation, "list_of_" + name + "_has_what_is_linked", lines);
    unhappy(
        operation,
        "list_of_" + name + "_of_unknown_row_is_not_found",
        List.of(
            "%s.get(%s, %s).then().statusCode(404);"
                .formatted(as(operation), url(operation), unknown(entity))));
  }

  private void link(Operation operation, Binding.Link link) {
    Entity entity = model.entity(link.lookup().entity());
    Entity target = model.entity(link.target().entity());
    Relation.ManyToMany relation = (Relation.ManyToMany) entity.relation(link.relation());
    String name = Words.of(target.name()).stream().collect(Collectors.joining("_"));
    List<String> lines = new ArrayList<>(ends(entity, target));
    lines.add(
        "%s.put(%s, from, to).then().statusCode(204);".formatted(as(operation), url(operation)));
    lines.add("assertEquals(1, " + linkRows(relation) + ".size());");
    happy(operation, "link_of_" + name + "_stores_it_once", lines);
    unhappy(
        operation,
        "link_of_unknown_" + name + "_is_not_found",
        List.of(
            "Object from = %s.insert(db).get(%s);".formatted(fixture(entity), keyColumn(entity)),
            "%s.put(%s, from, %s).then().statusCode(404);"
                .formatted(as(operation), url(operation), unknown(target))));
  }

  private void unlink(Operation operation, Binding.Unlink unlink) {
    Entity entity = model.entity(unlink.lookup().entity());
    Entity target = model.entity(unlink.target().entity());
    Relation.ManyToMany relation = (Relation.ManyToMany) entity.relation(unlink.relation());
    String name = Words.of(target.name()).stream().collect(Collectors.joining("_"));
    List<String> lines = new ArrayList<>(ends(entity, target));
    lines.add(linkRow(relation));
    lines.add(
        "%s.delete(%s, from, to).then().statusCode(204);".formatted(as(operation), url(operation)));
    lines.add("assertEquals(0, " + linkRows(relation) + ".size());");
    happy(operation, "unlink_of_" + name + "_removes_it", lines);
    List<String> refused = new ArrayList<>(ends(entity, target));
    refused.add(
        "%s.delete(%s, from, to).then().statusCode(404);".formatted(as(operation), url(operation)));
    unhappy(operation, "unlink_of_" + name + "_that_is_not_linked_is_not_found", refused);
  }

  private List<String> ends(Entity entity, Entity target) {
    return List.of(
        "Object from = %s.insert(db).get(%s);".formatted(fixture(entity), keyColumn(entity)),
        "Object to = %s.insert(db).get(%s);".formatted(fixture(target), keyColumn(target)));
  }

  private static String linkRow(Relation.ManyToMany relation) {
    return "db.insert(%s, Map.of(%s, from, %s, to));"
        .formatted(
            JavaText.literal(relation.joinTable().sql()),
            JavaText.literal(relation.joinColumns().get(0).column()),
            JavaText.literal(relation.inverseColumns().get(0).column()));
  }

  private static String linkRows(Relation.ManyToMany relation) {
    return "db.rows(%s, from, to)"
        .formatted(
            JavaText.literal(
                "SELECT * FROM %s WHERE %s = ? AND %s = ?"
                    .formatted(
                        relation.joinTable().sql(),
                        relation.joinColumns().get(0).sqlColumn(),
                        relation.inverseColumns().get(0).sqlColumn())));
  }

  // ---- single rows -------------------------------------------------------------------------

  private void get(Operation operation, Entity entity) {
    if (entity.version().isPresent()) {
      getVersion(operation, entity);
    } else {
      happy(
          operation,
          "get_shows_the_row",
          List.of(
              insert(entity),
              "%s.get(%s, %s).then().statusCode(200)%s;"
                  .formatted(as(operation), url(operation), keys(entity), shown(entity))));
    }
    unhappy(
        operation,
        "get_of_unknown_" + under(entity) + "_is_not_found",
        List.of(
            "%s.get(%s, %s).then().statusCode(404);"
                .formatted(as(operation), url(operation), unknown(entity))));
  }

  private void getVersion(Operation operation, Entity entity) {
    happy(
        operation,
        "get_shows_the_row_and_its_version",
        List.of(
            insert(entity),
            "%s.get(%s, %s).then().statusCode(200).header(\"ETag\", %s)%s;"
                .formatted(as(operation), url(operation), keys(entity), tag(entity, "row"), shown(entity))));
    happy(
        operation,
        "get_sends_nothing_to_who_has_this_version",
        List.of(
            insert(entity),
            "%s.header(\"If-None-Match\", %s).get(%s, %s).then().statusCode(304).body(is(\"\"));"
                .formatted(as(operation), tag(entity, "row"), url(operation), keys(entity))));
  }

  private void create(Operation operation, Entity entity) {
    List<String> lines = new ArrayList<>();
    lines.add("Map<String, Object> body = " + fixture(entity) + ".create(db);");
    String post =
        "%s.contentType(ContentType.JSON).body(body).post(%s).then()"
            .formatted(as(operation), url(operation));
    boolean known =
        entity.keyAttributes().stream().allMatch(key -> key.source().fromClient());
    if (known) {
      String address =
          entity.keyAttributes().stream()
              .map(key -> "\"/\" + body.get(" + JavaText.literal(key.name()) + ")")
              .collect(Collectors.joining(" + "));
      lines.add(
          post + ".statusCode(201).header(\"Location\", endsWith(" + address + "));");
      lines.add(
          "Map<String, Object> row = db.row(%s, %s);"
              .formatted(selectByKey(entity), bodyKeys(entity)));
    } else {
      lines.add(
          "String location = " + post + ".statusCode(201).extract().header(\"Location\");");
      lines.add("String id = location.substring(location.lastIndexOf('/') + 1);");
      lines.add("Map<String, Object> row = db.row(" + selectByKey(entity) + ", id);");
    }
    lines.addAll(stored(entity, "row", true));
    happy(operation, "create_stores_a_row", lines);
    createRefusals(operation, entity);
    serverOwned.refusedFromClients(operation, entity);
  }

  private void createRefusals(Operation operation, Entity entity) {
    String post =
        "%s.contentType(ContentType.JSON).body(body).post(%s).then()"
            .formatted(as(operation), url(operation));
    String body = "Map<String, Object> body = " + fixture(entity) + ".create(db);";
    Optional<String> required = requiredProperty(entity);
    if (required.isPresent()) {
      unhappy(
          operation,
          "create_refuses_a_body_without_" + under(required.get()),
          List.of(
              body,
              "body.remove(" + JavaText.literal(required.get()) + ");",
              post + ".statusCode(400).body(\"errors[0].pointer\", equalTo(\"/" + required.get() + "\"));"));
    } else {
      unhappy(
          operation,
          "create_refuses_a_property_that_is_not_known",
          List.of(
              body,
              "body.put(\"unknown\", 1);",
              post + ".statusCode(400).body(\"errors[0].pointer\", equalTo(\"/unknown\"));"));
    }
    // Dumps can say the same key twice, as a constraint and as an index.
    Set<List<String>> tried = new HashSet<>();
    for (UniqueKey key : entity.uniqueKeys()) {
      boolean sent =
          !key.members().isEmpty()
              && tried.add(key.members())
              && key.members().stream()
                  .allMatch(
                      m -> entity.findAttribute(m).filter(a -> a.source().fromClient()).isPresent())
              && key.members().stream()
                  .map(entity::attribute)
                  .noneMatch(a -> TestValues.isLeftOut(entity, a));
      if (sent) {
        List<String> lines = new ArrayList<>(List.of(insert(entity), body));
        for (String member : key.members()) {
          lines.add(
              "body.put(%s, row.get(%s));"
                  .formatted(
                      JavaText.literal(member),
                      JavaText.literal(entity.attribute(member).column().name())));
        }
        lines.add(post + ".statusCode(409);");
        unhappy(
            operation,
            "create_refuses_"
                + key.members().stream().map(ResourceTestWriter::under).collect(Collectors.joining("_and_"))
                + "_that_exists",
            lines);
      }
    }
    SchemaReferences.written(entity).stream()
        .findFirst()
        .ifPresent(
            reference ->
                unhappy(
                    operation,
                    "create_refuses_" + under(reference.wireName()) + "_that_does_not_exist",
                    List.of(
                        body,
                        "body.put(%s, %s);"
                            .formatted(
                                JavaText.literal(reference.wireName()),
                                unknown(model.entity(reference.target()))),
                        post
                            + ".statusCode(422).body(\"errors[0].pointer\", equalTo(\"/"
                            + reference.wireName()
                            + "\"));")));
  }

  private Optional<String> requiredProperty(Entity entity) {
    return entity.attributes().stream()
        .filter(a -> !a.nullable() && a.source() == ValueSource.CLIENT)
        .map(Attribute::name)
        .findFirst()
        .or(
            () ->
                SchemaReferences.written(entity).stream()
                    .filter(r -> !r.nullable() && r.source() == ValueSource.CLIENT)
                    .map(Relation.ManyToOne::wireName)
                    .findFirst());
  }

  private void replace(Operation operation, Entity entity, EntityTag tag) {
    List<String> lines = new ArrayList<>();
    lines.add(insert(entity));
    lines.add("Map<String, Object> body = " + fixture(entity) + ".update(db);");
    lines.add(
        "%s.contentType(ContentType.JSON).body(body).header(\"If-Match\", %s).put(%s, %s).then().statusCode(200);"
            .formatted(as(operation), tag(entity, "row"), url(operation), keys(entity)));
    lines.add("Map<String, Object> after = db.row(%s, %s);".formatted(selectByKey(entity), keys(entity)));
    lines.addAll(stored(entity, "after", false));
    happy(operation, "replace_stores_all_that_can_change", lines);
    unhappy(
        operation,
        "replace_refuses_who_has_seen_another_version",
        List.of(
            insert(entity),
            "%s.contentType(ContentType.JSON).body(%s.update(db)).header(\"If-Match\", \"\\\"7\\\"\").put(%s, %s).then().statusCode(412);"
                .formatted(as(operation), fixture(entity), url(operation), keys(entity))));
  }

  private void patch(Operation operation, Entity entity) {
    List<Attribute> comparable =
        comparable(entity, false).stream()
            .filter(a -> !TestValues.mustBeUnique(entity, a) && !entity.isPlainReference(a))
            .toList();
    List<String> lines = new ArrayList<>();
    lines.add(insert(entity));
    String change = "Map.of()";
    if (!comparable.isEmpty()) {
      Attribute first = comparable.get(0);
      // The third value of a list of two would be the first one again.
      int number = first.type() instanceof ValueType.EnumRef ? 2 : 3;
      change =
          "Map.of(%s, %s)"
              .formatted(JavaText.literal(first.name()), values.property(entity, first, number));
    }
    lines.add("Map<String, Object> patch = " + change + ";");
    lines.add(
        "%s.contentType(MergePatch.MEDIA_TYPE).body(patch).patch(%s, %s).then().statusCode(200);"
            .formatted(as(operation), url(operation), keys(entity)));
    lines.add("Map<String, Object> after = db.row(%s, %s);".formatted(selectByKey(entity), keys(entity)));
    if (!comparable.isEmpty()) {
      Attribute first = comparable.get(0);
      lines.add(
          "assertEquals(patch.get(%s), after.get(%s));"
              .formatted(
                  JavaText.literal(first.name()), JavaText.literal(first.column().name())));
    }
    String untouched = untouched(entity, comparable);
    lines.add("assertEquals(row.get(%s), after.get(%s));".formatted(untouched, untouched));
    happy(operation, "patch_changes_what_it_names_and_nothing_else", lines);
    unhappy(
        operation,
        "patch_refuses_a_property_that_is_not_known",
        List.of(
            insert(entity),
            "%s.contentType(MergePatch.MEDIA_TYPE).body(Map.of(\"unknown\", 1)).patch(%s, %s).then().statusCode(400).body(\"errors[0].pointer\", equalTo(\"/unknown\"));"
                .formatted(as(operation), url(operation), keys(entity))));
  }

  private static String untouched(Entity entity, List<Attribute> changed) {
    return entity.attributes().stream()
        .filter(a -> changed.isEmpty() || !a.equals(changed.get(0)))
        .filter(a -> !entity.isKey(a) && a.source().fromClient() && TestValues.isPlain(a))
        .findFirst()
        .or(() -> entity.keyAttributes().stream().findFirst())
        .map(a -> JavaText.literal(a.column().name()))
        .orElseThrow();
  }

  private void delete(Operation operation, Entity entity) {
    happy(
        operation,
        entity.deletionMarks().isEmpty()
            ? "delete_removes_the_row"
            : "delete_marks_the_row_and_hides_it",
        serverOwned.deletion(operation, entity));
    unhappy(
        operation,
        "delete_of_unknown_" + under(entity) + "_is_not_found",
        List.of(
            "%s.delete(%s, %s).then().statusCode(404);"
                .formatted(as(operation), url(operation), unknown(entity))));
  }

  // ---- what is stored ----------------------------------------------------------------------

  private List<String> stored(Entity entity, String row, boolean creating) {
    List<String> lines = new ArrayList<>();
    for (Attribute attribute : comparable(entity, creating)) {
      lines.add(
          "assertEquals(body.get(%s), %s.get(%s));"
              .formatted(
                  JavaText.literal(attribute.name()),
                  row,
                  JavaText.literal(attribute.column().name())));
    }
    for (Attribute attribute : entity.attributes()) {
      if (attribute.source() == ValueSource.HASHED_SECRET) {
        lines.add(
            "assertTrue(%s.get(%s).toString().startsWith(\"$2\"));"
                .formatted(row, JavaText.literal(attribute.column().name())));
      }
    }
    for (Attribute attribute : entity.attributes()) {
      if (attribute.source() == ValueSource.MODIFIER
          || attribute.source() == ValueSource.CREATOR && creating) {
        lines.add(
            "assertEquals(\"tester\", %s.get(%s));"
                .formatted(row, JavaText.literal(attribute.column().name())));
      }
    }
    for (Relation.ManyToOne reference : SchemaReferences.written(entity)) {
      if (!reference.nullable()) {
        lines.add(
            "assertEquals(body.get(%s), %s.get(%s));"
                .formatted(
                    JavaText.literal(reference.wireName()),
                    row,
                    JavaText.literal(reference.columns().get(0).column())));
      }
    }
    if (lines.isEmpty()) {
      lines.add("assertTrue(%s.containsKey(%s));".formatted(row, keyColumn(entity)));
    }
    return lines;
  }

  /** Attributes whose value in a body and in a row are equal Java objects. */
  private static List<Attribute> comparable(Entity entity, boolean withKey) {
    return entity.attributes().stream()
        .filter(a -> a.source().fromClient() && !TestValues.isLeftOut(entity, a))
        .filter(a -> withKey || !entity.isKey(a))
        .filter(TestValues::isPlain)
        .toList();
  }

  private String shown(Entity entity) {
    return entity.keyAttributes().stream()
        .map(
            key ->
                ".body(%s, equalTo(%s))"
                    .formatted(
                        JavaText.literal(key.name() + ".toString()"),
                        "row.get(" + JavaText.literal(key.column().name()) + ").toString()"))
        .collect(Collectors.joining());
  }

  private String firstKey(Entity entity) {
    Attribute key = entity.keyAttributes().get(0);
    return ".body(%s, equalTo(row.get(%s).toString()))"
        .formatted(
            JavaText.literal("[0]." + key.name() + ".toString()"),
            JavaText.literal(key.column().name()));
  }

  private static String tag(Entity entity, String row) {
    String column = entity.attribute(entity.version().orElseThrow()).column().name();
    return "\"\\\"\" + %s.get(%s) + \"\\\"\"".formatted(row, JavaText.literal(column));
  }

  // ---- spelling ----------------------------------------------------------------------------

  String insert(Entity entity) {
    return "Map<String, Object> row = " + fixture(entity) + ".insert(db);";
  }

  static String keys(Entity entity) {
    return entity.keyAttributes().stream()
        .map(
            key ->
                "row.get("
                    + JavaText.literal(key.column().name())
                    + (isDate(key) ? ").toString()" : ")"))
        .collect(Collectors.joining(", "));
  }

  /** In a path REST-assured writes the driver's date as a number. */
  private static boolean isDate(Attribute key) {
    return key.type().equals(ValueType.of(BasicType.LOCAL_DATE));
  }

  private static String bodyKeys(Entity entity) {
    return entity.keyAttributes().stream()
        .map(key -> "body.get(" + JavaText.literal(key.name()) + ")")
        .collect(Collectors.joining(", "));
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

  private static String unknown(Entity entity) {
    return entity.keyAttributes().stream()
        .map(
            key -> {
              if (key.type() instanceof ValueType.Basic basic) {
                return switch (basic.type()) {
                  case UUID -> "new UUID(0, 0)";
                  case LOCAL_DATE -> "\"1900-01-01\"";
                  case STRING -> "\"?\"";
                  default -> "0";
                };
              }
              return "\"?\"";
            })
        .collect(Collectors.joining(", "));
  }

  static String as(Operation operation) {
    return operation.access() instanceof Access.Roles roles
        ? "as(" + JavaText.list(roles.roles()) + ")"
        : "as()";
  }

  String url(Operation operation) {
    return JavaText.literal(model.api().basePath() + operation.path());
  }

  String fixture(Entity entity) {
    String name = FixtureWriter.className(entity);
    imports.add(types.inBase(entity.packageName()) + "." + name);
    return name;
  }

  private static String keyColumn(Entity entity) {
    return JavaText.literal(entity.keyAttributes().get(0).column().name());
  }

  private static String escaped(String sql) {
    return sql.replace("\"", "\\\"");
  }

  static String under(Entity entity) {
    return under(entity.name());
  }

  static String under(String name) {
    return String.join("_", Words.of(name));
  }

  void happy(Operation operation, String name, List<String> lines) {
    test("Happy", operation, name, lines);
  }

  void unhappy(Operation operation, String name, List<String> lines) {
    test("Unhappy", operation, name, lines);
  }

  private void test(String kind, Operation operation, String name, List<String> lines) {
    tests.add(
        new MethodView(
            Optional.empty(),
            List.of("@Test", "@%s(%s)".formatted(kind, JavaText.literal(operation.id()))),
            "void " + name + "()",
            lines));
  }
}
