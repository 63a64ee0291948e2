package dev.hadron.web;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.Ledger;
import dev.hadron.generate.Checker;
import dev.hadron.generate.GenerationRequest;
import dev.hadron.generate.GenerationResult;
import dev.hadron.generate.InputDocuments;
import dev.hadron.generate.OptionProblem;
import dev.hadron.generate.OptionReader;
import dev.hadron.generate.Toolbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What one HTTP request asks for, whichever way it was sent.
 *
 * @param documents the inputs; they are read in name order, since the parts of a form have none
 * @param values option values by key
 * @param strict whether a ledger line counts as an error
 * @param problems what is wrong with the request beside its inputs and options
 */
record WebRequest(
    InputDocuments documents,
    Map<String, String> values,
    boolean strict,
    List<OptionProblem> problems) {

  WebRequest {
    values = Map.copyOf(values);
    problems = List.copyOf(problems);
  }

  /** Everything that makes the request itself a bad one, by field. */
  List<OptionProblem> badFields() {
    List<OptionProblem> all = new ArrayList<>(problems);
    all.addAll(OptionReader.read(values).problems());
    if (all.isEmpty() && documents.files().isEmpty() && documents.problems().isEmpty()) {
      all.add(new OptionProblem("file", "at least one input document is needed"));
    }
    return all;
  }

  /**
   * The request for the generator; the request must have no bad field and only readable documents.
   */
  GenerationRequest toGenerationRequest() {
    return new GenerationRequest(
        documents.filesByName(), OptionReader.read(new TreeMap<>(values)).options());
  }

  /** Generates in memory; documents that cannot be read are diagnostics of the result. */
  GenerationResult generate() {
    return run(Toolbox.SHIPPED.generator()::generate);
  }

  /** The same with what a review of the schema finds. */
  GenerationResult check() {
    return run(new Checker(Toolbox.SHIPPED)::check);
  }

  private GenerationResult run(Function<GenerationRequest, GenerationResult> useCase) {
    List<Diagnostic> unreadable = documents.problems();
    if (!unreadable.isEmpty()) {
      return new GenerationResult(List.of(), unreadable, Ledger.EMPTY, List.of());
    }
    GenerationResult result = useCase.apply(toGenerationRequest());
    return strict && !result.hasErrors() ? result.strict() : result;
  }
}
