package dev.hadron.catalog;

import dev.hadron.diagnostic.SourceLocation;

/**
 * A function, procedure or aggregate, known by its name and text only.
 *
 * @param arguments the text between the brackets of its signature
 * @param returns the text after RETURNS; empty for a procedure
 */
public record Routine(
    QualifiedName name,
    String arguments,
    String returns,
    String language,
    String definition,
    String comment,
    SourceLocation where) {

  public boolean isTriggerFunction() {
    return returns.equals("trigger") || returns.equals("event_trigger");
  }

  /** The same with another comment. */
  public Routine withComment(String newComment) {
    return new Routine(name, arguments, returns, language, definition, newComment, where);
  }
}
