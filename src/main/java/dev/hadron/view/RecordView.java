package dev.hadron.view;

import java.util.List;

/**
 * What the template of an object on the wire sees: a record, or a class where it has more components
 * than a record may have.
 *
 * @param components of the record, with their annotations, separated by commas
 * @param fields of the class; none of a record
 */
public record RecordView(
    String packageName,
    String imports,
    String description,
    List<String> annotations,
    String name,
    String components,
    List<Field> fields) {

  /** One field of the class, and what its accessor is called. */
  public record Field(List<String> annotations, String type, String name) {}
}
