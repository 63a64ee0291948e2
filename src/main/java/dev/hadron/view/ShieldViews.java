package dev.hadron.view;

import dev.hadron.model.Access;
import dev.hadron.model.ErrorShape;
import dev.hadron.model.HttpMethod;
import dev.hadron.model.Operation;
import dev.hadron.model.RecordType;
import dev.hadron.model.RequestBody;
import dev.hadron.model.Security;
import dev.hadron.model.ServiceModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the operations by which the general tests look at what holds for all of a service. */
final class ShieldViews {

  /** A schema's operations all need a role, those among them that are written by hand later. */
  private static final String DOCUMENTED =
      "Document.operations().stream()%s.map(SecurityTest::call).toList()";

  /** Of accounts: whoever calls proves otherwise who that is, or nobody yet. */
  private static final List<String> OPEN =
      List.of(
          "confirmAddress",
          "forgetPassword",
          "login",
          "logout",
          "refresh",
          "register",
          "resetPassword");

  private static final List<String> WITHOUT_ROLE = List.of("changePassword", "getOwnAccount");

  private final ServiceModel model;
  private final ProbeView probe;

  ShieldViews(ServiceModel model, ProbeView probe) {
    this.model = model;
    this.probe = probe;
  }

  ShieldView view() {
    boolean contract = model.api().document().isPresent();
    Optional<Operation> any = secured(ShieldViews::isSecured).findFirst();
    Optional<TableRefusals> tables =
        contract ? Optional.empty() : Optional.of(new TableRefusals(probe));
    return new ShieldView(
        model.coordinates().basePackage(),
        model.coordinates().artifactId(),
        model.security() instanceof Security.Jwt jwt ? jwt.scheme() : "",
        model.api().basePath() + "/nothing-is-here".repeat(contract ? 1 + longestPath() : 1),
        inner(),
        !contract,
        any.map(this::call).orElse(""),
        any.map(operation -> ErrorViews.media(model, operation, 401)).orElse(""),
        JavaText.literal(role()),
        contract ? calls(ShieldViews::isSecured) : documented(OPEN),
        contract ? calls(ShieldViews::isLimited) : limited(),
        tables.map(this::guards).orElseGet(this::partial),
        Correlations.view(model.correlation()),
        said(),
        tables.map(TableRefusals::tests).orElseGet(() -> new ContractRefusals(model).tests()));
  }

  private List<String> inner() {
    return Stream.of("/q/metrics", "/q/health")
        .filter(path -> UnknownMethods.isUnknown(model, HttpMethod.GET, path))
        .toList();
  }

  /** All that are secured, but where there are accounts, whose owners need no role for some. */
  private String limited() {
    return hasAccounts()
        ? documented(Stream.concat(OPEN.stream(), WITHOUT_ROLE.stream()).sorted().toList())
        : "secured()";
  }

  private boolean hasAccounts() {
    return model.security() instanceof Security.Jwt jwt
        && jwt.issuer() instanceof Security.Issuer.Accounts;
  }

  /** Where there are accounts, some of their operations are for everybody. */
  private String documented(List<String> but) {
    return DOCUMENTED.formatted(
        hasAccounts()
            ? ".filter(operation -> !Set.of(%s).contains(operation.id()))"
                .formatted(JavaText.list(but))
            : "");
  }

  private List<MethodView> guards(TableRefusals tables) {
    List<MethodView> guards = new ArrayList<>(tables.guards());
    guards.addAll(TableRefusals.nobodys(model, new JavaTypes(model)));
    return guards;
  }

  /** Whether some operation needs a token. */
  static boolean isSecured(Operation operation) {
    return operation.access().needsToken();
  }

  private static boolean isLimited(Operation operation) {
    return operation.access().needsRoles();
  }

  /** Segments of the longest path, which may consist of parameters in a contract. */
  private int longestPath() {
    return model.operations().stream()
        .mapToInt(operation -> operation.path().split("/").length - 1)
        .max()
        .orElse(0);
  }

  /** Reads first, so that the first call is the plainest. */
  private Stream<Operation> secured(Predicate<Operation> which) {
    return model.operations().stream()
        .filter(which)
        .filter(operation -> operation.method() != HttpMethod.TRACE)
        .sorted(Comparator.comparing(operation -> operation.method() != HttpMethod.GET));
  }

  private String calls(Predicate<Operation> which) {
    String calls = secured(which).map(this::call).collect(Collectors.joining(", "));
    return calls.isEmpty() ? "" : "List.of(" + calls + ")";
  }

  /** Who lacks one of several scopes is not let in. */
  private List<MethodView> partial() {
    List<String> lines =
        secured(operation -> operation.access() instanceof Access.RoleSets)
            .flatMap(
                operation ->
                    Scopes.partial((Access.RoleSets) operation.access()).stream()
                        .map(
                            roles ->
                                "everyAnswer(List.of(%s), 403, () -> Tokens.as(%s));"
                                    .formatted(call(operation), JavaText.list(roles))))
            .toList();
    return lines.isEmpty()
        ? List.of()
        : List.of(
            TestClass.plain("no_operation_answers_with_a_part_of_its_scopes", lines));
  }

  private String call(Operation operation) {
    String type = operation.body().map(RequestBody::mediaType).orElse("");
    return "new Call(%s, %s, %s)"
        .formatted(
            JavaText.literal(operation.method().name()),
            JavaText.literal(
                UriText.path(model.api().basePath() + operation.path()).replaceAll("\\{[^}]*}", "0")),
            JavaText.literal(type));
  }

  private String role() {
    return secured(ShieldViews::isSecured)
        .findFirst()
        .filter(ShieldViews::isLimited)
        .map(operation -> operation.access().roles().get(0))
        .orElse("user");
  }

  /** What the body says; of a contract's own errors, the status where it is told there. */
  private String said() {
    if (!(model.errorShape().common() instanceof ErrorShape.ContractShape shape)) {
      return ".body(\"status\", equalTo(status)).body(\"title\", notNullValue())"
          + ".body(\"detail\", notNullValue()).body(\"instance\", notNullValue())";
    }
    RecordType record = model.record(shape.record());
    return shape.parts().stream()
        .filter(part -> part.role() == ErrorShape.Role.STATUS)
        .map(part -> record.property(part.property()).jsonName())
        .filter(name -> name.matches("[A-Za-z]\\w*"))
        .findFirst()
        .map(name -> JavaText.literal(name + ".toString()"))
        .map(path -> ".body(" + path + ", equalTo(String.valueOf(status)))")
        .orElse("");
  }

  /**
   * A test of a refusal.
   *
   * @param call the request that is refused
   * @param more checks of the answer, as calls that can be added to others
   */
  static MethodView refusal(String name, int status, String call, String more) {
    return TestClass.plain(name, "problem(%s, %s)%s;".formatted(status, call, more));
  }
}
