package dev.hadron.view;

import java.util.List;

/** What the template of a JAX-RS resource sees. */
public record ResourceView(
    String packageName,
    String imports,
    String description,
    List<String> annotations,
    String className,
    List<DependencyView> dependencies,
    List<MethodView> methods) {

  /** The parameters of the constructor. */
  public String constructorParameters() {
    return String.join(
        ", ", dependencies.stream().map(d -> d.type() + " " + d.name()).toList());
  }
}
