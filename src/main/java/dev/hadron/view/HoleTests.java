package dev.hadron.view;

import dev.hadron.model.Assignment;
import dev.hadron.model.BasicType;
import dev.hadron.model.Constraints;
import dev.hadron.model.Entity;
import dev.hadron.model.Hole;
import dev.hadron.model.Lookup;
import dev.hadron.model.MediaTypes;
import dev.hadron.model.Operation;
import dev.hadron.model.Parameter;
import dev.hadron.model.RequestBody;
import dev.hadron.model.Response;
import dev.hadron.model.RowSource;
import dev.hadron.model.ServiceModel;
import dev.hadron.sample.SampleValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Tests of operations whose logic is their own: the frame around it, whatever it says. */
final class HoleTests {

  private final TestClass tests;
  private final ContractCalls calls;
  private final ContractBodies bodies;
  private final SampleValues samples;

  HoleTests(ServiceModel model, TestClass tests, ContractCalls calls, ContractBodies bodies) {
    this.tests = tests;
    this.calls = calls;
    this.bodies = bodies;
    this.samples = new SampleValues(model);
  }

  /** As declared, or 501 for as long as nobody has written the logic; never without what it needs. */
  void add(Operation operation, Hole hole) {
    List<String> lines = new ArrayList<>();
    Optional<Hole.Row> named = found(hole, lookup -> !ContractCalls.isCaller(lookup));
    // Nobody makes the rows of a view.
    Optional<Hole.Row> row = named.filter(each -> !isDerived(each));
    Optional<Hole.Row> caller = found(hole, ContractCalls::isCaller);
    row.ifPresent(each -> lines.add(tests.insert(tests.model().entity(each.lookup().entity()))));
    Trial trial =
        row.map(each -> calls.on("row", operation, each.lookup()))
            .orElseGet(() -> calls.sample(operation));
    if (caller.isPresent()) {
      Entity account = tests.model().entity(caller.get().lookup().entity());
      lines.add(tests.insertKey("caller", account));
      trial = trial.asUser("caller");
    } else {
      for (Hole.Creation creation : hole.creations()) {
        Entity entity = tests.model().entity(creation.entityName());
        Assignment assignment =
            tests.model().assignment(entity.name(), creation.assignment());
        trial = calls.asCreator(trial, entity, assignment);
      }
    }
    lines.add(sending(operation, trial).call() + ".then().statusCode(" + declared(operation, hole, row.isEmpty() && named.isPresent()) + ");");
    tests.happy(
        operation,
        hole.isOpen() ? "answers_once_somebody_has_written_it" : "answers_as_its_table_says",
        lines);
    if (named.isPresent() && caller.isEmpty()) {
      Lookup lookup = named.get().lookup();
      calls.notFound(operation, lookup, List.of(), call -> sending(operation, call));
      calls.refusedToOthers(operation, lookup, List.of(), call -> sending(operation, call));
    } else {
      calls.refused(operation);
    }
  }

  private boolean isDerived(Hole.Row row) {
    return tests.model().entity(row.lookup().entity()).rows() instanceof RowSource.Derived;
  }

  private static Optional<Hole.Row> found(Hole hole, Predicate<Lookup> which) {
    return Hole.rows(hole.needs())
        .filter(row -> which.test(row.lookup()))
        .findFirst();
  }

  /** Statuses that are decided before the logic is called. */
  private static final Set<String> FRAME =
      Set.of("401", "404", "405", "406", "412", "415", "428", "429");

  /** What it may refuse with, as its examples say, the frame's own statuses among them. */
  private static Set<Integer> refused(Hole hole) {
    Set<Integer> statuses = new TreeSet<>();
    for (Hole.Example example : hole.examples()) {
      if (example.outcome() instanceof Hole.Refuses refuses) {
        statuses.add(refuses.status());
      }
    }
    return statuses;
  }

  /** What success and refusals of the rule are told by, and 501 where nobody has written it. */
  private String declared(Operation operation, Hole hole, boolean missing) {
    TreeSet<Integer> statuses = new TreeSet<>(missing ? Set.of(404) : Set.of());
    statuses.add(operation.success().status(200));
    operation.responses().stream()
        .map(Response::status)
        .filter(status -> status.matches("4\\d\\d") && !FRAME.contains(status))
        .forEach(status -> statuses.add(Integer.parseInt(status)));
    if (tests.model().api().document().isEmpty()) {
      // Those of every operation that takes or computes something, which are declared with it.
      statuses.removeAll(Set.of(400, 403, 422));
    }
    statuses.addAll(refused(hole));
    if (operation.isUnwritten()) {
      statuses.add(operation.answered(501));
    }
    return statuses.size() == 1
        ? String.valueOf(statuses.first())
        : statuses.stream().map(String::valueOf).collect(Collectors.joining(", ", "oneOf(", ")"));
  }

  /** The call with all that it has to send. */
  Trial sending(Operation operation, Trial plain) {
    Trial trial = plain;
    for (Parameter parameter : operation.parameters()) {
      if (parameter.required() && parameter.in() == Parameter.In.QUERY) {
        trial = trial.query(parameter.wireName(), calls.sample(parameter));
      }
    }
    if (operation.body().isPresent()) {
      RequestBody body = operation.body().get();
      trial = trial.sends(JavaText.literal(body.mediaType()), sample(body));
    }
    return trial;
  }

  /** Bytes are sent as they are, unless they stand in JSON. */
  private String sample(RequestBody body) {
    if (!body.isRead()) {
      return body.isForm() ? "\"key=value\"" : "new byte[] {1, 2, 3}";
    }
    boolean json = MediaTypes.isJson(body.mediaType());
    if (body.type().is(BasicType.BYTES) && !json) {
      return "new byte[] {1, 2, 3}";
    }
    String value = bodies.sample(body.type(), Constraints.NONE, "body", 1, 0);
    // REST Assured sends a text as it is, and JSON wants it in quotes.
    return json && value.startsWith("\"")
        ? JavaText.literal(samples.valid(body.type(), Constraints.NONE, "body", 1).json())
        : value;
  }
}
