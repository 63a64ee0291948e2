package dev.hadron.view;

import dev.hadron.model.Assignment;
import dev.hadron.model.BasicType;
import dev.hadron.model.Binding;
import dev.hadron.model.Constraints;
import dev.hadron.model.Entity;
import dev.hadron.model.HttpMethod;
import dev.hadron.model.Lookup;
import dev.hadron.model.Operation;
import dev.hadron.model.Parameter;
import dev.hadron.model.RecordType;
import dev.hadron.model.Security;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueType;
import dev.hadron.sample.Sample;
import dev.hadron.sample.SampleValues;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Command lines that try a contract's service in dev mode, each true of what the contract says. */
final class ContractTrial {

  private static final String JSON = " -H 'Content-Type: application/json' -d ";

  private final ServiceModel model;
  private final SampleValues samples;

  ContractTrial(ServiceModel model) {
    this.model = model;
    this.samples = new SampleValues(model);
  }

  List<String> lines() {
    Optional<Operation> read = read();
    Optional<Operation> create = create();
    List<String> lines = new ArrayList<>();
    lines.add("HOST=http://localhost:8080");
    List<Operation> shown = new ArrayList<>();
    read.ifPresent(shown::add);
    create.ifPresent(shown::add);
    if (shown.stream().anyMatch(ContractTrial::isSecured)) {
      lines.addAll(token(shown));
    }
    lines.add("");
    lines.add("curl -i \"$HOST/q/openapi\"  # 200; the contract");
    read.ifPresent(operation -> lines.addAll(reading(operation)));
    create.ifPresent(operation -> lines.add(creating(operation)));
    return lines;
  }

  // ---- tokens ------------------------------------------------------------------------------

  /** A token of the contract's own where it signs users up, or else one of dev mode. */
  private List<String> token(List<Operation> shown) {
    List<String> lines = new ArrayList<>();
    Optional<Operation> register = register();
    if (register.isPresent()) {
      lines.add("# signs up; a second time it is 409, and the name is taken");
      lines.add(
          "TOKEN=$(%s | grep -o 'eyJ[^\"]*')"
              .formatted(send(register.get(), "curl -s")));
    } else {
      TreeSet<String> roles = new TreeSet<>();
      shown.stream().map(Operation::access).forEach(access -> roles.addAll(access.roles()));
      String list = roles.stream().map(Sample::quoteJson).collect(Collectors.joining(", "));
      lines.add("TOKEN=$(curl -s \"$HOST/dev/token\"" + JSON + "\\");
      lines.add("  " + quoted("{\"user\": \"me\", \"roles\": [" + list + "]}") + ")");
    }
    lines.add("AUTH=\"Authorization: " + ((Security.Jwt) model.security()).scheme() + " $TOKEN\"");
    return lines;
  }

  private Optional<Operation> register() {
    return model.operations().stream()
        .filter(
            operation ->
                operation.binding() instanceof Binding.Register register
                    && ServiceCode.showsToken(
                        model, model.entity(register.entityName()), register.answer())
                    && needsNoRows(register.entityName(), register.assignment()))
        .filter(this::isPlain)
        .findFirst();
  }

  // ---- what is called ----------------------------------------------------------------------

  private List<String> reading(Operation operation) {
    String url = "\"$HOST" + path(operation);
    List<String> lines = new ArrayList<>();
    lines.add("curl -i " + url + "\"" + auth(operation) + "  # 200");
    operation.parameters().stream()
        .filter(parameter -> parameter.in() == Parameter.In.QUERY)
        .filter(ContractTrial::isNumber)
        .findFirst()
        .map(parameter -> url + "?" + parameter.wireName() + "=abc\"" + auth(operation))
        .ifPresent(call -> lines.add("curl -i " + call + "  # 400; that is no number"));
    if (isSecured(operation)) {
      lines.add("curl -i " + url + "\"  # 401; no token");
    }
    return lines;
  }

  private String creating(Operation operation) {
    return send(operation, "curl -i") + auth(operation) + "  # " + operation.success().status();
  }

  private String send(Operation operation, String curl) {
    String body =
        samples
            .valid(operation.body().orElseThrow().type(), Constraints.NONE, "body", 1)
            .json();
    String method = operation.method() == HttpMethod.POST ? "" : " -X " + operation.method();
    return "%s%s \"$HOST%s\"%s%s"
        .formatted(
            curl, method, path(operation), JSON, quoted(body));
  }

  /** The path for a place between double quotes. */
  private String path(Operation operation) {
    return (model.api().basePath() + operation.path()).replace("$", "\\$");
  }

  private static String auth(Operation operation) {
    return isSecured(operation) ? " -H \"$AUTH\"" : "";
  }

  private static String quoted(String json) {
    return "'" + json.replace("'", "'\\''") + "'";
  }

  private Optional<Operation> read() {
    return model.operations().stream()
        .filter(
            operation ->
                operation.method() == HttpMethod.GET
                    && (operation.binding() instanceof Binding.ListPage list
                            && list.scope().isEmpty()
                        || operation.binding() instanceof Binding.Get get
                            && isCaller(get.lookup())))
        .filter(operation -> isPlain(operation) && isCallable(operation))
        .min(Comparator.comparing(operation -> operation.binding() instanceof Binding.Get));
  }

  private Optional<Operation> create() {
    return model.operations().stream()
        .filter(
            operation ->
                operation.binding() instanceof Binding.Create create
                    && create.scopes().isEmpty()
                    && needsNoRows(create.entityName(), create.assignment()))
        .filter(operation -> isPlain(operation) && isCallable(operation))
        .filter(
            operation ->
                operation.body().filter(b -> b.mediaType().equals("application/json")).isPresent())
        .findFirst();
  }

  /** Whether nothing but the body has to be given. */
  private boolean isPlain(Operation operation) {
    return !operation.path().contains("{")
        && operation.parameters().stream().noneMatch(Parameter::required);
  }

  /** Whether the token that is shown is enough: no row of a user is needed, or there is one. */
  private boolean isCallable(Operation operation) {
    if (register().isPresent()) {
      // A user who signs up has no roles.
      return !operation.access().needsRoles();
    }
    boolean aboutCaller =
        operation.binding() instanceof Binding.OnRow onRow && isCaller(onRow.lookup())
            || operation.binding() instanceof Binding.Create create
                && model.assignment(create.entityName(), create.assignment()).presets().stream()
                    .anyMatch(preset -> preset.value() instanceof Assignment.Caller);
    return !aboutCaller;
  }

  private static boolean isCaller(Lookup lookup) {
    return lookup.conditions().stream().allMatch(c -> c.value() instanceof Lookup.CallerKey);
  }

  /** Whether a body can be written down without the key of a row that is there already. */
  private boolean needsNoRows(String entityName, String name) {
    Entity entity = model.entity(entityName);
    Assignment assignment = model.assignment(entity.name(), name);
    RecordType record = model.record(assignment.record());
    return assignment.parts().stream()
        .allMatch(
            part ->
                part.target() instanceof Assignment.Nested nested
                    ? needsNoRows(entityName, nested.assignment())
                    : !record.property(part.property()).required()
                        || !(part.target() instanceof Assignment.ToReference
                            || part.target() instanceof Assignment.ToReferenceByNested
                            || part.target() instanceof Assignment.ToCollectionByNested));
  }

  private static boolean isNumber(Parameter parameter) {
    return parameter.type() instanceof ValueType.Basic basic
        && (basic.type() == BasicType.INTEGER || basic.type() == BasicType.LONG);
  }

  private static boolean isSecured(Operation operation) {
    return operation.access().needsToken();
  }
}
