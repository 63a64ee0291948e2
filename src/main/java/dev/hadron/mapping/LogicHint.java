package dev.hadron.mapping;

import dev.hadron.api.ApiOperation;
import dev.hadron.api.JsonValue;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.model.Hole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a contract says of an operation's own logic, in {@code x-hadron-logic}.
 *
 * @param rule what it does; the operation's description where it is not said
 * @param needs the rows that it is given; told by the address where they are not said
 * @param changes properties of needed rows that it may set
 * @param creates properties of new rows that it sets, by {@code THINGS of THING}
 * @param deletes needed rows that it may remove
 * @param table that decides, as text
 * @param first whether the first row of the table that holds decides
 */
record LogicHint(
    Optional<String> rule,
    Optional<List<String>> needs,
    Map<String, List<String>> changes,
    Map<String, List<String>> creates,
    List<String> deletes,
    Optional<String> table,
    boolean first,
    List<Hole.Example> examples) {

  /** Name of the extension. */
  static final String EXTENSION = "x-hadron-logic";

  private static final String HINT =
      EXTENSION
          + ": { rule: text, needs: [names], changes: { name: [properties] }, creates: { names:"
          + " [properties] }, deletes: [names], table: text, hit: unique or first, examples: [{ name, given, returns or"
          + " refuses }] }";

  private static final List<String> KEYS =
      List.of("rule", "needs", "changes", "creates", "deletes", "table", "hit", "examples");

  /** Nothing is said. */
  private static final LogicHint NONE =
      new LogicHint(
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          Map.of(),
          List.of(),
          Optional.empty(),
          false,
          List.of());

  /**
   * @param problems receives what cannot be read of it
   */
  static LogicHint of(ApiOperation operation, List<Diagnostic> problems) {
    JsonValue value = operation.extensions().get(EXTENSION);
    return value == null
        ? NONE
        : new Reader(operation, problems).read(value);
  }

  /** Whether the logic gives a property its value, of a row that is there or of a new one. */
  boolean sets(String thing, String things, String property) {
    return changes.getOrDefault(thing, List.of()).contains(property)
        || creates.entrySet().stream()
            .filter(creation -> ThingsOf.read(creation.getKey()).filter(each -> each.things().equals(things)).isPresent())
            .anyMatch(creation -> creation.getValue().contains(property));
  }

  /** Reads one extension. */
  private record Reader(ApiOperation operation, List<Diagnostic> problems) {

    LogicHint read(JsonValue value) {
      Map<String, JsonValue> members = members(value, "it");
      members.keySet().stream()
          .filter(key -> !KEYS.contains(key))
          .forEach(key -> problem("knows no '" + key + "'"));
      List<Hole.Example> examples = new ArrayList<>();
      for (JsonValue example : items(members.get("examples"), "examples")) {
        example(example, examples.size() + 1).ifPresent(examples::add);
      }
      return new LogicHint(
          Optional.ofNullable(members.get("rule")).flatMap(rule -> text(rule, "rule")),
          Optional.ofNullable(members.get("needs")).map(needs -> names(needs, "needs")),
          properties(members.get("changes"), "changes"),
          properties(members.get("creates"), "creates"),
          names(members.get("deletes"), "deletes"),
          Optional.ofNullable(members.get("table")).flatMap(table -> text(table, "table")),
          isFirst(members.get("hit")),
          examples);
    }

    /** The hit policies of DMN 1.5, section 8.2.11, as far as one row decides. */
    private boolean isFirst(JsonValue hit) {
      Optional<String> policy = Optional.ofNullable(hit).flatMap(value -> text(value, "hit"));
      if (policy.isPresent() && !List.of("unique", "first").contains(policy.get())) {
        problem("hit is neither unique nor first");
      }
      return policy.filter("first"::equals).isPresent();
    }

    private Map<String, List<String>> properties(JsonValue value, String place) {
      Map<String, List<String>> properties = new LinkedHashMap<>();
      if (value != null) {
        members(value, place)
            .forEach((name, each) -> properties.put(name, names(each, place + ": " + name)));
      }
      return properties;
    }

    private List<String> names(JsonValue value, String place) {
      return items(value, place).stream().flatMap(name -> text(name, place).stream()).toList();
    }

    private Optional<Hole.Example> example(JsonValue value, int number) {
      String place = "example " + number;
      Map<String, JsonValue> members = members(value, place);
      String name =
          Optional.ofNullable(members.get("name"))
              .flatMap(said -> text(said, place))
              .orElse(place);
      Map<String, String> given = new LinkedHashMap<>();
      if (members.containsKey("given")) {
        members(members.get("given"), place + ": given")
            .forEach((argument, each) -> given.put(argument, each.toJson()));
      }
      return outcome(members, place).map(outcome -> new Hole.Example(name, given, outcome));
    }

    private Optional<Hole.Outcome> outcome(Map<String, JsonValue> members, String place) {
      JsonValue returns = members.get("returns");
      JsonValue refuses = members.get("refuses");
      if (returns != null && refuses == null) {
        return Optional.of(new Hole.Returns(returns.toJson()));
      }
      if (returns == null
          && refuses instanceof JsonValue.JsonNumber number
          && number.toJson().matches("4\\d\\d")) {
        return Optional.of(new Hole.Refuses(number.value().intValue()));
      }
      problem(place + " says neither what it returns nor the status that it refuses with");
      return Optional.empty();
    }

    private Map<String, JsonValue> members(JsonValue value, String place) {
      if (value instanceof JsonValue.JsonObject object) {
        return object.members();
      }
      problem(place + " is no object");
      return Map.of();
    }

    private List<JsonValue> items(JsonValue value, String place) {
      if (value == null) {
        return List.of();
      }
      if (value instanceof JsonValue.JsonArray array) {
        return array.items();
      }
      problem(place + " is no list");
      return List.of();
    }

    private Optional<String> text(JsonValue value, String place) {
      if (value instanceof JsonValue.JsonString text && !text.value().isBlank()) {
        return Optional.of(text.value().strip());
      }
      problem(place + " is no text");
      return Optional.empty();
    }

    private void problem(String what) {
      problems.add(
          Diagnostic.error(
              ContractHoles.PROBLEM,
              EXTENSION + " of " + operation.label() + ": " + what,
              operation.location(),
              HINT));
    }
  }
}
