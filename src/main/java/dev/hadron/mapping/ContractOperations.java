package dev.hadron.mapping;

import dev.hadron.api.ApiCallback;
import dev.hadron.api.ApiHeader;
import dev.hadron.api.ApiMediaType;
import dev.hadron.api.ApiOperation;
import dev.hadron.api.ApiResponse;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.model.BasicType;
import dev.hadron.model.Binding;
import dev.hadron.model.Constraints;
import dev.hadron.model.CorrelationHeader;
import dev.hadron.model.Filter;
import dev.hadron.model.HttpMethod;
import dev.hadron.model.Lookup;
import dev.hadron.model.Operation;
import dev.hadron.model.Origin;
import dev.hadron.model.Parameter;
import dev.hadron.model.Relation;
import dev.hadron.model.RequestBody;
import dev.hadron.model.Response;
import dev.hadron.model.ValueType;
import dev.hadron.model.naming.JavaName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes operations of the contract's own, each with everything that the document says of it. */
final class ContractOperations {

  private final ContractContext context;
  private final ContractBodies bodies;
  private final ContractParameters parameters;
  private final ContractSecurity security;
  private final ContractBinder binder;
  private final ContractStatuses statuses;
  private final ContractSelections selections;
  private final ContractHoles holes;

  ContractOperations(
      ContractContext context,
      ContractBodies bodies,
      ContractParameters parameters,
      ContractSecurity security,
      ContractStatuses statuses,
      ContractHoles holes) {
    this.holes = holes;
    this.context = context;
    this.bodies = bodies;
    this.parameters = parameters;
    this.security = security;
    this.binder = new ContractBinder(context);
    this.statuses = statuses;
    this.selections = new ContractSelections(context);
  }

  Operation operation(ContractCall call) {
    ApiOperation source = call.operation();
    List<Parameter> declared = parameters.of(source);
    ContractBound bound = binder.bind(call, declared);
    Optional<RequestBody> body = body(source);
    List<Response> responses =
        source.responses().stream().map(response -> response(source, response)).toList();
    Binding binding =
        bound.binding(
            () -> holes.of(call, new LogicHoles.Frame(declared, body, success(responses))));
    List<Parameter> all = withStoredTypes(call, declared, binding);
    Operation operation =
        new Operation(
            source.operationId(),
            JavaName.variable(source.operationId()),
            HttpMethod.valueOf(source.method().name()),
            source.path(),
            source.tags(),
            text(source.summary()),
            text(source.description()),
            all,
            body,
            responses,
            security.access(source),
            source.deprecated(),
            binding,
            bound.evidence(binding),
            new Origin(source.location(), "operation " + source.label()),
            statuses.substitutes(source),
            selections.of(call, all, binding).map(Parameter::name));
    statuses.note(source, operation);
    noteIdle(call, operation);
    noteUnsent(source, operation);
    noteUnserved(source);
    return operation;
  }

  private static Optional<ValueType> success(List<Response> responses) {
    return Response.ofSuccess(responses).stream().findFirst().flatMap(Response::body);
  }

  private Optional<RequestBody> body(ApiOperation operation) {
    return operation
        .body()
        .flatMap(
            body -> {
              return ContractBodies.served(body.content())
                  .map(
                      served ->
                          new RequestBody(
                              bodies.typeOf(operation, body).orElseThrow(),
                              bodies.constraints(body.content()),
                              served.getKey(),
                              body.required(),
                              text(body.description())));
            });
  }

  private Response response(ApiOperation operation, ApiResponse response) {
    return new Response(
        response.status(),
        response.description(),
        bodies.typeOf(operation, response),
        bodies.constraints(response.content()),
        ContractBodies.served(response.content()).map(Map.Entry::getKey),
        response.headers().values().stream().map(header -> header(operation, header)).toList());
  }

  private Response.Header header(ApiOperation operation, ApiHeader header) {
    String hint = JavaName.stem(operation.operationId()) + JavaName.stem(header.name());
    return new Response.Header(
        header.name(),
        context.types().typeOf(header.schema(), hint),
        bodies.constraints(header.schema()),
        header.required(),
        text(header.description()));
  }

  /** What a contract promises to send beside bodies, and nothing sends. */
  private void noteUnsent(ApiOperation source, Operation operation) {
    for (ApiCallback callback : source.callbacks()) {
      note(
          "callback-unsent",
          "callback " + callback.name() + " of " + source.label(),
          "is left out: no rule knows when the request is due",
          source.location());
    }
    for (ApiResponse response : source.responses()) {
      for (ApiHeader header : response.headers().values()) {
        boolean ours = !operation.isCustom() || response.status().matches("[45].*");
        if (ours && !isSet(operation, header)) {
          note(
              "header-unset",
              "header " + header.name() + " of " + source.label() + ", " + response.status(),
              (header.required() ? "is required and not sent" : "is not sent")
                  + ": nothing that is stored answers it",
              header.location());
        }
      }
    }
  }

  private static boolean isSet(Operation operation, ApiHeader header) {
    if (header.name().equalsIgnoreCase("etag")) {
      return operation.isTagged() && operation.success().body().isPresent();
    }
    if (operation.listHeaders().keySet().stream().anyMatch(header.name()::equalsIgnoreCase)) {
      return true;
    }
    boolean location =
        operation.binding() instanceof Binding.Create create && create.location().isPresent();
    return header.name().equalsIgnoreCase("location") && location
        || CorrelationHeader.isOne(header.name())
        || Set.of("allow", "content-type", "content-length", "date", "www-authenticate")
            .contains(header.name().toLowerCase(Locale.ROOT));
  }

  /** A line for each choice of media types: most answers of an operation have the same one. */
  private void noteUnserved(ApiOperation operation) {
    Map<String, SourceLocation> unserved = new LinkedHashMap<>();
    operation.body().ifPresent(body -> unserved.put(unserved(body.content()), body.location()));
    for (ApiResponse response : operation.responses()) {
      unserved.putIfAbsent(unserved(response.content()), response.location());
    }
    unserved.remove("");
    unserved.forEach(
        (outcome, where) ->
            note("media-type-unserved", "media types of " + operation.label(), outcome, where));
  }

  private static String unserved(Map<String, ApiMediaType> content) {
    return content.size() < 2
        ? ""
        : "only %s of %s is served"
            .formatted(
                ContractBodies.served(content).orElseThrow().getKey(),
                String.join(", ", content.keySet()));
  }

  /** Keys in paths have the types of the values that they are compared with. */
  private List<Parameter> withStoredTypes(ContractCall call, List<Parameter> all, Binding binding) {
    Map<String, ValueType> stored = new LinkedHashMap<>();
    for (Lookup lookup : binding.lookups()) {
      for (Lookup.Condition condition : lookup.conditions()) {
        if (condition.value() instanceof Lookup.PathParameter parameter) {
          stored.put(parameter.name(), type(lookup.entity(), condition.path()));
        }
      }
    }
    Map<String, ValueType> compared = compared(binding);
    List<Parameter> typed = new ArrayList<>();
    for (Parameter parameter : all) {
      boolean inPath = parameter.in() == Parameter.In.PATH;
      ValueType type = (inPath ? stored : compared).getOrDefault(parameter.name(), parameter.type());
      boolean same = type.equals(parameter.type());
      typed.add(
          same
              ? parameter
              : inPath ? retyped(call, parameter, type) : resized(parameter, type));
    }
    return typed;
  }

  /** Whole numbers that a list is narrowed by, with the type of what they are compared with. */
  private Map<String, ValueType> compared(Binding binding) {
    Map<String, ValueType> compared = new LinkedHashMap<>();
    List<Filter> filters =
        binding instanceof Binding.ListPage list
            ? list.filters()
            : binding instanceof Binding.Count count ? count.filters() : List.of();
    for (Filter filter : filters) {
      if (filter.comparison() == Filter.Comparison.EQUAL) {
        ValueType type = type(binding.entity().orElseThrow(), filter.path());
        if (TypeMeeting.isWhole(type)) {
          compared.put(filter.parameter(), type);
        }
      }
    }
    return compared;
  }

  /** The contract's own size of the number is told as it was. */
  private static Parameter resized(Parameter parameter, ValueType type) {
    boolean small = ContractIdentities.is(parameter.type(), BasicType.INTEGER);
    return parameter.with(
        type, ContractConstraints.told(parameter.constraints(), small ? "int32" : "int64"));
  }

  private Parameter retyped(ContractCall call, Parameter parameter, ValueType type) {
    note(
        "parameter-type",
        "parameter " + parameter.wireName() + " of " + call.label(),
        "is read as the stored value that it is compared with, which has another type",
        parameter.origin().where());
    return parameter.with(type, described(parameter));
  }

  /** A key that the contract takes as any text is described so, whatever it is read as. */
  private static Constraints described(Parameter parameter) {
    Optional<String> format = parameter.constraints().format();
    Constraints plain = format.map(Constraints.NONE::withFormat).orElse(Constraints.NONE);
    return parameter.type().is(BasicType.STRING) && parameter.constraints().equals(plain)
        ? plain.withType("string")
        : Constraints.NONE;
  }

  private ValueType type(String entity, List<String> path) {
    ContractThing thing = context.things().named(entity);
    return path.size() == 1
        ? thing.attribute(path.get(0)).orElseThrow().type()
        : type(target(thing, path.get(0)), path.subList(1, path.size()));
  }

  private static String target(ContractThing thing, String relation) {
    return thing
        .reference(relation)
        .map(ContractReference::target)
        .or(
            () ->
                thing.collections().stream()
                    .filter(many -> many.name().equals(relation))
                    .map(Relation::target)
                    .findFirst())
        .orElseThrow();
  }

  /** What is validated and then refused, or has no effect, on a bound operation. */
  private void noteIdle(ContractCall call, Operation operation) {
    List<Parameter> refused = operation.unsupportedParameters();
    for (Parameter parameter : refused) {
      note(
          "parameter-without-effect",
          "parameter " + parameter.wireName() + " of " + call.label(),
          "is refused with 501 where a caller sends it: " + idle(operation, parameter),
          parameter.origin().where());
    }
    Set<String> known = new HashSet<>();
    refused.forEach(parameter -> known.add(parameter.name()));
    operation.listParameters().forEach(parameter -> known.add(parameter.name()));
    operation.selection().ifPresent(known::add);
    for (Parameter parameter : operation.parameters()) {
      boolean told = known.contains(parameter.name());
      if (!operation.isCustom() && !told && isIdle(operation, parameter)) {
        note(
            "parameter-without-effect",
            "parameter " + parameter.wireName() + " of " + call.label(),
            "is checked and then has no effect: " + idle(operation, parameter),
            parameter.origin().where());
      }
    }
  }

  /** Why nothing is done with a parameter. */
  private String idle(Operation operation, Parameter parameter) {
    if (operation.paging().isPresent() && ContractPaging.isCursor(parameter.wireName())) {
      return "a list is walked by a cursor where a limit says how far";
    }
    String name = ContractNames.key(parameter.wireName());
    return operation
        .binding()
        .entity()
        .map(context.things()::named)
        .flatMap(
            thing ->
                thing.attributes().stream()
                    .filter(attribute -> ContractNames.key(attribute.wireName()).equals(name))
                    .findFirst()
                    .map(attribute -> thing.name() + "." + attribute.name()))
        .map(stored -> "no rule compares it with " + stored + " in the form that it has")
        .orElse("it names nothing that is stored");
  }

  private static boolean isIdle(Operation operation, Parameter parameter) {
    boolean read = operation.method() == HttpMethod.GET && operation.isTagged();
    return parameter.in() != Parameter.In.PATH
        && operation.condition().filter(condition -> condition == parameter).isEmpty()
        && !(read && parameter.wireName().equalsIgnoreCase("If-None-Match"));
  }

  private void note(String id, String construct, String outcome, SourceLocation where) {
    context.ledger().add(new LedgerEntry(id, construct, outcome, where));
  }

  static Optional<String> text(String value) {
    return value.isBlank() ? Optional.empty() : Optional.of(value.strip());
  }
}
