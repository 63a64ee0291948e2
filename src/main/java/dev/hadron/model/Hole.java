package dev.hadron.model;

import dev.hadron.model.naming.JavaName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The place of an operation's own logic: a pure method, around which all else is generated.
 *
 * @param name Java simple name of its interface
 * @param needs what the method is given beside what the caller says, in the order of its parameters
 * @param decision what is stored of what it says; empty where it only answers
 * @param rule what it has to do, in the words of the contract
 * @param examples calls and what has to come of them
 */
public record Hole(
    String name,
    List<Need> needs,
    Optional<Decision> decision,
    Optional<String> rule,
    Optional<DecisionTable> table,
    List<Example> examples) {

  private static final String BODY = "body";

  public Hole {
    needs = List.copyOf(needs);
    examples = List.copyOf(examples);
  }

  /** Something that the method is given beside what the caller says. */
  public sealed interface Need {

    /** Java name of the parameter. */
    String name();

    ValueType type();

    /** Whose rows they are, if any. */
    Optional<String> entity();
  }

  /**
   * One row.
   *
   * @param projection as which it is given
   * @param record of that projection
   */
  public record Row(String name, Lookup lookup, String projection, String record) implements Need {
    @Override
    public ValueType type() {
      return new ValueType.RecordRef(record);
    }

    @Override
    public Optional<String> entity() {
      return Optional.of(lookup.entity());
    }
  }

  /**
   * The rows that refer to a row which is needed too.
   *
   * @param of name of that row
   * @param relation by which they refer to it
   */
  public record Rows(
      String name, String entityName, String of, String relation, String projection, String record)
      implements Need {
    @Override
    public ValueType type() {
      return new ValueType.ListOf(new ValueType.RecordRef(record));
    }

    @Override
    public Optional<String> entity() {
      return Optional.of(entityName);
    }
  }

  /** The time of the call. */
  public record Now(String name) implements Need {
    @Override
    public ValueType type() {
      return ValueType.of(BasicType.INSTANT);
    }

    @Override
    public Optional<String> entity() {
      return Optional.empty();
    }
  }

  /**
   * What is stored of what the method says, all of it or nothing.
   *
   * @param record what the method returns; a property for each write, and {@link #ANSWER}
   * @param shown the changed row that is the operation's answer, as it was stored
   */
  public record Decision(String record, List<Write> writes, Optional<String> shown) {

    /** The property with what the operation answers, where that is no row that is changed. */
    public static final String ANSWER = "answer";

    public Decision {
      writes = List.copyOf(writes);
    }

    /** The creations in it. */
    public List<Creation> creations() {
      return writes.stream()
          .filter(Creation.class::isInstance)
          .map(Creation.class::cast)
          .toList();
    }
  }

  /** Something that is stored. */
  public sealed interface Write {

    /** The need whose row is changed or removed, or below which one is made. */
    String need();
  }

  /**
   * Other values of a row; none where the property of that name is null.
   *
   * @param assignment by which they are written
   */
  public record Change(String need, String assignment) implements Write {}

  /**
   * New rows, which refer to a row that is needed.
   *
   * @param name property with a list of what they hold
   */
  public record Creation(
      String name, String entityName, String need, String relation, String assignment)
      implements Write {}

  /**
   * A row that goes.
   *
   * @param name property that says whether it does
   */
  public record Removal(String name, String need) implements Write {}

  /**
   * What the method takes.
   *
   * @param label what examples call it: a need, a parameter of the contract, or {@code body}
   */
  public record Argument(String name, String label, ValueType type) {}

  /**
   * One call of the method.
   *
   * @param given JSON of each argument, by the name of its parameter; null for one that is missing
   */
  public record Example(String name, Map<String, String> given, Outcome outcome) {
    public Example {
      given = Map.copyOf(given);
    }
  }

  /** What comes of a call. */
  public sealed interface Outcome {}

  /** An answer equal to this JSON. */
  public record Returns(String json) implements Outcome {}

  /**
   * An answer that is computed.
   *
   * @param parts by the path of a property on the wire, which is empty for the whole
   */
  public record Computes(Map<List<String>, Expression> parts) implements Outcome {
    public Computes {
      parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }
  }

  /** A refusal with a status. */
  public record Refuses(int status) implements Outcome {}

  /**
   * What the method takes: the rows that it needs, then the parameters that find none of them, then
   * the body; a form as the values of its fields, and any other body that is not read as bytes.
   */
  public List<Argument> arguments(List<Parameter> parameters, Optional<RequestBody> body) {
    List<Argument> arguments = new ArrayList<>();
    needs.forEach(need -> arguments.add(new Argument(need.name(), need.name(), need.type())));
    for (Parameter parameter : parameters) {
      if (!finds(parameter)) {
        arguments.add(new Argument(parameter.name(), parameter.wireName(), parameter.type()));
      }
    }
    body.ifPresent(
        each -> {
          ValueType type = type(each);
          String name =
              type instanceof ValueType.RecordRef ref ? JavaName.variable(ref.recordName()) : BODY;
          boolean taken = arguments.stream().anyMatch(other -> other.name().equals(name));
          arguments.add(new Argument(taken ? name + "Body" : name, BODY, type));
        });
    return arguments;
  }

  private static ValueType type(RequestBody body) {
    ValueType text = ValueType.of(BasicType.STRING);
    return body.isRead()
        ? body.type()
        : body.isForm()
            ? new ValueType.MapOf(new ValueType.ListOf(text))
            : ValueType.of(BasicType.BYTES);
  }

  /** Whether a parameter does nothing but find a row that is needed. */
  private boolean finds(Parameter parameter) {
    return parameter.isInPath()
        && lookups().stream()
            .flatMap(lookup -> lookup.conditions().stream())
            .map(Lookup.Condition::value)
            .anyMatch(new Lookup.PathParameter(parameter.name())::equals);
  }

  /** Whether the row of a need is written, or made to be referred to. */
  public boolean isKept(Row row) {
    return decision.stream()
        .flatMap(each -> each.writes().stream())
        .anyMatch(write -> write.need().equals(row.name()));
  }

  /** The rows that it may make. */
  public List<Creation> creations() {
    return decision.map(Decision::creations).orElse(List.of());
  }

  /** Names of the entities whose rows it looks at or makes. */
  public Set<String> entities() {
    Set<String> entities = new TreeSet<>();
    needs.forEach(need -> need.entity().ifPresent(entities::add));
    creations().forEach(creation -> entities.add(creation.entityName()));
    return entities;
  }

  /** The rows that are looked up. */
  public List<Lookup> lookups() {
    return rows(needs).map(Row::lookup).toList();
  }

  /** The row of a need. */
  public Row row(String need) {
    return rows(needs).filter(row -> row.name().equals(need)).findFirst().orElseThrow();
  }

  /** Those of the needs that are one row. */
  public static Stream<Row> rows(List<Need> needs) {
    return needs.stream().filter(Row.class::isInstance).map(Row.class::cast);
  }

  /** Whether somebody has to write its method. */
  public boolean isOpen() {
    return table.isEmpty();
  }

  /** The same with a table that decides, and with what shows it. */
  public Hole decidedBy(DecisionTable decides, List<Example> shown) {
    return new Hole(name, needs, decision, rule, Optional.of(decides), shown);
  }

  public Hole named(String other) {
    return new Hole(other, needs, decision, rule, table, examples);
  }
}
