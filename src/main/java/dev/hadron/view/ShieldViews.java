package dev.hadron.view;

import dev.hadron.model.Access;
import dev.hadron.model.ErrorShape;
import dev.hadron.model.HttpMethod;
import dev.hadron.model.Operation;
import dev.hadron.model.Parameter;
import dev.hadron.model.RecordType;
import dev.hadron.model.RequestBody;
import dev.hadron.model.Security;
import dev.hadron.model.ServiceModel;
import dev.hadron.sample.SampleValues;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the operations by which the general tests look at what holds for all of a contract. */
final class ShieldViews {

  private final ServiceModel model;

  ShieldViews(ServiceModel model) {
    this.model = model;
  }

  ShieldView view() {
    return new ShieldView(
        model.coordinates().basePackage(),
        model.security() instanceof Security.Jwt jwt ? jwt.scheme() : "",
        model.api().basePath() + "/nothing-is-here".repeat(2 + longestPath()),
        calls(ShieldViews::isSecured),
        calls(operation -> operation.access() instanceof Access.Roles),
        refusals());
  }

  /** Whether some operation needs a token. */
  static boolean isSecured(Operation operation) {
    return operation.access() instanceof Access.Authenticated
        || operation.access() instanceof Access.Roles;
  }

  private int longestPath() {
    return model.operations().stream()
        .mapToInt(operation -> operation.path().split("/").length)
        .max()
        .orElse(0);
  }

  /** Reads first, so that the first call is the plainest. */
  private String calls(Predicate<Operation> which) {
    return model.operations().stream()
        .filter(which)
        .filter(operation -> operation.method() != HttpMethod.TRACE)
        .sorted(Comparator.comparing(operation -> operation.method() != HttpMethod.GET))
        .map(this::call)
        .collect(Collectors.joining(", "));
  }

  private String call(Operation operation) {
    String type =
        operation.body().map(RequestBody::mediaType).filter(media -> media.contains("json")).orElse("");
    return "new Call(%s, %s, %s)"
        .formatted(
            JavaText.literal(operation.method().name()),
            JavaText.literal(
                model.api().basePath() + operation.path().replaceAll("\\{[^}]*}", "0")),
            JavaText.literal(type));
  }

  // ---- refusals ----------------------------------------------------------------------------

  private List<MethodView> refusals() {
    List<MethodView> tests = new ArrayList<>();
    tests.add(refusal("an_unknown_address_is_told", 404, "as().get(UNKNOWN)"));
    unknownMethod().ifPresent(call -> tests.add(refusal("an_unknown_method_is_told", 405, call)));
    model.operations().stream()
        .filter(ShieldViews::takesJson)
        .findFirst()
        .ifPresent(operation -> bodies(operation, tests));
    model.operations().stream()
        .filter(ShieldViews::isPlainList)
        .findFirst()
        .ifPresent(operation -> tests.add(unsupported(operation)));
    return tests;
  }

  /** A list that needs nothing to be said, and cannot answer all that may be said. */
  private static boolean isPlainList(Operation operation) {
    return !operation.path().contains("{")
        && !operation.unsupportedParameters().isEmpty()
        && operation.parameters().stream().noneMatch(Parameter::required);
  }

  private MethodView unsupported(Operation operation) {
    Parameter parameter = operation.unsupportedParameters().get(0);
    String value =
        new SampleValues(model)
            .valid(parameter.type(), parameter.constraints(), parameter.name(), 1)
            .text();
    return refusal(
        "a_parameter_that_nothing_stored_answers_is_refused",
        501,
        "%s.queryParam(%s, %s).get(%s)"
            .formatted(
                as(operation),
                JavaText.literal(parameter.wireName()),
                JavaText.literal(value),
                url(operation)));
  }

  private void bodies(Operation operation, List<MethodView> tests) {
    String json = JavaText.literal(operation.body().orElseThrow().mediaType());
    tests.add(
        refusal(
            "an_unknown_media_type_is_told",
            415,
            send(operation, "\"application/x-unknown\"", "new byte[] {1}")));
    tests.add(refusal("broken_json_is_told", 400, send(operation, json, "\"{\"")));
    tests.add(
        refusal(
            "a_large_body_is_not_read",
            413,
            send(operation, json, "\" \".repeat(1_100_000)")));
  }

  private String send(Operation operation, String mediaType, String body) {
    return "%s.contentType(%s).body(%s).%s(%s)"
        .formatted(
            as(operation),
            mediaType,
            body,
            operation.method().name().toLowerCase(java.util.Locale.ROOT),
            url(operation));
  }

  private static boolean takesJson(Operation operation) {
    return !operation.path().contains("{")
        && operation.method() != HttpMethod.GET
        && operation.method() != HttpMethod.DELETE
        && operation.body().filter(b -> b.mediaType().equals("application/json")).isPresent();
  }

  /** A method that nothing at a path without parameters knows. */
  private Optional<String> unknownMethod() {
    for (Operation operation : model.operations()) {
      if (!operation.path().contains("{")) {
        Optional<HttpMethod> unknown =
            Stream.of(HttpMethod.DELETE, HttpMethod.PUT, HttpMethod.PATCH)
                .filter(method -> nobodyKnows(method, operation.path()))
                .findFirst();
        if (unknown.isPresent()) {
          return Optional.of(
              "%s.%s(%s)"
                  .formatted(
                      as(operation),
                      unknown.get().name().toLowerCase(java.util.Locale.ROOT),
                      url(operation)));
        }
      }
    }
    return Optional.empty();
  }

  private boolean nobodyKnows(HttpMethod method, String path) {
    return model.operations().stream()
        .filter(other -> other.method() == method)
        .noneMatch(other -> matches(other.path(), path));
  }

  private static boolean matches(String template, String path) {
    String[] some = template.split("/");
    String[] others = path.split("/");
    boolean matches = some.length == others.length;
    for (int i = 0; matches && i < some.length; i++) {
      matches = some[i].contains("{") || some[i].equals(others[i]);
    }
    return matches;
  }

  private MethodView refusal(String name, int status, String call) {
    return new MethodView(
        Optional.empty(),
        List.of("@Test"),
        "void " + name + "()",
        List.of(
            "%s.then().statusCode(%d).contentType(ProblemFormat.MEDIA_TYPE)%s;"
                .formatted(call, status, said(status))));
  }

  /** The status in the body, where the contract's errors say it. */
  private String said(int status) {
    if (!(model.errorShape() instanceof ErrorShape.ContractShape shape)) {
      return ".body(\"status\", equalTo(" + status + "))";
    }
    RecordType record = model.record(shape.record());
    return shape.parts().stream()
        .filter(part -> part.role() == ErrorShape.Role.STATUS)
        .map(part -> record.property(part.property()).jsonName())
        .filter(name -> name.matches("[A-Za-z]\\w*"))
        .findFirst()
        .map(
            name ->
                ".body(%s, equalTo(\"%d\"))".formatted(JavaText.literal(name + ".toString()"), status))
        .orElse("");
  }

  private static String as(Operation operation) {
    return operation.access() instanceof Access.Roles roles
        ? "as(" + JavaText.literal(roles.roles().get(0)) + ")"
        : "as()";
  }

  private String url(Operation operation) {
    return JavaText.literal(model.api().basePath() + operation.path());
  }
}
