package dev.hadron.generate;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The inputs of a run, told apart by what they say: the documents of a schema, those of a contract,
 * or both.
 *
 * @param logic what is said of logic beside them
 */
record InputParts(
    Optional<GenerationRequest> schema,
    Optional<GenerationRequest> contract,
    LogicInputs logic,
    List<Diagnostic> diagnostics) {

  /** Where there is one kind alone, every document belongs to it. */
  static InputParts of(GenerationRequest all) {
    LogicInputs logic = LogicInputs.of(all.inputs());
    if (!logic.diagnostics().isEmpty()) {
      return new InputParts(Optional.empty(), Optional.empty(), logic, logic.diagnostics());
    }
    GenerationRequest request = all.with(logic.others());
    List<SourceFile> inputs = request.inputs();
    List<SourceFile> contracts = inputs.stream().filter(InputKind::isContract).toList();
    List<SourceFile> schema =
        inputs.stream()
            .filter(input -> !InputKind.isContract(input))
            .filter(input -> InputKind.of(input) == InputKind.SQL)
            .toList();
    if (contracts.isEmpty() || schema.isEmpty()) {
      return InputKind.of(inputs.get(0)) == InputKind.SQL && contracts.isEmpty()
          ? new InputParts(Optional.of(request), Optional.empty(), logic, List.of())
          : new InputParts(Optional.empty(), Optional.of(request), logic, List.of());
    }
    List<SourceFile> documents = new ArrayList<>(contracts);
    inputs.stream()
        .filter(input -> !contracts.contains(input) && !schema.contains(input))
        .forEach(documents::add);
    return new InputParts(
        Optional.of(request.with(schema)),
        Optional.of(request.with(documents)),
        logic,
        several(contracts));
  }

  private static List<Diagnostic> several(List<SourceFile> contracts) {
    return contracts.size() < 2
        ? List.of()
        : List.of(
            Diagnostic.error(
                "input-contracts",
                "this is a contract and so is %s: a service has one"
                    .formatted(contracts.get(0).name()),
                SourceLocation.ofFile(contracts.get(1).name()),
                "give one contract, with as many files of a schema as there are"));
  }
}
