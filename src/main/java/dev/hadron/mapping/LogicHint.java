package dev.hadron.mapping;

import dev.hadron.api.JsonValue;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.model.Hole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is said of an operation's own logic: by {@code x-hadron-logic} of a contract, a comment of a schema,
 * or a logic file.
 *
 * @param rule what it does; the operation's description where it is not said
 * @param needs the rows that it is given; told by the address where they are not said
 * @param changes properties of needed rows that it may set
 * @param creates properties of new rows that it sets, by {@code THINGS of THING}
 * @param deletes needed rows that it may remove
 * @param table that decides, as text
 * @param expressions what is answered, computed; by its path, which is empty for the whole
 * @param first whether the first row of the table that holds decides
 */
record LogicHint(
    Optional<String> rule,
    Optional<List<String>> needs,
    Map<String, List<String>> changes,
    Map<String, List<String>> creates,
    List<String> deletes,
    Optional<String> table,
    Map<String, String> expressions,
    boolean first,
    List<Hole.Example> examples) {

  /** What messages call it, wherever it stands. */
  static final String SAID = "the logic";

  private static final String HINT =
      "it knows { rule: text, needs: [names], changes: { name: [properties] }, creates: { names:"
          + " [properties] }, deletes: [names], table: text, hit: unique or first, expression: text or { property: text }, examples: [{ name, given, returns or"
          + " refuses }] }";

  static final String TABLE = "table";
  static final String EXPRESSION = "expression";

  private static final List<String> KEYS =
      List.of("rule", "needs", "changes", "creates", "deletes", TABLE, "hit", EXPRESSION, "examples");

  /** Nothing is said. */
  private static final LogicHint NONE =
      new LogicHint(
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          Map.of(),
          List.of(),
          Optional.empty(),
          Map.of(),
          false,
          List.of());

  /**
   * @param problems receives what cannot be read of it
   */
  static LogicHint of(LogicSite site, List<Diagnostic> problems) {
    return of(site, List.of(), problems);
  }

  /**
   * @param more keys that say something else of the operation there
   */
  static LogicHint of(LogicSite site, List<String> more, List<Diagnostic> problems) {
    return site.says()
        .map(said -> new Reader(site, more, problems).read(said.value()))
        .orElse(NONE);
  }

  /** The same without what decides by rule: somebody writes it. */
  LogicHint undecided() {
    return new LogicHint(
        rule, needs, changes, creates, deletes, Optional.empty(), Map.of(), first, examples);
  }

  /** Whether it may change or remove the row of a need. */
  boolean writes(String need) {
    return changes.containsKey(need) || deletes.contains(need);
  }

  /** Whether the logic gives a property its value, of a row that is there or of a new one. */
  boolean sets(String thing, String things, String property) {
    return changes.getOrDefault(thing, List.of()).contains(property)
        || creates.entrySet().stream()
            .filter(creation -> ThingsOf.read(creation.getKey()).filter(each -> each.things().equals(things)).isPresent())
            .anyMatch(creation -> creation.getValue().contains(property));
  }

  /** Reads what is said at one place. */
  private record Reader(LogicSite site, List<String> more, List<Diagnostic> problems) {

    LogicHint read(JsonValue value) {
      Map<String, JsonValue> members = members(value, "it", "");
      members.keySet().stream()
          .filter(key -> !KEYS.contains(key) && !more.contains(key))
          .forEach(key -> problem("knows no '" + key + "'", "/" + key));
      List<Hole.Example> examples = new ArrayList<>();
      for (JsonValue example : items(members.get("examples"), "examples", "/examples")) {
        example(example, examples.size()).ifPresent(examples::add);
      }
      return new LogicHint(
          Optional.ofNullable(members.get("rule")).flatMap(rule -> text(rule, "rule", "/rule")),
          Optional.ofNullable(members.get("needs")).map(needs -> names(needs, "needs", "/needs")),
          properties(members.get("changes"), "changes"),
          properties(members.get("creates"), "creates"),
          names(members.get("deletes"), "deletes", "/deletes"),
          Optional.ofNullable(members.get(TABLE)).flatMap(table -> text(table, TABLE, "/" + TABLE)),
          expressions(members),
          isFirst(members.get("hit")),
          examples);
    }

    /** One for the whole answer, or one for each of its properties. */
    private Map<String, String> expressions(Map<String, JsonValue> members) {
      JsonValue value = members.get(EXPRESSION);
      String path = "/" + EXPRESSION;
      Map<String, String> expressions = new LinkedHashMap<>();
      if (value instanceof JsonValue.JsonObject object) {
        object.members().forEach((name, each) -> expressions.put(name, formula(each)));
      } else if (value != null) {
        expressions.put("", formula(value));
      }
      if (value != null && (members.containsKey(TABLE) || expressions.isEmpty())) {
        problem("says a table or an expression, not both", path);
        return Map.of();
      }
      return expressions;
    }

    /** A number alone is an expression, too. */
    private static String formula(JsonValue value) {
      return value instanceof JsonValue.JsonString text ? text.value() : value.toJson();
    }

    /** The hit policies of DMN 1.5, section 8.2.11, as far as one row decides. */
    private boolean isFirst(JsonValue hit) {
      Optional<String> policy = Optional.ofNullable(hit).flatMap(value -> text(value, "hit", "/hit"));
      if (policy.isPresent() && !List.of("unique", "first").contains(policy.get())) {
        problem("hit is neither unique nor first", "/hit");
      }
      return policy.filter("first"::equals).isPresent();
    }

    private Map<String, List<String>> properties(JsonValue value, String key) {
      Map<String, List<String>> properties = new LinkedHashMap<>();
      if (value != null) {
        String path = "/" + key;
        members(value, key, path)
            .forEach(
                (name, each) ->
                    properties.put(name, names(each, key + ": " + name, path + "/" + name)));
      }
      return properties;
    }

    private List<String> names(JsonValue value, String place, String path) {
      return items(value, place, path).stream()
          .flatMap(name -> text(name, place, path).stream())
          .map(String::strip)
          .toList();
    }

    private Optional<Hole.Example> example(JsonValue value, int index) {
      String place = "example " + (index + 1);
      String path = "/examples/" + index;
      Map<String, JsonValue> members = members(value, place, path);
      String name =
          Optional.ofNullable(members.get("name"))
              .flatMap(said -> text(said, place, path + "/name"))
              .orElse(place);
      Map<String, String> given = new LinkedHashMap<>();
      if (members.containsKey("given")) {
        members(members.get("given"), place + ": given", path + "/given")
            .forEach((argument, each) -> given.put(argument, each.toJson()));
      }
      return outcome(members, place, path).map(outcome -> new Hole.Example(name, given, outcome));
    }

    private Optional<Hole.Outcome> outcome(
        Map<String, JsonValue> members, String place, String path) {
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
      problem(place + " says neither what it returns nor the status that it refuses with", path);
      return Optional.empty();
    }

    private Map<String, JsonValue> members(JsonValue value, String place, String path) {
      if (value instanceof JsonValue.JsonObject object) {
        return object.members();
      }
      problem(place + " is no object", path);
      return Map.of();
    }

    private List<JsonValue> items(JsonValue value, String place, String path) {
      if (value == null) {
        return List.of();
      }
      if (value instanceof JsonValue.JsonArray array) {
        return array.items();
      }
      problem(place + " is no list", path);
      return List.of();
    }

    private Optional<String> text(JsonValue value, String place, String path) {
      if (value instanceof JsonValue.JsonString text && !text.value().isBlank()) {
        return Optional.of(text.value());
      }
      problem(place + " is no text", path);
      return Optional.empty();
    }

    private void problem(String what, String path) {
      problems.add(site.problem(path, SAID + " of " + site.label() + ": " + what, HINT));
    }
  }
}
