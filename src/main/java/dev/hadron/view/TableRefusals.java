package dev.hadron.view;

import static dev.hadron.view.ShieldViews.refusal;

import dev.hadron.model.Binding;
import dev.hadron.model.Guard;
import dev.hadron.model.Operation;
import dev.hadron.model.Security;
import dev.hadron.model.ServiceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tests of what a schema's service refuses before any logic runs, at the lists it has. */
final class TableRefusals {

  private static final String CREATE = "create(%s)";

  private final ProbeView probe;
  private final String list;
  private final String reader;
  private final String writer;

  TableRefusals(ProbeView probe) {
    this.probe = probe;
    this.list = JavaText.literal(probe.path());
    this.reader = as(probe.readRole());
    this.writer = as(probe.writeRole());
  }

  private static String as(String role) {
    return role.isEmpty() ? "as()" : "as(" + JavaText.literal(role) + ")";
  }

  List<MethodView> tests() {
    List<MethodView> tests = new ArrayList<>();
    tests.add(refusal("an_unknown_address_is_told", 404, "as().get(UNKNOWN)", ""));
    if (probe.isFound()) {
      addresses(tests);
      parameters(tests);
      bodies(tests);
    }
    return tests;
  }

  private void addresses(List<MethodView> tests) {
    String other = JavaText.literal(probe.path() + "/9x9");
    String missing = JavaText.literal(probe.path() + "/" + probe.unknownKey());
    String text = writer + ".contentType(ContentType.TEXT).body(\"x\").post(" + list + ")";
    String form = reader + ".accept(\"text/csv\").get(" + list + ")";
    String problems = writer + ".accept(\"application/problem+json\").delete(" + missing + ")";
    tests.add(
        refusal("an_id_that_cannot_be_read_is_not_found", 404, reader + ".get(" + other + ")", ""));
    tests.add(
        refusal("an_unknown_method_is_told", 405, writer + ".delete(" + list + ")", ""));
    tests.add(refusal("an_unknown_media_type_is_told", 415, text, ""));
    tests.add(refusal("a_form_that_nobody_has_is_told", 406, form, ""));
    tests.add(refusal("a_write_may_accept_problems_only", 404, problems, ""));
  }

  private void parameters(List<MethodView> tests) {
    tests.add(parameter("a_parameter_of_the_wrong_type_is_named", "page", "abc"));
    tests.add(parameter("a_sort_by_something_else_is_named", "sort", "version"));
    tests.add(parameter("a_cursor_of_somebody_else_is_named", "cursor", "e30"));
  }

  private MethodView parameter(String test, String name, String value) {
    String call =
        "%s.queryParam(%s, %s).get(%s)"
            .formatted(reader, JavaText.literal(name), JavaText.literal(value), list);
    return refusal(
        test, 400, call, ".body(\"errors[0].parameter\", equalTo(" + JavaText.literal(name) + "))");
  }

  private void bodies(List<MethodView> tests) {
    String required = "List.of(" + probe.requiredPointers() + ")";
    tests.add(
        body(
            "broken_json_is_told_with_its_place",
            "{\n  \"a\": ]",
            ".body(\"detail\", containsString(\"line 2, column\"))"));
    tests.add(body("an_empty_body_is_told", "", TestRows.tells("")));
    tests.add(
        body(
            "a_body_of_the_wrong_kind_is_told",
            "[]",
            ".body(\"detail\", containsString(\"line 1, column 1\"))"));
    tests.add(body("an_unknown_property_is_told", "{\"unknown\": 1}", TestRows.tells("/unknown")));
    if (!probe.requiredPointers().isEmpty()) {
      tests.add(
          body(
              "every_invalid_property_is_told",
              "{}",
              ".body(\"errors.pointer\", equalTo(" + required + "))"));
    }
    tests.add(
        refusal(
            "a_large_body_is_not_read",
            413,
            CREATE.formatted("\" \".repeat(1_100_000)"),
            ""));
    tests.add(create());
  }

  private static MethodView body(String name, String body, String more) {
    return refusal(name, 400, CREATE.formatted(JavaText.literal(body)), more);
  }

  /** The helper that these tests call. */
  private MethodView create() {
    return new MethodView(
        Optional.empty(),
        List.of(),
        "private static Response create(String body)",
        List.of(
            "return %s.contentType(ContentType.JSON).body(body).post(%s);"
                .formatted(writer, list)));
  }

  /** Whoever says nothing of whose rows to show is shown none. */
  static List<MethodView> nobodys(ServiceModel model, JavaTypes types) {
    List<MethodView> tests = new ArrayList<>();
    for (GuardView guard : new RowFilters(model).views(types)) {
      boolean owner = guard.whose() == Guard.Whose.OWNER;
      Optional<Operation> list =
          model.operations().stream()
              .filter(TableRefusals::isList)
              .filter(operation -> isGuarded(model, operation, guard))
              .findFirst();
      if (list.isEmpty() || owner && guard.type().equals("String")) {
        continue;
      }
      String subject =
          !owner && RowFilters.exist(model, Guard.Whose.OWNER)
              ? "Tokens.OWNER.toString()"
              : "\"nobody\"";
      tests.add(
          TestClass.plain(
              owner ? "a_subject_that_is_no_key_is_refused" : "a_token_without_tenant_is_refused",
              List.of(
                  "String token = Jwt.subject(%s).groups(%s).sign();"
                      .formatted(subject, JavaText.list(list.get().access().roles())),
                  "given().header(\"Authorization\", %s + token).get(%s).then().statusCode(403);"
                      .formatted(
                          JavaText.literal(((Security.Jwt) model.security()).scheme() + " "),
                          JavaText.literal(model.api().basePath() + list.get().path())))));
    }
    return tests;
  }

  private static boolean isList(Operation operation) {
    return operation.binding() instanceof Binding.ListPage list && list.scope().isEmpty();
  }

  private static boolean isGuarded(ServiceModel model, Operation operation, GuardView guard) {
    return model
        .entity(operation.binding().entity().orElseThrow())
        .guard(guard.whose())
        .isPresent();
  }

  List<MethodView> guards() {
    if (!probe.isFound()) {
      return List.of();
    }
    String row = JavaText.literal(probe.path() + "/" + probe.unknownKey());
    return List.of(
        TestClass.plain(
            "reading_does_not_allow_to_write",
            "Tokens.%s.delete(%s).then().statusCode(403);".formatted(reader, row)));
  }
}
