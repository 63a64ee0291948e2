package dev.hadron.generate;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;

/** Tells apart inputs of which some are a schema and others a contract: a run reads one kind. */
final class InputMix {

  private InputMix() {}

  /** What is wrong with the inputs, at the first one of another kind than the first. */
  static Optional<Diagnostic> problem(List<SourceFile> inputs) {
    SourceFile first = inputs.get(0);
    boolean schema = InputKind.of(first) == InputKind.SQL;
    return inputs.stream()
        .skip(1)
        .filter(input -> schema ? InputKind.isContract(input) : InputKind.isSchema(input))
        .findFirst()
        .map(
            other ->
                Diagnostic.error(
                    "input-mixed",
                    "this is %s and %s is %s: one kind of input is read at a time"
                        .formatted(
                            schema ? "a contract" : "a schema",
                            first.name(),
                            schema ? "a schema" : "a contract"),
                    SourceLocation.ofFile(other.name()),
                    "give the schema alone or the contract alone"));
  }
}
