package dev.hadron.view;

import dev.hadron.model.Operation;
import dev.hadron.model.Parameter;
import java.util.ArrayList;
import java.util.List;

/** The Java side of one operation: parameters, return type, and the call of the service. */
abstract sealed class ResourceMethod permits SchemaMethod, ContractMethod {

  final Operation operation;
  final JavaTypes types;
  final List<String> parameters = new ArrayList<>();
  final List<String> lines = new ArrayList<>();
  String returnType = "void";

  ResourceMethod(JavaTypes types, Operation operation) {
    this.types = types;
    this.operation = operation;
  }

  String returnType() {
    return returnType;
  }

  List<String> parameters() {
    return List.copyOf(parameters);
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  /** Whether the resource has to read conditions of a write. */
  boolean needsPreconditions() {
    return false;
  }

  List<Parameter> pathParameters() {
    return operation.parameters().stream().filter(Parameter::isInPath).toList();
  }

  List<String> pathNames() {
    return pathParameters().stream().map(Parameter::name).toList();
  }

  String pathArguments() {
    return String.join(", ", pathNames());
  }
}
