package dev.hadron.view;

import dev.hadron.model.Binding;
import dev.hadron.model.Hole;
import dev.hadron.model.Operation;
import dev.hadron.model.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The method of an operation's own logic, as code writes it. */
final class HoleMethod {

  private final JavaTypes types;
  private final Operation operation;
  private final Hole hole;

  HoleMethod(JavaTypes types, Operation operation) {
    this.types = types;
    this.operation = operation;
    this.hole = ((Binding.Custom) operation.binding()).hole();
  }

  Hole hole() {
    return hole;
  }

  List<Hole.Argument> arguments() {
    return hole.arguments(operation.parameters(), operation.body());
  }

  /** What it returns: a decision, or what the operation answers; empty where that is nothing. */
  Optional<ValueType> answer() {
    return hole.decision()
        .<ValueType>map(decision -> new ValueType.RecordRef(decision.record()))
        .or(this::told);
  }

  /** What the operation answers. */
  Optional<ValueType> told() {
    return operation.success().body();
  }

  String returnType() {
    return answer().map(types::name).orElse("void");
  }

  /** {@code Score scorePriority(Ticket ticket)}. */
  String head() {
    return "%s %s(%s)"
        .formatted(
            returnType(),
            operation.name(),
            arguments().stream()
                .map(argument -> types.name(argument.type()) + " " + argument.name())
                .collect(Collectors.joining(", ")));
  }

  Set<String> imports() {
    Set<String> imports = new TreeSet<>();
    arguments().forEach(argument -> imports.addAll(types.imports(argument.type())));
    answer().ifPresent(type -> imports.addAll(types.imports(type)));
    return imports;
  }

  /** Name of the class that holds the logic. */
  String className() {
    return hole.name() + "Logic";
  }
}
