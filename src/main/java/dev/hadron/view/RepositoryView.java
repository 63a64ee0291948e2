package dev.hadron.view;

import java.util.List;

/**
 * What the template of a repository sees.
 *
 * @param listing expression that says by what rows may be sorted
 * @param inOrder the same of the lists of a parent's rows, if they have an order of their own
 */
public record RepositoryView(
    String packageName,
    String imports,
    String description,
    String className,
    String entityClass,
    String keyType,
    String listing,
    List<String> inOrder,
    List<DependencyView> dependencies,
    List<MethodView> methods) {

  /** The parameters of the constructor. */
  public String constructorParameters() {
    return String.join(
        ", ", dependencies.stream().map(d -> d.type() + " " + d.name()).toList());
  }

  /** Whether it needs others. */
  public boolean needsOthers() {
    return !dependencies.isEmpty();
  }
}
