package dev.hadron.model;

import java.util.List;
import java.util.Optional;

/**
 * Operations that belong together: those of one entity, or those of one tag.
 *
 * @param name Java stem, such as {@code Customer} in {@code CustomerResource}
 * @param packageName last segment of the Java package, such as {@code customer}
 * @param tag name in the document
 */
public record Resource(
    String name,
    String packageName,
    String tag,
    Optional<String> tagDescription,
    Optional<String> entity,
    List<Operation> operations) {

  public Resource {
    operations = List.copyOf(operations);
  }

  /** The same resource with other operations. */
  public Resource with(List<Operation> others) {
    return new Resource(name, packageName, tag, tagDescription, entity, others);
  }
}
