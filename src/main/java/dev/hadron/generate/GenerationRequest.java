package dev.hadron.generate;

import dev.hadron.diagnostic.SourceFile;
import java.util.List;
import java.util.Objects;

/**
 * What one run is asked to do: the input documents in reading order and the options; the same record
 * behind command line, form and endpoint.
 *
 * @param inputs at least one document; names are what messages print, relative, with {@code /}
 */
public record GenerationRequest(List<SourceFile> inputs, GenerationOptions options) {

  /**
   * @throws IllegalArgumentException when there is no input
   */
  public GenerationRequest {
    inputs = List.copyOf(inputs);
    Objects.requireNonNull(options, "options");
    if (inputs.isEmpty()) {
      throw new IllegalArgumentException("at least one input document is needed");
    }
  }
}
