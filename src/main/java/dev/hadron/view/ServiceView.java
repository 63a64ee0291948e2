package dev.hadron.view;

import java.util.List;

/** What the template of a transactional service sees. */
public record ServiceView(
    String packageName,
    String imports,
    String description,
    String className,
    List<DependencyView> dependencies,
    List<MethodView> methods) {

  /** The parameters of the constructor. */
  public String constructorParameters() {
    return String.join(
        ", ", dependencies.stream().map(d -> d.type() + " " + d.name()).toList());
  }
}
