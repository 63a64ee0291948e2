package dev.hadron.logic;

import java.util.Objects;

/**
 * A type of the project that a body may use.
 *
 * @param packageName of the feature, or another one of the project
 * @param source its declaration, without package and imports; written by the generator
 */
public record DomainType(String packageName, String name, String source) {

  public DomainType {
    Objects.requireNonNull(packageName, "packageName");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(source, "source");
  }
}
