package dev.hadron.view;

import dev.hadron.model.Assignment;
import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Entity;
import dev.hadron.model.HttpMethod;
import dev.hadron.model.Lookup;
import dev.hadron.model.Operation;
import dev.hadron.model.Parameter;
import dev.hadron.model.Relation;
import dev.hadron.model.RequestBody;
import dev.hadron.model.ServiceModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** How tests call a contract's operations: on a row, on one that is missing, as its user. */
final class ContractCalls {

  private final ServiceModel model;
  private final TestClass tests;
  private final TestValues values;

  ContractCalls(ServiceModel model, TestClass tests) {
    this.model = model;
    this.tests = tests;
    this.values = new TestValues(model);
  }

  // ---- where -------------------------------------------------------------------------------

  /** The call on the row that a variable holds; by that user where the row is the caller's own. */
  Trial on(String row, Operation operation, Lookup lookup) {
    Entity entity = model.entity(lookup.entity());
    List<String> arguments =
        inPath(operation, lookup, condition -> argument(entity, condition.path(), row));
    Trial trial = tests.trial(operation).at(arguments);
    if (lookup.owner().isPresent()) {
      Relation.ManyToOne owner = (Relation.ManyToOne) entity.relation(lookup.owner().get());
      return trial.asUser("%s.get(%s)".formatted(row, TestRows.column(owner)));
    }
    return isCaller(lookup)
        ? trial.asUser("%s.get(%s)".formatted(row, TestRows.keyColumn(entity)))
        : trial;
  }

  /** The call on a row that there is not; empty where each valid value may be that of a row. */
  Optional<Trial> onUnknown(Operation operation, Lookup lookup) {
    List<Parameter> keys =
        pathParameters(operation)
            .filter(parameter -> lookup.conditions().stream().anyMatch(c -> isOn(c, parameter)))
            .filter(parameter -> unknown(parameter).isPresent())
            .toList();
    return keys.isEmpty()
        ? Optional.empty()
        : Optional.of(
            tests
                .trial(operation)
                .at(
                    pathParameters(operation)
                        .map(
                            parameter ->
                                keys.contains(parameter)
                                    ? unknown(parameter).orElseThrow()
                                    : sample(parameter))
                        .toList()));
  }

  private static Optional<String> unknown(Parameter parameter) {
    return UnknownValues.of(parameter.type(), parameter.constraints());
  }

  /** The call with valid values in its path, of rows that nobody has made. */
  Trial sample(Operation operation) {
    return tests.trial(operation).at(pathParameters(operation).map(this::sample).toList());
  }

  String sample(Parameter parameter) {
    return values.body(parameter.type(), parameter.constraints(), parameter.name(), 1);
  }

  /** Values of all path parameters: what a condition says, and any where nothing is compared. */
  private List<String> inPath(
      Operation operation, Lookup lookup, Function<Lookup.Condition, String> value) {
    return pathParameters(operation)
        .map(
            parameter ->
                lookup.conditions().stream()
                    .filter(condition -> isOn(condition, parameter))
                    .findFirst()
                    .map(value)
                    .orElseGet(() -> sample(parameter)))
        .toList();
  }

  private static boolean isOn(Lookup.Condition condition, Parameter parameter) {
    return condition.value() instanceof Lookup.PathParameter path
        && path.name().equals(parameter.name());
  }

  /** In the order of the path, which need not be that of the declarations. */
  private static Stream<Parameter> pathParameters(Operation operation) {
    return operation.parameters().stream()
        .filter(parameter -> parameter.in() == Parameter.In.PATH)
        .sorted(
            Comparator.comparing(
                parameter -> operation.path().indexOf("{" + parameter.wireName() + "}")));
  }

  /** A value of a row, or of a row that it refers to. */
  private String argument(Entity entity, List<String> path, String row) {
    if (path.size() == 1) {
      return "%s.get(%s)".formatted(row, TestRows.column(entity.attribute(path.get(0))));
    }
    Relation.ManyToOne reference = (Relation.ManyToOne) entity.relation(path.get(0));
    Entity target = model.entity(reference.target());
    String value = "%s.get(%s)".formatted(row, TestRows.column(reference));
    if (path.size() == 2
        && path.get(1).equals(reference.columns().get(0).referencedAttribute())) {
      return value;
    }
    String parent = "db.row(%s, %s)".formatted(TestRows.selectByKey(target), value);
    return argument(target, path.subList(1, path.size()), parent);
  }

  // ---- who ---------------------------------------------------------------------------------

  static boolean isCaller(Lookup lookup) {
    return lookup.conditions().stream().anyMatch(c -> c.value() instanceof Lookup.CallerKey);
  }

  /** The call of a user who has a row, where the new row belongs to its caller. */
  Trial asCreator(Trial trial, Entity entity, Assignment assignment) {
    return creator(entity, assignment).map(trial::asUser).orElse(trial);
  }

  /** Key of the row of somebody who makes another one that says who that was. */
  Optional<String> creator(Entity entity, Assignment assignment) {
    return assignment.presets().stream()
        .filter(preset -> preset.value() instanceof Assignment.Caller)
        .findFirst()
        .map(preset -> model.target(entity, preset.member()))
        .map(
            user ->
                "%s.insert(db).get(%s)".formatted(tests.fixture(user), TestRows.keyColumn(user)));
  }

  /** Checks that a new row says who has made it, whatever its body says. */
  static List<String> madeBy(String creator, Entity entity, Assignment assignment) {
    return assignment.presets().stream()
        .filter(preset -> preset.value() instanceof Assignment.Caller)
        .map(preset -> (Relation.ManyToOne) entity.relation(preset.member()))
        .map(
            reference ->
                "assertEquals(%s.toString(), row.get(%s).toString());"
                    .formatted(creator, TestRows.column(reference)))
        .toList();
  }

  // ---- refusals ----------------------------------------------------------------------------

  /** A refusal that every operation knows: no token, broken JSON, or what nobody has there. */
  void refused(Operation operation) {
    Trial trial = sample(operation).anonymous();
    if (operation.access().needsToken()) {
      Trial asked =
          operation
              .body()
              .map(body -> trial.announces(JavaText.literal(body.mediaType())))
              .orElse(trial);
      tests.unhappy(operation, "needs_a_token", asked.answers(401) + ";");
    } else if (operation.body().filter(ContractCalls::isJson).isPresent()) {
      tests.unhappy(
          operation, "refuses_broken_json", trial.sendsJson("\"{\"").answers(400) + ";");
    } else if (operation.body().filter(ContractCalls::isOneForm).isPresent()) {
      tests.unhappy(
          operation,
          "takes_no_other_form",
          trial.sends("\"application/x-unknown\"", "new byte[] {1}").answers(415) + ";");
    } else if (operation.success().body().isEmpty()) {
      HttpMethod unknown = UnknownMethods.first(model, operation.path());
      tests.unhappy(
          operation,
          "is_not_there_for_another_method",
          trial.by(unknown) + ".then().statusCode(405);");
    } else {
      tests.unhappy(
          operation,
          "has_no_other_form",
          trial.accepts("application/x-unknown").answers(406) + ";");
    }
  }

  /** Whether a body of no known form is refused: ranges of media types let some of those in. */
  private static boolean isOneForm(RequestBody body) {
    return !body.mediaType().matches("(\\*|application)/\\*.*");
  }

  private static boolean isJson(RequestBody body) {
    return body.mediaType().equals("application/json");
  }

  /** Whoever is not the row's owner changes nothing of it. */
  void refusedToOthers(
      Operation operation, Lookup lookup, List<String> start, UnaryOperator<Trial> sending) {
    if (lookup.owner().isEmpty()) {
      return;
    }
    Entity entity = model.entity(lookup.entity());
    Entity account = model.target(entity, lookup.owner().get());
    String other =
        "%s.insert(db).get(%s)".formatted(tests.fixture(account), TestRows.keyColumn(account));
    List<String> lines = new ArrayList<>(List.of(tests.insert(entity)));
    lines.addAll(start);
    Trial trial = on("row", operation, lookup).asUser(other);
    lines.add(sending.apply(trial).answers(403) + ";");
    entity
        .version()
        .map(version -> TestRows.column(entity.attribute(version)))
        .ifPresent(
            version ->
                lines.add(
                    "assertEquals(row.get(%1$s), %2$s.get(%1$s));"
                        .formatted(version, TestRows.stored(entity))));
    tests.unhappy(operation, "is_refused_to_anybody_but_the_owner", lines);
  }

  /** Tokens of others may have a subject that is no key here. */
  private void refusedToStrangers(
      Operation operation, Lookup lookup, List<String> start, UnaryOperator<Trial> sending) {
    Entity entity = model.entity(lookup.entity());
    boolean text =
        lookup.conditions().stream()
            .filter(condition -> condition.value() instanceof Lookup.CallerKey)
            .map(condition -> Lookups.type(model, entity, condition.path()))
            .allMatch(type -> type.is(BasicType.STRING));
    if (!text) {
      List<String> lines = new ArrayList<>(start);
      lines.add(sending.apply(sample(operation)).answers(403) + ";");
      tests.unhappy(operation, "is_refused_to_who_has_no_account", lines);
    }
  }

  void notFound(Operation operation, Lookup lookup) {
    notFound(operation, lookup, List.of(), UnaryOperator.identity());
  }

  /**
   * @param start statements before the call
   * @param sending adds to the call what it sends
   */
  void notFound(
      Operation operation, Lookup lookup, List<String> start, UnaryOperator<Trial> sending) {
    if (isCaller(lookup)) {
      refusedToStrangers(operation, lookup, start, sending);
    }
    Optional<Trial> unknown = isCaller(lookup) ? Optional.empty() : onUnknown(operation, lookup);
    if (unknown.isEmpty()) {
      refused(operation);
      return;
    }
    List<String> lines = new ArrayList<>(start);
    lines.add(sending.apply(unknown.get()).answers(404) + ";");
    tests.unhappy(operation, "of_an_unknown_row_is_not_found", lines);
    astray(operation, lookup, start, sending);
  }

  /** A row is below its own parent alone: a path that names another one does not lead to it. */
  private void astray(
      Operation operation, Lookup lookup, List<String> start, UnaryOperator<Trial> sending) {
    Entity entity = model.entity(lookup.entity());
    Optional<Lookup.Condition> above =
        lookup.conditions().stream().filter(condition -> isParent(entity, condition)).findFirst();
    if (above.isEmpty() || lookup.conditions().stream().noneMatch(c -> c.path().size() == 1)) {
      return;
    }
    Entity parent = model.target(entity, above.get().path().get(0));
    String other =
        "%s.insert(db).get(%s)"
            .formatted(
                tests.fixture(parent),
                TestRows.column(parent.attribute(above.get().path().get(1))));
    List<String> arguments =
        inPath(
            operation,
            lookup,
            condition ->
                condition.equals(above.get()) ? other : argument(entity, condition.path(), "row"));
    List<String> lines = new ArrayList<>(List.of(tests.insert(entity)));
    lines.addAll(start);
    Trial trial = on("row", operation, lookup).at(arguments);
    lines.add(sending.apply(trial).answers(404) + ";");
    tests.unhappy(operation, "of_a_row_below_another_one_is_not_found", lines);
  }

  private boolean isParent(Entity entity, Lookup.Condition condition) {
    if (condition.path().size() != 2 || !(condition.value() instanceof Lookup.PathParameter)) {
      return false;
    }
    Entity parent = model.target(entity, condition.path().get(0));
    Attribute attribute = parent.attribute(condition.path().get(1));
    return parent.keyAttributes().equals(List.of(attribute))
        || UniqueValues.mustBeUnique(model, parent, attribute);
  }
}
