package dev.hadron.catalog;

import dev.hadron.diagnostic.SourceLocation;
import java.util.List;

/** {@code CREATE TYPE ... AS (attributes)}. */
public record CompositeType(
    QualifiedName name, List<Column> attributes, String comment, SourceLocation where) {

  public CompositeType {
    attributes = List.copyOf(attributes);
  }

  /** The same with another name. */
  public CompositeType withName(QualifiedName newName) {
    return new CompositeType(newName, attributes, comment, where);
  }

  /** The same with other attributes. */
  public CompositeType withAttributes(List<Column> newAttributes) {
    return new CompositeType(name, newAttributes, comment, where);
  }

  /** The same with another comment. */
  public CompositeType withComment(String newComment) {
    return new CompositeType(name, attributes, newComment, where);
  }
}
