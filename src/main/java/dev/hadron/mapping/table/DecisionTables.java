package dev.hadron.mapping.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.hadron.model.BasicType;
import dev.hadron.model.Constraints;
import dev.hadron.model.DecisionTable;
import dev.hadron.model.EnumType;
import dev.hadron.model.Hole;
import dev.hadron.model.Parameter;
import dev.hadron.model.RecordType;
import dev.hadron.model.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads decision tables: columns named by what they ask ({@code ticket.state}, {@code
 * count(replies)}) hold tests, the columns {@code returns}, {@code returns.PROPERTY} and {@code
 * refuses} what comes of a row.
 */
public final class DecisionTables {

  private static final String RETURNS = "returns";
  private static final String REFUSES = "refuses";
  private static final Pattern COUNT = Pattern.compile("count\\s*\\(\\s*(?<path>[^()]+?)\\s*\\)");

  /** An example with a longer list shows nobody anything. */
  private static final int LONGEST_LIST = 20;

  private static final Constraints NOT_NEGATIVE = atLeastZero();

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));

  private final List<Hole.Argument> arguments;
  private final List<Parameter> parameters;
  private final Optional<ValueType> answer;
  private final Function<String, RecordType> records;
  private final Function<String, EnumType> enums;

  /** What a table decides: the rules, and an example of each at its edges. */
  public record Decided(DecisionTable table, List<Hole.Example> examples) {
    public Decided {
      examples = List.copyOf(examples);
    }
  }

  /** A value that a path leads to. */
  private record Place(
      List<String> path, ValueType type, boolean nullable, Constraints constraints) {}

  /**
   * @param arguments what columns ask
   * @param parameters those of the arguments that are parameters of the operation
   * @param answer type of what rows return; empty where that is nothing
   */
  public DecisionTables(
      List<Hole.Argument> arguments,
      List<Parameter> parameters,
      Optional<ValueType> answer,
      Function<String, RecordType> records,
      Function<String, EnumType> enums) {
    this.arguments = List.copyOf(arguments);
    this.parameters = List.copyOf(parameters);
    this.answer = answer;
    this.records = records;
    this.enums = enums;
  }

  /** The first table in a text whose columns say what comes of it; empty where there is none. */
  public static Optional<String> in(String text) {
    return TableText.first(text).filter(DecisionTables::decides);
  }

  private static boolean decides(String text) {
    try {
      return TableText.read(text).head().stream().anyMatch(DecisionTables::isOutcome);
    } catch (TableException e) {
      // A table of another kind, which is a part of the description.
      return false;
    }
  }

  private static boolean isOutcome(String column) {
    return column.equals(REFUSES) || column.equals(RETURNS) || column.startsWith(RETURNS + ".");
  }

  /**
   * Reads a table.
   *
   * @param first whether the first row that holds decides; otherwise no two rows may hold that say
   *     different things
   * @param problems receives gaps and overlaps
   * @throws TableException if it is no table of decisions
   */
  public Decided read(String text, boolean first, List<String> problems) throws TableException {
    TableText cells = TableText.read(text);
    List<Integer> asked = new ArrayList<>();
    List<Integer> told = new ArrayList<>();
    for (int i = 0; i < cells.head().size(); i++) {
      (isOutcome(cells.head().get(i)) ? told : asked).add(i);
    }
    if (asked.isEmpty() || told.isEmpty()) {
      throw new TableException("it has no column that asks, or none called 'returns' or 'refuses'");
    }
    List<DecisionTable.Input> inputs = new ArrayList<>();
    List<Column<?>> columns = new ArrayList<>();
    List<List<DecisionTable.Test>> tests = new ArrayList<>();
    for (int column : asked) {
      String name = cells.head().get(column);
      List<String> texts = cells.rows().stream().map(row -> row.get(column)).toList();
      inputs.add(input(name));
      Reading reading = reading(scale(name), inputs.get(inputs.size() - 1), name, texts);
      columns.add(reading.column());
      tests.add(reading.tests());
    }
    List<DecisionTable.Rule> rules = new ArrayList<>();
    for (int i = 0; i < cells.rows().size(); i++) {
      int row = i;
      rules.add(
          new DecisionTable.Rule(
              text(inputs, asked, cells.rows().get(i)),
              tests.stream().map(each -> each.get(row)).toList(),
              outcome(cells, told, i)));
    }
    DecisionTable table = new DecisionTable(inputs, rules);
    Cases cases = new Cases(table, columns, first, problems);
    return new Decided(table, examples(table, columns, cases));
  }

  private static String text(
      List<DecisionTable.Input> inputs, List<Integer> asked, List<String> row) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      String cell = row.get(asked.get(i));
      if (!cell.isEmpty() && !cell.equals("-")) {
        parts.add(inputs.get(i).text() + " " + cell);
      }
    }
    return parts.isEmpty() ? "anything else" : String.join(", ", parts);
  }

  /** A column with the tests of its cells. */
  private record Reading(Column<?> column, List<DecisionTable.Test> tests) {}

  private <T extends Comparable<? super T>> Reading reading(
      Scale<T> scale, DecisionTable.Input input, String name, List<String> texts)
      throws TableException {
    UnaryTests<T> reader = new UnaryTests<>(scale, input.nullable());
    List<DecisionTable.Test> tests = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      try {
        tests.add(reader.read(texts.get(i)));
      } catch (TableException e) {
        throw new TableException("row %d, %s: %s".formatted(i + 1, name, e.getMessage()));
      }
    }
    Constraints constraints = input.counted() ? NOT_NEGATIVE : place(name).constraints();
    return new Reading(new Column<>(scale, input, constraints, tests), tests);
  }

  private DecisionTable.Input input(String name) throws TableException {
    Matcher count = COUNT.matcher(name);
    if (count.matches()) {
      Place list = place(count.group("path"));
      if (!(list.type() instanceof ValueType.ListOf)) {
        throw new TableException("'" + name + "' counts what is no list");
      }
      return new DecisionTable.Input(name, list.path(), true, list.type(), false);
    }
    Place place = place(name);
    return new DecisionTable.Input(name, place.path(), false, place.type(), place.nullable());
  }

  private Scale<?> scale(String name) throws TableException {
    if (COUNT.matcher(name).matches()) {
      return Scale.of(BasicType.INTEGER);
    }
    ValueType type = place(name).type();
    if (type instanceof ValueType.Basic basic) {
      return Scale.of(basic.type());
    }
    if (type instanceof ValueType.EnumRef ref) {
      return Scale.of(values(ref));
    }
    throw new TableException("'" + name + "' is no single value");
  }

  private List<String> values(ValueType.EnumRef ref) {
    return enums.apply(ref.enumName()).constants().stream().map(EnumType.Constant::value).toList();
  }

  /** Where the name of a column leads to, from an argument on. */
  private Place place(String name) throws TableException {
    String[] names = name.split("\\.");
    Hole.Argument argument =
        arguments.stream()
            .filter(each -> each.label().equals(names[0]))
            .findFirst()
            .orElseThrow(
                () ->
                    new TableException(
                        "nothing that is called '%s' is given, only %s"
                            .formatted(
                                names[0],
                                String.join(
                                    ", ", arguments.stream().map(Hole.Argument::label).toList()))));
    // What is needed, and a body, are always there; a parameter may be left out.
    Optional<Parameter> parameter =
        parameters.stream().filter(each -> each.wireName().equals(names[0])).findFirst();
    Place place =
        new Place(
            List.of(argument.name()),
            argument.type(),
            parameter
                .filter(each -> !each.required() && each.defaultValue().isEmpty())
                .isPresent(),
            parameter.map(Parameter::constraints).orElse(Constraints.NONE));
    for (int i = 1; i < names.length; i++) {
      place = inside(place, names[i], name);
    }
    return place;
  }

  private Place inside(Place outer, String jsonName, String whole) throws TableException {
    RecordType.Property property = property(outer.type(), jsonName, whole);
    List<String> path = new ArrayList<>(outer.path());
    path.add(property.name());
    return new Place(
        path,
        property.type(),
        outer.nullable() || !property.required() || property.nullable(),
        property.constraints());
  }

  private RecordType.Property property(ValueType type, String jsonName, String whole)
      throws TableException {
    Optional<RecordType.Property> property =
        type instanceof ValueType.RecordRef ref
            ? records.apply(ref.recordName()).properties().stream()
                .filter(each -> each.jsonName().equals(jsonName))
                .findFirst()
            : Optional.empty();
    return property.orElseThrow(
        () -> new TableException("'%s' leads nowhere: there is no '%s'".formatted(whole, jsonName)));
  }

  private Hole.Outcome outcome(TableText cells, List<Integer> told, int row)
      throws TableException {
    JsonNode returned = null;
    Optional<Hole.Outcome> refused = Optional.empty();
    for (int column : told) {
      String cell = cells.rows().get(row).get(column);
      String name = cells.head().get(column);
      if (cell.isEmpty() || cell.equals("-")) {
        continue;
      }
      if (name.equals(REFUSES)) {
        if (!cell.matches("4\\d\\d")) {
          throw new TableException("row %d refuses with '%s', no status".formatted(row + 1, cell));
        }
        refused = Optional.of(new Hole.Refuses(Integer.parseInt(cell)));
      } else {
        returned = with(returned, name, cell);
      }
    }
    if (refused.isPresent() == (returned != null)) {
      throw new TableException(
          "row %d has to say either what it returns or what it refuses with".formatted(row + 1));
    }
    return refused.isPresent() ? refused.get() : new Hole.Returns(returned.toString());
  }

  private JsonNode with(JsonNode before, String name, String cell) throws TableException {
    String[] names = name.split("\\.");
    ValueType type =
        answer.orElseThrow(() -> new TableException("the operation answers nothing to return"));
    ObjectNode root = before instanceof ObjectNode object ? object : JSON.createObjectNode();
    ObjectNode at = root;
    for (int i = 1; i < names.length; i++) {
      type = property(type, names[i], name).type();
      if (i < names.length - 1) {
        at = at.withObject("/" + names[i].replace("~", "~0").replace("/", "~1"));
      }
    }
    JsonNode value = value(type, cell);
    if (names.length == 1) {
      return value;
    }
    at.set(names[names.length - 1], value);
    return root;
  }

  /** A cell as JSON of its type; lists and objects are written as JSON there, too. */
  private JsonNode value(ValueType type, String cell) throws TableException {
    boolean text =
        type instanceof ValueType.EnumRef
            || type instanceof ValueType.Basic basic && isText(basic.type());
    if (cell.equals("null") || !text || cell.startsWith("\"")) {
      try {
        return JSON.readTree(cell);
      } catch (JsonProcessingException e) {
        throw new TableException("'" + cell + "' is no value of its type");
      }
    }
    return TextNode.valueOf(cell);
  }

  private static boolean isText(BasicType type) {
    return switch (type) {
      case BOOLEAN, SHORT, INTEGER, LONG, FLOAT, DOUBLE, DECIMAL -> false;
      default -> true;
    };
  }

  private List<Hole.Example> examples(
      DecisionTable table, List<Column<?>> columns, Cases cases) {
    List<Hole.Example> examples = new ArrayList<>();
    for (int rule = 0; rule < table.rules().size(); rule++) {
      List<int[]> shown = cases.shown(rule);
      for (int i = 0; i < shown.size(); i++) {
        String name = "row %d decides".formatted(rule + 1);
        Optional<Map<String, String>> given = given(table, columns, shown.get(i));
        if (given.isPresent()) {
          examples.add(
              new Hole.Example(
                  i == 0 ? name : name + " at an end of its range",
                  given.get(),
                  table.rules().get(rule).outcome()));
        }
      }
    }
    return examples;
  }

  /** Empty where a list would be too long. */
  private Optional<Map<String, String>> given(
      DecisionTable table, List<Column<?>> columns, int[] values) {
    ObjectNode root = JSON.createObjectNode();
    for (int i = 0; i < values.length; i++) {
      DecisionTable.Input input = table.inputs().get(i);
      if (columns.get(i).isIdle() && !input.counted()) {
        continue;
      }
      JsonNode value = tree(columns.get(i).json(values[i]));
      if (input.counted() && value.asInt() > LONGEST_LIST) {
        return Optional.empty();
      }
      put(root, input, input.counted() ? list(value.asInt(), input) : value);
    }
    Map<String, String> given = new LinkedHashMap<>();
    root.properties().forEach(member -> given.put(member.getKey(), member.getValue().toString()));
    return Optional.of(given);
  }

  private static JsonNode list(int length, DecisionTable.Input input) {
    ArrayNode list = JSON.createArrayNode();
    for (int i = 0; i < length; i++) {
      if (input.type().element() instanceof ValueType.RecordRef) {
        list.addObject();
      } else {
        list.addNull();
      }
    }
    return list;
  }

  private static void put(ObjectNode root, DecisionTable.Input input, JsonNode value) {
    Matcher count = COUNT.matcher(input.text());
    String[] names = (count.matches() ? count.group("path") : input.text()).split("\\.");
    ObjectNode at = root;
    for (int i = 0; i < names.length - 1; i++) {
      at = at.withObject("/" + names[i].replace("~", "~0").replace("/", "~1"));
    }
    at.set(names[names.length - 1], value);
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was written as JSON is none: " + json, e);
    }
  }

  private static Constraints atLeastZero() {
    return Constraints.NONE.withMinimum(BigDecimal.ZERO, false);
  }
}
