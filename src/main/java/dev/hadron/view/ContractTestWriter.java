package dev.hadron.view;

import dev.hadron.model.Access;
import dev.hadron.model.Assignment;
import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Binding;
import dev.hadron.model.Constraints;
import dev.hadron.model.Entity;
import dev.hadron.model.ListShape;
import dev.hadron.model.Lookup;
import dev.hadron.model.Operation;
import dev.hadron.model.Parameter;
import dev.hadron.model.Projection;
import dev.hadron.model.RecordType;
import dev.hadron.model.Relation;
import dev.hadron.model.Resource;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.UniqueKey;
import dev.hadron.model.ValueType;
import dev.hadron.model.naming.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** Writes the tests of one resource of a contract: each operation doing and refusing. */
final class ContractTestWriter {

  private static final Set<String> ALWAYS =
      Set.of(
          "static io.restassured.RestAssured.given",
          "static org.hamcrest.Matchers.equalTo",
          "static org.hamcrest.Matchers.greaterThan",
          "static org.junit.jupiter.api.Assertions.assertEquals",
          "static org.junit.jupiter.api.Assertions.assertNull",
          "static org.junit.jupiter.api.Assertions.assertTrue",
          "io.quarkus.elytron.security.common.BcryptUtil",
          "io.quarkus.test.junit.QuarkusTest",
          "io.restassured.http.ContentType",
          "jakarta.inject.Inject",
          "java.math.BigDecimal",
          "java.util.List",
          "java.util.Map",
          "org.junit.jupiter.api.Test");

  private final ServiceModel model;
  private final JavaTypes types;
  private final Resource resource;
  private final ContractBodies bodies;
  private final TestValues values;
  private final Set<String> imports = new TreeSet<>(ALWAYS);
  private final List<MethodView> tests = new ArrayList<>();

  ContractTestWriter(ServiceModel model, JavaTypes types, Resource resource) {
    this.model = model;
    this.types = types;
    this.resource = resource;
    this.bodies = new ContractBodies(model, types, imports);
    this.values = new TestValues(model);
  }

  TestClassView view() {
    imports.add("static " + types.inBase("testing.Tokens.as"));
    imports.add("static " + types.inBase("testing.Tokens.asUser"));
    for (String name : List.of("testing.Db", "testing.Happy", "testing.Statements", "testing.Unhappy")) {
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
      list(operation, list);
    } else if (binding instanceof Binding.LinkedList links) {
      linkedList(operation, links);
    } else if (binding instanceof Binding.Get get) {
      get(operation, get);
    } else if (binding instanceof Binding.Create create) {
      create(
          operation,
          model.entity(create.entityName()),
          create.assignment(),
          create.scopes(),
          create.answer());
    } else if (binding instanceof Binding.Register register) {
      create(
          operation,
          model.entity(register.entityName()),
          register.assignment(),
          List.of(),
          Optional.of(register.answer()));
    } else if (binding instanceof Binding.Replace replace) {
      replace(operation, replace);
    } else if (binding instanceof Binding.Patch patch) {
      patch(operation, patch);
    } else if (binding instanceof Binding.Delete delete) {
      delete(operation, delete);
    } else if (binding instanceof Binding.Login login) {
      login(operation, login);
    } else if (binding instanceof Binding.Custom) {
      custom(operation);
    } else {
      throw new IllegalArgumentException("no tests for " + binding.label());
    }
  }

  // ---- what is read ------------------------------------------------------------------------

  private void list(Operation operation, Binding.ListPage list) {
    Entity entity = model.entity(list.entityName());
    List<String> lines = new ArrayList<>();
    List<String> arguments = new ArrayList<>();
    if (list.scope().isPresent()) {
      Binding.Scope scope = list.scope().get();
      Entity parent = model.entity(scope.parent().entity());
      Relation.ManyToOne reference = (Relation.ManyToOne) entity.relation(scope.relation());
      lines.add("Map<String, Object> parent = " + fixture(parent) + ".insert(db);");
      lines.add(
          "%s.insert(db, Map.of(%s, parent.get(%s)));"
              .formatted(
                  fixture(entity),
                  JavaText.literal(reference.columns().get(0).column()),
                  keyColumn(parent)));
      arguments.addAll(arguments(operation, parent, scope.parent(), "parent"));
    } else {
      lines.add(fixture(entity) + ".insert(db);");
    }
    String size = itemsPath(list.shape()) + "size()";
    lines.add(
        "%s.get(%s).then().statusCode(%s).body(%s, greaterThan(0));"
            .formatted(
                as(operation, lines), url(operation, arguments), status(operation), JavaText.literal(size)));
    happy(operation, "shows_what_is_stored", lines);
    costs(operation, list, arguments);
    if (list.scope().isPresent()) {
      Entity parent = model.entity(list.scope().get().parent().entity());
      notFound(operation, "get", parent, list.scope().get().parent());
    } else {
      refused(operation);
    }
  }

  private void linkedList(Operation operation, Binding.LinkedList links) {
    Entity owner = model.entity(links.lookup().entity());
    Entity target = model.entity(links.targetEntity());
    Relation.ManyToMany relation = (Relation.ManyToMany) owner.relation(links.relation());
    List<String> lines = new ArrayList<>();
    lines.add("Map<String, Object> parent = " + fixture(owner) + ".insert(db);");
    lines.add("Map<String, Object> child = " + fixture(target) + ".insert(db);");
    Relation.JoinColumn from = relation.joinColumns().get(0);
    Relation.JoinColumn to = relation.inverseColumns().get(0);
    lines.add(
        "db.insert(%s, Map.of(%s, parent.get(%s), %s, child.get(%s)));"
            .formatted(
                JavaText.literal(relation.joinTable().sql()),
                JavaText.literal(from.column()),
                JavaText.literal(from.referencedColumn()),
                JavaText.literal(to.column()),
                JavaText.literal(to.referencedColumn())));
    lines.add(
        "%s.get(%s).then().statusCode(%s).body(%s, equalTo(1));"
            .formatted(
                as(operation, lines),
                url(operation, arguments(operation, owner, links.lookup(), "parent")),
                status(operation),
                JavaText.literal(itemsPath(links.shape()) + "size()")));
    happy(operation, "shows_what_is_linked", lines);
    linkedCosts(operation, links, lines.get(0), lines.get(2));
    notFound(operation, "get", owner, links.lookup());
  }

  /** More rows are no more statements: nothing is read row by row. */
  private void costs(Operation operation, Binding.ListPage list, List<String> arguments) {
    Entity entity = model.entity(list.entityName());
    List<String> lines = new ArrayList<>();
    String insert = fixture(entity) + ".insert(db);";
    if (list.scope().isPresent()) {
      Binding.Scope scope = list.scope().get();
      Relation.ManyToOne reference = (Relation.ManyToOne) entity.relation(scope.relation());
      if (ListCosts.isSingle(entity, reference)) {
        return;
      }
      Entity parent = model.entity(scope.parent().entity());
      lines.add("Map<String, Object> parent = " + fixture(parent) + ".insert(db);");
      insert =
          "%s.insert(db, Map.of(%s, parent.get(%s)));"
              .formatted(
                  fixture(entity),
                  JavaText.literal(reference.columns().get(0).column()),
                  keyColumn(parent));
    }
    Optional<Parameter> size = ListCosts.size(operation, list.paging());
    String url = "get(" + url(operation, arguments) + ")";
    lines.addAll(ListCosts.lines(as(operation, lines), size, url, insert));
    happy(operation, ListCosts.NAME, lines);
  }

  private void linkedCosts(
      Operation operation, Binding.LinkedList links, String parent, String link) {
    Entity owner = model.entity(links.lookup().entity());
    Entity target = model.entity(links.targetEntity());
    List<String> lines = new ArrayList<>(List.of(parent));
    String insert = link.replace("child.", fixture(target) + ".insert(db).");
    Optional<Parameter> size = ListCosts.size(operation, links.paging());
    String url =
        "get(" + url(operation, arguments(operation, owner, links.lookup(), "parent")) + ")";
    lines.addAll(ListCosts.lines(as(operation, lines), size, url, insert));
    happy(operation, ListCosts.NAME, lines);
  }

  private static String itemsPath(ListShape shape) {
    if (shape instanceof ListShape.Envelope envelope) {
      return envelope.parts().stream()
          .filter(part -> part.content() instanceof ListShape.Items)
          .map(part -> part.property() + ".")
          .findFirst()
          .orElse("");
    }
    return "";
  }

  private void get(Operation operation, Binding.Get get) {
    Entity entity = model.entity(get.lookup().entity());
    List<String> lines = new ArrayList<>();
    lines.add("Map<String, Object> row = " + fixture(entity) + ".insert(db);");
    lines.add(
        "%s.get(%s).then().statusCode(%s)%s;"
            .formatted(
                as(operation, get.lookup()),
                url(operation, arguments(operation, entity, get.lookup(), "row")),
                status(operation),
                shown(entity, get.projection(), "")));
    happy(operation, "shows_the_row", lines);
    notFound(operation, "get", entity, get.lookup());
  }

  /** A check of one value of the answer. */
  private String shown(Entity entity, String projection, String prefix) {
    for (Projection.Part part : model.projection(entity.name(), projection).parts()) {
      RecordType record = model.record(model.projection(entity.name(), projection).record());
      String path = prefix + record.property(part.property()).jsonName();
      if (part.source() instanceof Projection.Nested nested) {
        return shown(entity, nested.projection(), path + ".");
      }
      if (part.source() instanceof Projection.FromAttribute from
          && entity.attribute(from.attribute()).type() instanceof ValueType.Basic) {
        Attribute attribute = entity.attribute(from.attribute());
        boolean plain =
            !attribute.nullable()
                && !((ValueType.Basic) attribute.type()).type().isTemporal();
        if (plain) {
          return ".body(%s, equalTo(row.get(%s).toString()))"
              .formatted(
                  JavaText.literal(path + ".toString()"),
                  JavaText.literal(attribute.column().name()));
        }
      }
    }
    return "";
  }

  // ---- what is written ---------------------------------------------------------------------

  private void create(
      Operation operation,
      Entity entity,
      String assignmentName,
      List<Binding.Scope> scopes,
      Optional<String> answer) {
    Assignment assignment = model.assignment(entity.name(), assignmentName);
    List<String> arguments = new ArrayList<>();
    List<String> start = new ArrayList<>();
    for (Binding.Scope scope : scopes) {
      Entity parent = model.entity(scope.parent().entity());
      start.add("Map<String, Object> parent = " + fixture(parent) + ".insert(db);");
      arguments.addAll(arguments(operation, parent, scope.parent(), "parent"));
    }
    start.add(body(entity, assignment));
    List<String> lines = new ArrayList<>(start);
    String post =
        "%s.contentType(ContentType.JSON).body(body).post(%s).then()"
            .formatted(asCreator(operation, entity, assignment), url(operation, arguments));
    lines.addAll(created(entity, post + ".statusCode(" + status(operation) + ")", answer));
    lines.addAll(stored(entity, assignment, "body", "row"));
    happy(operation, "stores_a_row", lines);
    duplicates(operation, entity, assignment, start, post);
    List<String> refusal = new ArrayList<>(start);
    refusal.remove(refusal.size() - 1);
    refusal.add(
        "%s.contentType(ContentType.JSON).body(\"{\").post(%s).then().statusCode(400);"
            .formatted(asCreator(operation, entity, assignment), url(operation, arguments)));
    unhappy(operation, "refuses_broken_json", refusal);
    required(assignment)
        .ifPresent(
            property -> {
              List<String> missing = new ArrayList<>(start);
              missing.add("body.remove(" + JavaText.literal(property) + ");");
              missing.add(post + ".statusCode(400);");
              unhappy(operation, "refuses_a_body_without_" + under(property), missing);
            });
  }

  /** One refusal per key that the body alone can break. */
  private void duplicates(
      Operation operation, Entity entity, Assignment assignment, List<String> start, String post) {
    boolean asOneself =
        assignment.presets().stream().anyMatch(p -> p.value() instanceof Assignment.Caller);
    RecordType record = model.record(assignment.record());
    for (UniqueKey key : entity.uniqueKeys()) {
      List<String> names =
          assignment.parts().stream()
              .filter(
                  part ->
                      part.target() instanceof Assignment.ToAttribute to
                          && key.members().contains(to.attribute()))
              .map(part -> record.property(part.property()).jsonName())
              .toList();
      if (asOneself || names.size() != key.members().size()) {
        continue;
      }
      List<String> lines = new ArrayList<>(start);
      lines.add(post + ".statusCode(" + status(operation) + ");");
      lines.add(body(entity, assignment).replace(" body = ", " again = "));
      for (String name : names) {
        lines.add("again.put(%1$s, body.get(%1$s));".formatted(JavaText.literal(name)));
      }
      lines.add(post.replace(".body(body)", ".body(again)") + ".statusCode(409);");
      unhappy(operation, "refuses_a_second_" + under(String.join("_", key.members())), lines);
    }
  }

  /** The call, and the row that it made: the one that the answer names, or else the newest. */
  private List<String> created(Entity entity, String call, Optional<String> answer) {
    Attribute key = entity.keyAttributes().get(0);
    Optional<String> path = answer.flatMap(projection -> pathTo(entity, projection, key.name()));
    if (path.isPresent()) {
      return List.of(
          "String key = %s.extract().path(%s).toString();"
              .formatted(call, JavaText.literal(path.get())),
          "Map<String, Object> row = db.row(%s, key);".formatted(selectByKey(entity)));
    }
    return List.of(
        call + ";",
        "Map<String, Object> row = db.row(%s);"
            .formatted(
                JavaText.literal(
                    "SELECT * FROM %s ORDER BY %s DESC LIMIT 1"
                        .formatted(entity.table().sql(), newest(entity)))));
  }

  /** What grows with each row: the key, unless it is random, or else the time of the last write. */
  private static String newest(Entity entity) {
    Attribute key = entity.keyAttributes().get(0);
    boolean random =
        key.type() instanceof ValueType.Basic basic && basic.type() == BasicType.UUID;
    return random ? "xmin::text::bigint" : key.column().sqlName();
  }

  /** Where the answer shows an attribute, as a path of JSON names. */
  private Optional<String> pathTo(Entity entity, String projection, String attribute) {
    Projection shown = model.projection(entity.name(), projection);
    RecordType record = model.record(shown.record());
    for (Projection.Part part : shown.parts()) {
      String name = record.property(part.property()).jsonName();
      if (part.source() instanceof Projection.FromAttribute from
          && from.attribute().equals(attribute)) {
        return Optional.of(name);
      }
      if (part.source() instanceof Projection.Nested nested) {
        return pathTo(entity, nested.projection(), attribute).map(path -> name + "." + path);
      }
    }
    return Optional.empty();
  }

  private Optional<String> required(Assignment assignment) {
    return model.record(assignment.record()).properties().stream()
        .filter(p -> p.required() && p.access() != RecordType.Access.READ_ONLY)
        .map(RecordType.Property::jsonName)
        .findFirst();
  }

  private String body(Entity entity, Assignment assignment) {
    return "Map<String, Object> body = %s.%s(db);"
        .formatted(fixture(entity), ContractBodies.methodName(assignment.record()));
  }

  /** Checks of the values that a body and a row hold alike. */
  private List<String> stored(Entity entity, Assignment assignment, String body, String row) {
    List<String> lines = new ArrayList<>();
    RecordType record = model.record(assignment.record());
    for (Assignment.Part part : assignment.parts()) {
      String name = JavaText.literal(record.property(part.property()).jsonName());
      if (part.target() instanceof Assignment.ToAttribute to
          && TestValues.isPlain(entity.attribute(to.attribute()))) {
        lines.add(
            "assertEquals(%s.get(%s), %s.get(%s));"
                .formatted(
                    body,
                    name,
                    row,
                    JavaText.literal(entity.attribute(to.attribute()).column().name())));
      } else if (part.target() instanceof Assignment.ToHashedSecret to) {
        lines.add(
            "assertTrue(%s.get(%s).toString().startsWith(\"$2\"));"
                .formatted(
                    row,
                    JavaText.literal(entity.attribute(to.attribute()).column().name())));
      } else if (part.target() instanceof Assignment.Nested nested) {
        Assignment inner = model.assignment(entity.name(), nested.assignment());
        String variable = body.equals("body") ? "inner" : body + "Inner";
        lines.add("Map<?, ?> %s = (Map<?, ?>) %s.get(%s);".formatted(variable, body, name));
        lines.addAll(stored(entity, inner, variable, row));
      }
    }
    if (lines.isEmpty()) {
      lines.add("assertTrue(%s.containsKey(%s));".formatted(row, keyColumn(entity)));
    }
    return lines;
  }

  private void replace(Operation operation, Binding.Replace replace) {
    Entity entity = model.entity(replace.lookup().entity());
    write(
        operation,
        replace.lookup(),
        model.assignment(entity.name(), replace.assignment()),
        "ContentType.JSON");
  }

  private void patch(Operation operation, Binding.Patch patch) {
    imports.add(types.inBase("http.MergePatch"));
    Entity entity = model.entity(patch.lookup().entity());
    Assignment assignment = model.assignment(entity.name(), patch.assignment());
    write(operation, patch.lookup(), assignment, "MergePatch.MEDIA_TYPE");
    List<String> lines = new ArrayList<>();
    lines.add("Map<String, Object> row = " + fixture(entity) + ".insert(db);");
    lines.add(
        "%s.contentType(MergePatch.MEDIA_TYPE).body(\"{}\").%s(%s).then().statusCode(%s);"
            .formatted(
                as(operation, patch.lookup()),
                verb(operation),
                url(operation, arguments(operation, entity, patch.lookup(), "row")),
                status(operation)));
    lines.add("Map<String, Object> after = db.row(%s);".formatted(byKey(entity)));
    lines.addAll(kept(entity, assignment));
    happy(operation, "keeps_what_is_not_named", lines);
    BinaryOperator<String> send =
        (body, status) ->
            "%s.contentType(MergePatch.MEDIA_TYPE).body(%s).%s(%s).then().statusCode(%s);"
                .formatted(
                    as(operation, patch.lookup()),
                    body,
                    verb(operation),
                    url(operation, arguments(operation, entity, patch.lookup(), "row")),
                    status);
    removals(operation, entity, assignment, send);
  }

  /**
   * Null removes what may be missing, and nothing else.
   *
   * @param send the call with a body and a status
   */
  private void removals(
      Operation operation, Entity entity, Assignment assignment, BinaryOperator<String> send) {
    String insert = "Map<String, Object> row = " + fixture(entity) + ".insert(db);";
    List<String> refused = Removals.refused(model, assignment);
    if (!refused.isEmpty()) {
      List<String> lines = new ArrayList<>(List.of(insert));
      refused.forEach(
          pointer ->
              lines.add(send.apply(JavaText.literal(Removals.patch(pointer)), "400")));
      lines.add("Map<String, Object> after = db.row(%s);".formatted(byKey(entity)));
      lines.addAll(kept(entity, assignment));
      unhappy(operation, "refuses_null_where_a_value_has_to_be", lines);
    }
    Removals.cleared(model, assignment)
        .ifPresent(
            cleared -> {
              List<String> lines = new ArrayList<>(List.of(insert, body(entity, assignment)));
              lines.add(send.apply("body", status(operation)));
              String patch = Removals.patch("/" + Removals.escaped(cleared.jsonName()));
              lines.add(send.apply(JavaText.literal(patch), status(operation)));
              lines.add(
                  "assertNull(db.row(%s).get(%s));"
                      .formatted(
                          byKey(entity), JavaText.literal(cleared.attribute().column().name())));
              happy(operation, "clears_what_is_null", lines);
            });
  }

  /** Checks of the values that a patch could have changed and has not. */
  private List<String> kept(Entity entity, Assignment assignment) {
    return assignment.parts().stream()
        .map(Assignment.Part::target)
        .filter(Assignment.ToAttribute.class::isInstance)
        .map(target -> entity.attribute(((Assignment.ToAttribute) target).attribute()))
        .map(attribute -> JavaText.literal(attribute.column().name()))
        .map(column -> "assertEquals(row.get(%s), after.get(%s));".formatted(column, column))
        .toList();
  }

  private void write(
      Operation operation, Lookup lookup, Assignment assignment, String contentType) {
    Entity entity = model.entity(lookup.entity());
    String send = ".contentType(" + contentType + ").body(body)." + verb(operation);
    List<String> lines = new ArrayList<>();
    lines.add("Map<String, Object> row = " + fixture(entity) + ".insert(db);");
    lines.add(body(entity, assignment));
    lines.add(
        "%s%s(%s).then().statusCode(%s);"
            .formatted(
                as(operation, lookup),
                send,
                url(operation, arguments(operation, entity, lookup, "row")),
                status(operation)));
    lines.add("Map<String, Object> after = db.row(%s);".formatted(byKey(entity)));
    lines.addAll(stored(entity, assignment, "body", "after"));
    happy(operation, "stores_what_was_sent", lines);
    if (isCaller(lookup)) {
      refused(operation);
      return;
    }
    List<String> unknown = new ArrayList<>();
    unknown.add(body(entity, assignment));
    unknown.add(
        "%s%s(%s).then().statusCode(404);"
            .formatted(
                as(operation, unknown), send, url(operation, unknown(operation, entity, lookup))));
    unhappy(operation, "of_an_unknown_row_is_not_found", unknown);
  }

  private void delete(Operation operation, Binding.Delete delete) {
    Entity entity = model.entity(delete.lookup().entity());
    List<String> lines = new ArrayList<>();
    lines.add("Map<String, Object> row = " + fixture(entity) + ".insert(db);");
    lines.add(
        "%s.delete(%s).then().statusCode(%s);"
            .formatted(
                as(operation, delete.lookup()),
                url(operation, arguments(operation, entity, delete.lookup(), "row")),
                status(operation)));
    lines.add("assertEquals(Map.of(), db.row(%s));".formatted(byKey(entity)));
    happy(operation, "removes_the_row", lines);
    notFound(operation, "delete", entity, delete.lookup());
  }

  // ---- accounts and custom logic -----------------------------------------------------------

  private void login(Operation operation, Binding.Login login) {
    Entity entity = model.entity(login.entityName());
    String secret = JavaText.literal(entity.attribute(login.secretAttribute()).column().name());
    String name = JavaText.literal(entity.attribute(login.loginAttribute()).column().name());
    List<String> start =
        List.of(
            "String hash = BcryptUtil.bcryptHash(" + ContractBodies.PASSWORD + ");",
            "Map<String, Object> row = %s.insert(db, Map.of(%s, hash));"
                .formatted(fixture(entity), secret));
    List<String> happy = new ArrayList<>(start);
    happy.add(
        "Map<String, ?> body = " + credentials(operation, login, name, ContractBodies.PASSWORD) + ";");
    String post =
        "given().contentType(ContentType.JSON).body(body).post(%s).then().statusCode(%s);";
    happy.add(post.formatted(url(operation, List.of()), status(operation)));
    happy.add("assertEquals(hash, db.row(%s).get(%s));".formatted(byKey(entity), secret));
    happy(operation, "knows_the_password", happy);
    List<String> unhappy = new ArrayList<>(start);
    unhappy.add("Map<String, ?> body = " + credentials(operation, login, name, "\"wrong\"") + ";");
    unhappy.add(post.formatted(url(operation, List.of()), "401"));
    unhappy(operation, "refuses_a_wrong_password", unhappy);
  }

  /** Nested maps for the name and the password at their places in the body. */
  private String credentials(
      Operation operation, Binding.Login login, String column, String password) {
    List<String> names = jsonPath(operation, login.loginPath());
    List<String> secrets = jsonPath(operation, login.passwordPath());
    String inner =
        "Map.of(%s, row.get(%s), %s, %s)"
            .formatted(
                JavaText.literal(names.get(names.size() - 1)),
                column,
                JavaText.literal(secrets.get(secrets.size() - 1)),
                password);
    for (int i = names.size() - 2; i >= 0; i--) {
      inner = "Map.of(" + JavaText.literal(names.get(i)) + ", " + inner + ")";
    }
    return inner;
  }

  private List<String> jsonPath(Operation operation, List<String> components) {
    List<String> path = new ArrayList<>();
    ValueType type = operation.body().orElseThrow().type();
    for (String component : components) {
      RecordType record = model.record(((ValueType.RecordRef) type).recordName());
      path.add(record.property(component).jsonName());
      type = record.property(component).type();
    }
    return path;
  }

  private void custom(Operation operation) {
    List<String> arguments = sampleArguments(operation);
    String send =
        operation
            .body()
            .map(
                body ->
                    ".contentType(%s).body(%s)"
                        .formatted(
                            JavaText.literal(body.mediaType()),
                            bodies.sample(body.type(), Constraints.NONE, "body", 1, 0)))
            .orElse("");
    String query =
        operation.parameters().stream()
            .filter(p -> p.required() && p.in() == Parameter.In.QUERY)
            .map(
                p ->
                    ".queryParam(%s, %s)"
                        .formatted(
                            JavaText.literal(p.wireName()),
                            bodies.sample(p.type(), p.constraints(), p.name(), 1, 0)))
            .collect(Collectors.joining());
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s%s%s.%s(%s).then().statusCode(501);"
            .formatted(
                as(operation, lines), query, send, verb(operation), url(operation, arguments)));
    happy(operation, "says_that_nobody_has_written_it_yet", lines);
    refused(operation);
  }

  /** A refusal that every operation knows: no token, broken JSON, or a form that nobody has. */
  private void refused(Operation operation) {
    String url = url(operation, sampleArguments(operation));
    if (operation.access() instanceof Access.Authenticated
        || operation.access() instanceof Access.Roles) {
      unhappy(
          operation,
          "needs_a_token",
          List.of("given().%s(%s).then().statusCode(401);".formatted(verb(operation), url)));
    } else if (operation.body().isPresent()) {
      unhappy(
          operation,
          "refuses_broken_json",
          List.of(
              "given().contentType(ContentType.JSON).body(\"{\").%s(%s).then().statusCode(400);"
                  .formatted(verb(operation), url)));
    } else {
      unhappy(
          operation,
          "has_no_other_form",
          List.of(
              "given().accept(\"application/x-unknown\").%s(%s).then().statusCode(406);"
                  .formatted(verb(operation), url)));
    }
  }

  private List<String> sampleArguments(Operation operation) {
    return operation.parameters().stream()
        .filter(p -> p.in() == Parameter.In.PATH)
        .map(p -> values.body(p.type(), p.constraints(), p.name(), 1))
        .toList();
  }

  // ---- spelling ----------------------------------------------------------------------------

  private void notFound(Operation operation, String verb, Entity entity, Lookup lookup) {
    if (isCaller(lookup)) {
      refused(operation);
      return;
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s.%s(%s).then().statusCode(404);"
            .formatted(as(operation, lines), verb, url(operation, unknown(operation, entity, lookup))));
    unhappy(operation, "of_an_unknown_row_is_not_found", lines);
  }

  private static boolean isCaller(Lookup lookup) {
    return lookup.conditions().stream().anyMatch(c -> c.value() instanceof Lookup.CallerKey);
  }

  /** Values of the path's parameters, read from a row or from the rows that it refers to. */
  private List<String> arguments(
      Operation operation, Entity entity, Lookup lookup, String row) {
    return inPath(operation, lookup).stream()
        .map(c -> argument(entity, c.path(), row))
        .toList();
  }

  /** The conditions on path parameters, in the order of the path. */
  private static List<Lookup.Condition> inPath(Operation operation, Lookup lookup) {
    return lookup.conditions().stream()
        .filter(c -> c.value() instanceof Lookup.PathParameter)
        .sorted(
            Comparator.comparing(
                c -> {
                  String name = ((Lookup.PathParameter) c.value()).name();
                  return operation
                      .path()
                      .indexOf("{" + operation.parameter(name).wireName() + "}");
                }))
        .toList();
  }

  private String argument(Entity entity, List<String> path, String row) {
    if (path.size() == 1) {
      return "%s.get(%s)"
          .formatted(row, JavaText.literal(entity.attribute(path.get(0)).column().name()));
    }
    Relation.ManyToOne reference = (Relation.ManyToOne) entity.relation(path.get(0));
    Entity target = model.entity(reference.target());
    String column = "%s.get(%s)".formatted(row, JavaText.literal(reference.columns().get(0).column()));
    if (path.size() == 2
        && path.get(1).equals(reference.columns().get(0).referencedAttribute())) {
      return column;
    }
    String parent =
        "db.row(%s, %s)"
            .formatted(
                JavaText.literal(
                    "SELECT * FROM %s WHERE %s = ?"
                        .formatted(
                            target.table().sql(),
                            target.keyAttributes().get(0).column().sqlName())),
                column);
    return argument(target, path.subList(1, path.size()), parent);
  }

  private List<String> unknown(Operation operation, Entity entity, Lookup lookup) {
    return inPath(operation, lookup).stream()
        .map(
            c ->
                types.name(Lookups.type(model, entity, c.path())).equals("String")
                    ? "\"unknown\""
                    : types.name(Lookups.type(model, entity, c.path())).equals("UUID")
                        ? "\"00000000-0000-0000-0000-000000000000\""
                        : "0")
        .toList();
  }

  private String as(Operation operation, List<String> lines) {
    return operation.access() instanceof Access.Open ? "given()" : "as()";
  }

  private String as(Operation operation, Lookup lookup) {
    return isCaller(lookup)
        ? "asUser(row.get(" + keyColumn(model.entity(lookup.entity())) + "))"
        : as(operation, List.of());
  }

  private String asCreator(Operation operation, Entity entity, Assignment assignment) {
    for (Assignment.Preset preset : assignment.presets()) {
      if (preset.value() instanceof Assignment.Caller) {
        Entity user = model.entity(entity.relation(preset.member()).target());
        return "asUser(" + fixture(user) + ".insert(db).get(" + keyColumn(user) + "))";
      }
    }
    return as(operation, List.of());
  }

  private String url(Operation operation, List<String> arguments) {
    String url = JavaText.literal(model.api().basePath() + operation.path());
    return arguments.isEmpty() ? url : url + ", " + String.join(", ", arguments);
  }

  private static String verb(Operation operation) {
    return operation.method().name().toLowerCase(java.util.Locale.ROOT);
  }

  private static String status(Operation operation) {
    String status = operation.success().status();
    return status.matches("\\d+") ? status : "200";
  }

  private static String selectByKey(Entity entity) {
    return JavaText.literal(
        "SELECT * FROM %s WHERE %s = ?"
            .formatted(entity.table().sql(), entity.keyAttributes().get(0).column().sqlName()));
  }

  private static String byKey(Entity entity) {
    return selectByKey(entity) + ", row.get(" + keyColumn(entity) + ")";
  }

  private String fixture(Entity entity) {
    String name = FixtureWriter.className(entity);
    imports.add(types.inBase(entity.packageName()) + "." + name);
    return name;
  }

  private static String keyColumn(Entity entity) {
    return JavaText.literal(entity.keyAttributes().get(0).column().name());
  }

  private static String under(String name) {
    return String.join("_", Words.of(name));
  }

  private void happy(Operation operation, String name, List<String> lines) {
    test("Happy", operation, name, lines);
  }

  private void unhappy(Operation operation, String name, List<String> lines) {
    test("Unhappy", operation, name, lines);
  }

  /** What the operation is called where the contract may have no id for it, or one twice. */
  private static String label(Operation operation) {
    return operation.method() + " " + operation.path();
  }

  private void test(String kind, Operation operation, String name, List<String> lines) {
    tests.add(
        new MethodView(
            Optional.empty(),
            List.of("@Test", "@%s(%s)".formatted(kind, JavaText.literal(label(operation)))),
            "void %s_%s()".formatted(under(operation.name()), name),
            lines));
  }
}
