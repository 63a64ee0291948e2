package dev.hadron.catalog;

import dev.hadron.diagnostic.SourceLocation;
import java.util.List;

/** {@code CREATE TYPE ... AS ENUM}; labels in sort order. */
public record EnumType(
    QualifiedName name, List<String> labels, String comment, SourceLocation where) {

  public EnumType {
    labels = List.copyOf(labels);
  }

  /** The same with another name. */
  public EnumType withName(QualifiedName newName) {
    return new EnumType(newName, labels, comment, where);
  }

  /** The same with other labels. */
  public EnumType withLabels(List<String> newLabels) {
    return new EnumType(name, newLabels, comment, where);
  }

  /** The same with another comment. */
  public EnumType withComment(String newComment) {
    return new EnumType(name, labels, newComment, where);
  }
}
