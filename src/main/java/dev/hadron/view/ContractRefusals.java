package dev.hadron.view;

import static dev.hadron.view.ShieldViews.refusal;

import dev.hadron.model.HttpMethod;
import dev.hadron.model.Operation;
import dev.hadron.model.Parameter;
import dev.hadron.model.ServiceModel;
import dev.hadron.sample.SampleValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Tests of what a contract's service refuses before any logic runs, at the addresses it has. */
final class ContractRefusals {

  private final ServiceModel model;

  ContractRefusals(ServiceModel model) {
    this.model = model;
  }

  List<MethodView> tests() {
    List<MethodView> tests = new ArrayList<>();
    tests.add(refusal("an_unknown_address_is_told", 404, "as().get(UNKNOWN)", ""));
    unknownMethod()
        .ifPresent(call -> tests.add(refusal("an_unknown_method_is_told", 405, call, "")));
    model.operations().stream()
        .filter(ContractRefusals::takesJson)
        .findFirst()
        .ifPresent(operation -> bodies(operation, tests));
    model.operations().stream()
        .filter(operation -> CustomVerbs.verb(operation).isPresent())
        .findFirst()
        .ifPresent(operation -> tests.add(verb(operation)));
    model.operations().stream()
        .filter(ContractRefusals::isPlainList)
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
    String call =
        Trial.of(model, operation).query(parameter.wireName(), JavaText.literal(value)).call();
    return told("a_parameter_that_nothing_stored_answers_is_refused", operation, 501, call);
  }

  /** No method is missed at an address whose colon a client has escaped. */
  private MethodView verb(Operation operation) {
    String path = UriText.path(model.api().basePath() + operation.path()).replaceAll("\\{[^}]*}", "0");
    String verb = CustomVerbs.verb(operation).orElseThrow();
    String escaped = path.substring(0, path.length() - verb.length() - 1) + "%3A" + verb;
    return TestClass.plain(
        "a_colon_before_a_verb_may_be_escaped",
        Trial.of(model, operation).elsewhere(JavaText.literal(escaped)).call()
            + ".then().statusCode(not(405));");
  }

  private void bodies(Operation operation, List<MethodView> tests) {
    Trial trial = Trial.of(model, operation);
    String json = JavaText.literal(operation.body().orElseThrow().mediaType());
    String unknown = trial.sends("\"application/x-unknown\"", "new byte[] {1}").call();
    String large = trial.sends(json, "\" \".repeat(1_100_000)").call();
    tests.add(refusal("an_unknown_media_type_is_told", 415, unknown, ""));
    int invalid = operation.answered(400);
    tests.add(told("broken_json_is_told", operation, invalid, trial.sends(json, "\"{\"").call()));
    tests.add(refusal("a_large_body_is_not_read", 413, large, ""));
  }

  /** A refusal that the operation may declare a body of its own for. */
  private MethodView told(String name, Operation operation, int status, String call) {
    return ErrorViews.differ(model)
        ? TestClass.plain(
            name,
            "%s.then().statusCode(%s).contentType(%s);"
                .formatted(call, status, ErrorViews.media(model, operation, status)))
        : refusal(name, status, call, "");
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
                .filter(method -> UnknownMethods.isUnknown(model, method, operation.path()))
                .findFirst();
        if (unknown.isPresent()) {
          Trial trial = Trial.of(model, operation);
          String verb = unknown.get().name().toLowerCase(Locale.ROOT);
          return Optional.of(
              "%s%s.%s(%s)".formatted(trial.caller(), trial.request(), verb, trial.url()));
        }
      }
    }
    return Optional.empty();
  }
}
