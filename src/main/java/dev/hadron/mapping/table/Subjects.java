package dev.hadron.mapping.table;

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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what the names of columns mean, from what a method is given on. */
final class Subjects {

  private static final Pattern COUNT = Pattern.compile("count\\s*\\(\\s*(?<path>[^()]+?)\\s*\\)");

  private static final Constraints NOT_NEGATIVE =
      Constraints.NONE.withMinimum(BigDecimal.ZERO, false);

  private final List<Hole.Argument> arguments;
  private final List<Parameter> parameters;
  private final Function<String, RecordType> records;
  private final Function<String, EnumType> enums;

  /**
   * A value that a path leads to.
   *
   * @param path label of an argument, then Java names of properties
   * @param labels the same as on the wire
   */
  record Place(
      List<String> path,
      List<String> labels,
      ValueType type,
      boolean nullable,
      Constraints constraints) {}

  Subjects(
      List<Hole.Argument> arguments,
      List<Parameter> parameters,
      Function<String, RecordType> records,
      Function<String, EnumType> enums) {
    this.arguments = List.copyOf(arguments);
    this.parameters = List.copyOf(parameters);
    this.records = records;
    this.enums = enums;
  }

  /**
   * What a column of that name asks.
   *
   * @throws TableException if nothing is called so, or it has no values that can be told apart
   */
  Subject named(String column) throws TableException {
    Matcher count = COUNT.matcher(column);
    boolean counted = count.matches();
    List<String> names = List.of((counted ? count.group("path") : column).split("\\."));
    Place place = place(names, Set.of());
    if (counted && !(place.type() instanceof ValueType.ListOf)) {
      throw new TableException("'" + column + "' counts what is no list");
    }
    return new Subject(
        new DecisionTable.Input(
            column, place.path(), counted, place.type(), !counted && place.nullable()),
        names,
        counted ? Scale.of(BasicType.INTEGER) : scale(place.type(), column),
        counted ? NOT_NEGATIVE : place.constraints());
  }

  /** What a path that leads to one value asks. */
  Subject at(List<String> labels) throws TableException {
    Place place = place(labels, Set.of());
    String text = String.join(".", labels);
    return new Subject(
        new DecisionTable.Input(text, place.path(), false, place.type(), place.nullable()),
        labels,
        scale(place.type(), text),
        place.constraints());
  }

  /** A property of what a list holds. */
  Place part(ValueType element, String label) throws TableException {
    RecordType.Property property = property(element, label, label);
    return new Place(
        List.of(property.name()),
        List.of(label),
        property.type(),
        !property.required() || property.nullable(),
        property.constraints());
  }

  Scale<?> scale(ValueType type, String column) throws TableException {
    if (type instanceof ValueType.Basic basic) {
      return Scale.of(basic.type());
    }
    if (type instanceof ValueType.EnumRef ref) {
      return Scale.of(
          enums.apply(ref.enumName()).constants().stream()
              .map(EnumType.Constant::value)
              .toList());
    }
    throw new TableException("'" + column + "' is no single value");
  }

  /**
   * What a path leads to.
   *
   * @param present paths that are known to lead to something
   */
  Place place(List<String> names, Set<List<String>> present) throws TableException {
    Place place = argument(names.get(0));
    boolean nullable = place.nullable() && !present.contains(names.subList(0, 1));
    for (int i = 1; i < names.size(); i++) {
      RecordType.Property property =
          property(place.type(), names.get(i), String.join(".", names));
      List<String> path = new ArrayList<>(place.path());
      path.add(property.name());
      List<String> labels = names.subList(0, i + 1);
      nullable =
          nullable || !present.contains(labels) && (!property.required() || property.nullable());
      place = new Place(path, labels, property.type(), nullable, property.constraints());
    }
    return new Place(place.path(), names, place.type(), nullable, place.constraints());
  }

  /** What is needed, and a body, are always there; a parameter may be left out. */
  private Place argument(String label) throws TableException {
    List<String> labels = arguments.stream().map(Hole.Argument::label).toList();
    int index = labels.indexOf(label);
    if (index < 0) {
      throw new TableException(
          "nothing that is called '%s' is given, only %s"
              .formatted(label, String.join(", ", labels)));
    }
    Optional<Parameter> parameter =
        parameters.stream().filter(each -> each.wireName().equals(label)).findFirst();
    return new Place(
        List.of(arguments.get(index).name()),
        List.of(label),
        arguments.get(index).type(),
        parameter.filter(each -> !each.required() && each.defaultValue().isEmpty()).isPresent(),
        parameter.map(Parameter::constraints).orElse(Constraints.NONE));
  }

  RecordType record(ValueType.RecordRef ref) {
    return records.apply(ref.recordName());
  }

  /**
   * A property of an object.
   *
   * @param whole the path that names it, for messages
   * @throws TableException if there is none, or the type is no object
   */
  RecordType.Property property(ValueType type, String jsonName, String whole)
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
}
