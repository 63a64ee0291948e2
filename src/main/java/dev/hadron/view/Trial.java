package dev.hadron.view;

import dev.hadron.model.Access;
import dev.hadron.model.Constraints;
import dev.hadron.model.Guard;
import dev.hadron.model.HttpMethod;
import dev.hadron.model.MediaTypes;
import dev.hadron.model.Operation;
import dev.hadron.model.Parameter;
import dev.hadron.model.RequestBody;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import dev.hadron.model.naming.JavaName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a test calls one operation: who asks, with what, where, and which answer is expected. All
 * parts are Java expressions.
 *
 * @param url literal of the path template
 * @param caller the request of somebody, such as {@code as("order:read")}
 * @param request calls that add parameters, headers and a body to it
 * @param arguments values of the path's parameters, separated by commas
 */
record Trial(Operation operation, String url, String caller, String request, String arguments) {

  /** What every version of a row fulfils. */
  private static final String ANY_VERSION = ".header(\"If-Match\", \"*\")";

  /**
   * REST Assured escapes what a path may hold as it is, such as a colon, and the server compares
   * fixed parts with what is sent: the address is written as it is sent instead.
   */
  private static final String AS_SENT = ".urlEncodingEnabled(false)";

  static Trial of(ServiceModel model, Operation operation) {
    String path = model.api().basePath() + operation.path();
    boolean asSent = UriText.hasDelimiters(path);
    String url = JavaText.literal(asSent ? UriText.path(path) : path);
    String request = asSent ? AS_SENT : "";
    Trial plain = new Trial(operation, url, caller(operation.access()), request, "");
    return model.api().document().isPresent() ? withNeeded(model, plain) : plain;
  }

  /** Headers and cookies that the contract wants in each call. */
  private static Trial withNeeded(ServiceModel model, Trial plain) {
    TestValues values = new TestValues(model);
    Trial trial = plain;
    Optional<Parameter> condition = plain.operation().condition();
    for (Parameter parameter : plain.operation().parameters()) {
      if (condition.filter(each -> each == parameter).isPresent()) {
        trial = parameter.required() ? trial.with(ANY_VERSION) : trial;
      } else if (parameter.required() && isHeader(parameter)) {
        // A list is one header, its elements separated by commas: this list has one.
        ValueType type = parameter.type().element();
        Constraints constraints =
            type == parameter.type()
                ? parameter.constraints()
                : parameter.constraints().items().orElse(Constraints.NONE);
        String value = values.body(type, constraints, parameter.name(), 1);
        String method = parameter.in() == Parameter.In.HEADER ? "header" : "cookie";
        String name = JavaText.literal(parameter.wireName());
        trial = trial.with(".%s(%s, %s)".formatted(method, name, value));
      }
    }
    return trial;
  }

  private static boolean isHeader(Parameter parameter) {
    return parameter.in() == Parameter.In.HEADER || parameter.in() == Parameter.In.COOKIE;
  }

  /** How a test names an operation of a contract, which may have no id for it, or one twice. */
  static String mark(Operation operation) {
    return operation.method() + " " + operation.path();
  }

  private static String caller(Access access) {
    if (access instanceof Access.Open) {
      return "given()";
    }
    return "as(" + JavaText.list(access.roles()) + ")";
  }

  private Trial as(String other) {
    return new Trial(operation, url, other, request, arguments);
  }

  Trial anonymous() {
    return as("given()");
  }

  /** The request of the user whose row has this key, with the roles that the operation wants. */
  Trial asUser(String key) {
    String roles =
        operation.access().needsRoles() ? ", " + JavaText.list(operation.access().roles()) : "";
    return as("asUser(" + key + roles + ")");
  }

  /** The request of who has the same roles, and none of the rows. */
  Trial asAnother(Guard guard) {
    String name = "asAnother" + JavaName.capitalize(guard.whose().filter());
    return as(name + "(" + JavaText.list(operation.access().roles()) + ")");
  }

  Trial at(String values) {
    return new Trial(operation, url, caller, request, values);
  }

  /** The call of an address that is written as it is sent. */
  Trial elsewhere(String address) {
    String sent = request.startsWith(AS_SENT) ? request : AS_SENT + request;
    return new Trial(operation, address, caller, sent, "");
  }

  Trial at(List<String> values) {
    return at(
        values.stream()
            .map(value -> request.startsWith(AS_SENT) ? escaped(value) : value)
            .collect(Collectors.joining(", ")));
  }

  Trial query(String parameter, Object value) {
    String sent = request.startsWith(AS_SENT) ? escaped(value.toString()) : value.toString();
    return with(".queryParam(%s, %s)".formatted(JavaText.literal(parameter), sent));
  }

  /** The call with a query parameter where its value is not null. */
  Trial queryUnlessNull(String parameter, String variable) {
    String name = JavaText.literal(parameter);
    return with(
        ".queryParams(%2$s == null ? Map.of() : Map.of(%1$s, %2$s))".formatted(name, variable));
  }

  /** Blanks in the literal of a text that nobody escapes later. */
  private static String escaped(String value) {
    return value.startsWith("\"") ? value.replace(" ", "%20") : value;
  }

  Trial header(String name, String value) {
    return with(".header(%s, %s)".formatted(JavaText.literal(name), value));
  }

  /** Without the condition of a write that each call has where the contract wants one. */
  Trial unconditional() {
    return new Trial(operation, url, caller, request.replace(ANY_VERSION, ""), arguments);
  }

  Trial accepts(String mediaType) {
    return with(".accept(" + JavaText.literal(mediaType) + ")");
  }

  /** Says of which form a body is, and sends none. */
  Trial announces(String mediaType) {
    return with(".contentType(" + mediaType + ")");
  }

  Trial sends(String mediaType, String body) {
    return announces(mediaType).with(".body(" + body + ")");
  }

  Trial sendsJson(String body) {
    return sends(json(operation), body);
  }

  /** The media type of the operation's body as code says it; plain JSON where it has none. */
  static String json(Operation operation) {
    return operation
        .body()
        .map(RequestBody::mediaType)
        .filter(type -> MediaTypes.isJson(type) && !type.equals("application/json"))
        .map(JavaText::literal)
        .orElse("ContentType.JSON");
  }

  private Trial with(String more) {
    return new Trial(operation, url, caller, request + more, arguments);
  }

  /** The call itself. */
  String call() {
    String verb = operation.method().name().toLowerCase(Locale.ROOT);
    return "%s%s.%s(%s)".formatted(caller, request, verb, to());
  }

  /** The call of the same address by another method. */
  String by(HttpMethod method) {
    String verb = JavaText.literal(method.name());
    return "%s%s.request(%s, %s)".formatted(caller, request, verb, to());
  }

  private String to() {
    return arguments.isEmpty() ? url : url + ", " + arguments;
  }

  /**
   * The call and its status, as an expression to which more checks can be added.
   *
   * @param status as the service means it, which the contract may call otherwise
   */
  String answers(int status) {
    return call() + ".then().statusCode(" + operation.answered(status) + ")";
  }

  /** Likewise with the status that the operation declares first for success. */
  String succeeds() {
    return answers(operation.success().status(200));
  }

  /** Likewise, and the answer is looked at: it has the form that the contract declares. */
  String succeedsAsDeclared(ServiceModel model) {
    boolean json =
        operation.success().body().isPresent()
            && operation.success().mediaType().filter(MediaTypes::isJson).isPresent();
    return json && WholeAnswers.isWhole(model, operation)
        ? succeeds() + ".body(asDeclared(" + JavaText.literal(mark(operation)) + "))"
        : succeeds();
  }
}
