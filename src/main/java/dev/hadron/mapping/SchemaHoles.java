package dev.hadron.mapping;

import dev.hadron.api.GivenLogic;
import dev.hadron.api.JsonValue;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.Spelling;
import dev.hadron.model.Binding;
import dev.hadron.model.Constraints;
import dev.hadron.model.Entity;
import dev.hadron.model.Evidence;
import dev.hadron.model.Hole;
import dev.hadron.model.HttpMethod;
import dev.hadron.model.Operation;
import dev.hadron.model.Parameter;
import dev.hadron.model.RequestBody;
import dev.hadron.model.Resource;
import dev.hadron.model.ValueType;
import dev.hadron.model.naming.JavaName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Operations that a comment of a schema or a logic file names, beside those that the tables ask for:
 * their addresses begin with those of a table or of one of its rows.
 */
final class SchemaHoles {

  /** The rule behind them. */
  static final String RULE = "schema-logic";

  private static final String ID = "operationId";
  private static final String SUMMARY = "summary";
  private static final String QUERY = "query";
  private static final String BODY = "body";
  private static final String ANSWER = "answer";

  /** What an operation of a contract says elsewhere. */
  private static final List<String> KEYS = List.of(ID, SUMMARY, QUERY, BODY, ANSWER);

  private final List<Resource> resources;
  private final SchemaOperations operations;
  private final SchemaLogic store;
  private final LogicTypes types;
  private final LogicHoles holes;
  private final boolean open;
  private final Set<String> ids = new LinkedHashSet<>();
  private final Set<String> labels = new TreeSet<>();

  /**
   * @param resources those of the tables
   */
  SchemaHoles(
      List<Resource> resources,
      SchemaOperations operations,
      SchemaLogic store,
      LogicTypes types,
      LogicHoles holes,
      boolean open) {
    this.resources = resources;
    this.operations = operations;
    this.store = store;
    this.types = types;
    this.holes = holes;
    this.open = open;
    for (Resource resource : resources) {
      for (Operation operation : resource.operations()) {
        ids.add(operation.id());
        labels.add(label(operation));
      }
    }
  }

  /** The resources with the operations that are named. */
  List<Resource> with(List<GivenLogic> given) {
    List<Resource> all = new ArrayList<>(resources);
    for (GivenLogic each : given) {
      operation(each)
          .ifPresent(
              made ->
                  all.replaceAll(
                      resource ->
                          resource.name().equals(made.entity().name())
                              ? resource.with(
                                  Stream.concat(
                                          resource.operations().stream(),
                                          Stream.of(made.operation()))
                                      .toList())
                              : resource));
    }
    return holes.named(all);
  }

  private record Made(Entity entity, Operation operation) {}

  private Optional<Made> operation(GivenLogic given) {
    Optional<LogicAddress> address = LogicAddress.of(given.key(), store);
    if (address.isEmpty()) {
      holes.problems().add(unknown(given));
      return Optional.empty();
    }
    LogicAddress at = address.get();
    Map<String, JsonValue> said =
        given.says().value() instanceof JsonValue.JsonObject object ? object.members() : Map.of();
    String label = at.method() + " " + at.path();
    LogicSite bare =
        new LogicSite(
            at.operationId(),
            label,
            open,
            Optional.empty(),
            Optional.of(given.says()),
            given.says().where());
    String id = text(bare, said, ID).orElse(at.operationId());
    Optional<String> summary = text(bare, said, SUMMARY);
    LogicSite site =
        new LogicSite(id, label, open, summary, Optional.of(given.says()), given.says().where());
    if (!id.matches("[A-Za-z][A-Za-z0-9_]{0,99}")) {
      problem(site, "/" + ID, "'" + id + "' is no name of letters and digits", "approveOrder");
      return Optional.empty();
    }
    if (!ids.add(id) || !labels.add(label)) {
      problem(
          site,
          "",
          "%s, %s: there is an operation of that name or address already".formatted(label, id),
          "give it another address, or another operationId");
      return Optional.empty();
    }
    return Optional.of(new Made(at.entity(), operation(at, site, said, summary)));
  }

  private Operation operation(
      LogicAddress at, LogicSite site, Map<String, JsonValue> said, Optional<String> summary) {
    Entity entity = at.entity();
    LogicHint hint = LogicHint.of(site, KEYS, holes.problems());
    String stem = JavaName.type(site.operationId());
    List<Parameter> parameters = new ArrayList<>(at.parameters());
    parameters.addAll(query(site, said, stem, at));
    Optional<RequestBody> body = body(site, said, stem, entity);
    Optional<ValueType> answer = answer(at, site, said, stem, hint);
    OperationDraft draft =
        new OperationDraft(site.operationId(), JavaName.variable(site.operationId()), at.method(), at.path())
            .tag(SchemaOperations.tag(entity))
            .summary(summary.orElse(at.summary()))
            .parameters(parameters);
    body.ifPresent(each -> draft.body(((ValueType.RecordRef) each.type()).recordName(), each.mediaType()));
    answer.ifPresentOrElse(
        type -> draft.answer("200", "As the rule says", type),
        () -> draft.noContent("As the rule says"));
    Hole hole =
        holes.of(
            site,
            hint,
            new Needs(at),
            new LogicHoles.Frame(parameters, body, answer),
            Optional.empty());
    boolean writes = at.method() != HttpMethod.GET;
    if (body.isPresent() && (!writes || at.method() == HttpMethod.DELETE)) {
      problem(
          site,
          "/" + BODY,
          "%s takes a body, which means nothing with that method".formatted(site.label()),
          "write query, or POST");
    }
    if (!writes && hole.decision().isPresent()) {
      problem(site, "", site.label() + " stores something, which a GET does not do", "write POST");
    }
    return draft
        .problems(refusals(at, body.isPresent() || said.containsKey(QUERY), hole))
        .access(operations.access(entity, writes))
        .build(
            new Binding.Custom(site.where() + " says that its logic is its own", hole),
            evidence(site, hole),
            site.origin());
  }

  private static Evidence evidence(LogicSite site, Hole hole) {
    return new Evidence(
        RULE,
        hole.table()
                .map(table -> table.evidence() + ", ")
                .orElse("")
            + "named at "
            + site.where());
  }

  private static String[] refusals(LogicAddress at, boolean input, Hole hole) {
    Set<String> statuses = new TreeSet<>();
    if (input) {
      statuses.add("400");
    }
    if (at.ofRow()) {
      statuses.add("404");
    }
    Stream<Hole.Outcome> outcomes = hole.examples().stream().map(Hole.Example::outcome);
    outcomes
        .filter(Hole.Refuses.class::isInstance)
        .map(outcome -> String.valueOf(((Hole.Refuses) outcome).status()))
        .filter(status -> !status.matches("40[13]"))
        .forEach(statuses::add);
    if (hole.decision().isPresent()) {
      statuses.add("409");
    }
    if (computes(hole)) {
      statuses.add("422");
    }
    return statuses.toArray(String[]::new);
  }

  /** Whether a number or a date of it may come out of range. */
  private static boolean computes(Hole hole) {
    return hole.table().stream()
        .flatMap(table -> table.rules().stream())
        .anyMatch(rule -> rule.outcome() instanceof Hole.Computes);
  }

  private List<Parameter> query(
      LogicSite site, Map<String, JsonValue> said, String stem, LogicAddress at) {
    if (!said.containsKey(QUERY)) {
      return List.of();
    }
    Set<String> taken = new TreeSet<>();
    at.parameters().forEach(parameter -> taken.add(parameter.name()));
    return types.members(site, "/" + QUERY, said.get(QUERY), stem, at.entity()).stream()
        .filter(member -> isFree(site, member.name(), taken))
        .map(
            member ->
                new Parameter(
                    JavaName.component(member.name()),
                    member.name(),
                    Parameter.In.QUERY,
                    member.type(),
                    !member.optional(),
                    member.constraints(),
                    Optional.empty(),
                    Optional.empty(),
                    site.origin()))
        .toList();
  }

  private boolean isFree(LogicSite site, String name, Set<String> taken) {
    boolean free = taken.add(JavaName.component(name));
    if (!free) {
      problem(
          site,
          "/" + QUERY + "/" + name,
          "'%s' of the query is a parameter of %s already".formatted(name, site.label()),
          "give it another name");
    }
    return free;
  }

  private Optional<RequestBody> body(
      LogicSite site, Map<String, JsonValue> said, String stem, Entity entity) {
    if (!said.containsKey(BODY)) {
      return Optional.empty();
    }
    List<LogicTypes.Member> members =
        types.members(site, "/" + BODY, said.get(BODY), stem, entity);
    String name = store.claim(stem + "Request");
    types.record(site, name, members, entity, "What " + site.operationId() + " is told.");
    return Optional.of(
        new RequestBody(
            new ValueType.RecordRef(name),
            Constraints.NONE,
            SchemaOperations.JSON,
            true,
            Optional.empty()));
  }

  /** What is said; the row where it is changed and nothing else is said. */
  private Optional<ValueType> answer(
      LogicAddress at,
      LogicSite site,
      Map<String, JsonValue> said,
      String stem,
      LogicHint hint) {
    JsonValue answer = said.get(ANSWER);
    if (answer instanceof JsonValue.JsonString text) {
      Optional<ValueType> row = row(text.value());
      if (row.isEmpty()) {
        problem(site, "/" + ANSWER, "no row is called '" + text.value() + "'", "order, or { name: type }");
      }
      return row;
    }
    if (answer != null) {
      List<LogicTypes.Member> members =
          types.members(site, "/" + ANSWER, answer, stem, at.entity());
      String name = store.claim(stem + "Answer");
      types.record(site, name, members, at.entity(), "What " + site.operationId() + " answers.");
      return Optional.of(new ValueType.RecordRef(name));
    }
    if (at.method() == HttpMethod.GET) {
      problem(site, "", site.label() + " says nothing of what it answers", "answer: { name: type }");
    }
    return at.ofRow() && hint.changes().containsKey(SchemaLogic.variable(at.entity()))
        ? row(SchemaLogic.variable(at.entity()))
        : Optional.empty();
  }

  private Optional<ValueType> row(String name) {
    return store.entities().stream()
        .filter(entity -> SchemaLogic.variable(entity).equals(name.strip()))
        .findFirst()
        .map(entity -> new ValueType.RecordRef(SchemaRecords.read(entity)));
  }

  private Optional<String> text(LogicSite site, Map<String, JsonValue> said, String key) {
    JsonValue value = said.get(key);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof JsonValue.JsonString text && !text.value().isBlank()) {
      return Optional.of(text.value().strip());
    }
    problem(site, "/" + key, "%s of %s is no text".formatted(key, site.label()), "");
    return Optional.empty();
  }

  private Diagnostic unknown(GivenLogic given) {
    List<String> known =
        store.entities().stream()
            .flatMap(entity -> LogicAddress.prefixes(entity).stream())
            .map(prefix -> prefix + "/…")
            .sorted()
            .toList();
    return Diagnostic.error(
        LogicSite.PROBLEM,
        "'%s' is no address of an operation of its own%s"
            .formatted(given.key(), Spelling.question(given.key(), known)),
        given.says().where(),
        "a method (GET, POST, PUT or DELETE) and the address of a table or a row with a word behind"
            + " it, of "
            + String.join(", ", known.subList(0, Math.min(known.size(), 6))));
  }

  private void problem(LogicSite site, String path, String what, String hint) {
    holes.problems().add(site.problem(path, what, hint));
  }

  private static String label(Operation operation) {
    return operation.method() + " " + operation.path();
  }

  /** What one operation may be given. */
  private final class Needs implements LogicNeeds {

    private final LogicAddress at;

    Needs(LogicAddress at) {
      this.at = at;
    }

    @Override
    public Optional<Hole.Need> row(Optional<String> wanted, UniqueNames names) {
      return at.ofRow()
              && wanted.filter(name -> !name.equals(SchemaLogic.variable(at.entity()))).isEmpty()
          ? Optional.of(SchemaLogic.row(at.entity(), names))
          : Optional.empty();
    }

    /** Tables say nothing of who signs in. */
    @Override
    public Optional<Hole.Need> caller(UniqueNames names) {
      return Optional.empty();
    }

    @Override
    public Optional<Hole.Need> rows(String things, Hole.Row of, UniqueNames names) {
      return store.rows(things, of, names);
    }
  }
}
