package dev.hadron.view;

import java.util.List;

/**
 * What the features that were asked for by name add to files that every service has.
 *
 * @param settings lines of the configuration, with an empty one before each feature's
 * @param rows of the table of settings
 * @param problems that the document of a schema's service has for all operations
 */
public record FeaturesView(
    List<String> settings, List<String> rows, List<DocumentedProblem> problems) {

  /** Name, status and meaning of a refusal, as Java literals. */
  public record DocumentedProblem(String name, String status, String text) {}
}
