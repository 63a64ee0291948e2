package dev.hadron.view;

import java.util.List;

/**
 * What the features that were asked for by name add to files that every service has.
 *
 * @param auditTable where it is written who changed what
 * @param audited names of the tables whose changes are written there, as Java literals
 * @param notes paragraphs of the README
 * @param sections lines of the README that are no part of another one
 * @param settings lines of the configuration, with an empty one before each feature's
 * @param rows of the table of settings
 * @param idempotencyTable where answers to requests with a key are kept
 * @param headers that callers may send with whatever makes a row
 * @param answers headers that every answer has
 * @param problems that the document of a schema's service has for all operations
 */
public record FeaturesView(
    String idempotencyTable,
    String auditTable,
    String audited,
    List<String> notes,
    List<String> sections,
    List<String> settings,
    List<String> rows,
    List<DocumentedHeader> headers,
    List<DocumentedHeader> answers,
    List<DocumentedProblem> problems) {

  /** Name and meaning of a header, as Java literals. */
  public record DocumentedHeader(String name, String text) {}

  /** Name, status and meaning of a refusal, as Java literals, and the headers that it alone has. */
  public record DocumentedProblem(
      String name, String status, String text, List<DocumentedHeader> headers) {}
}
