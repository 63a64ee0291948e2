package dev.hadron.generate;

import dev.hadron.diagnostic.SourceFile;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one run is asked to do: the input documents in reading order and the options; the same
 * record behind command line, form and endpoint.
 *
 * @param exact what a server says that the inputs come to, where one was asked
 * @param inputs at least one document; names are what messages print, relative, with {@code /}
 */
public record GenerationRequest(
    List<SourceFile> inputs, GenerationOptions options, Optional<ExactSchema> exact) {

  public GenerationRequest(List<SourceFile> inputs, GenerationOptions options) {
    this(inputs, options, Optional.empty());
  }

  /**
   * @throws IllegalArgumentException when there is no input
   */
  public GenerationRequest {
    inputs = List.copyOf(inputs);
    Objects.requireNonNull(options, "options");
    Objects.requireNonNull(exact, "exact");
    if (inputs.isEmpty()) {
      throw new IllegalArgumentException("at least one input document is needed");
    }
  }

  /** The document that the run is named after: the first that is no file of settings. */
  SourceFile first() {
    return inputs.stream()
        .filter(input -> !DocumentFilter.isSettings(input.name()))
        .findFirst()
        .orElse(inputs.get(0));
  }

  /** The same about these of the documents. */
  GenerationRequest with(List<SourceFile> documents) {
    return new GenerationRequest(documents, options, exact);
  }
}
