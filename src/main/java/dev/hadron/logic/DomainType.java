package dev.hadron.logic;

import java.util.Objects;

/**
 * A type of the feature's package that a body may use.
 *
 * @param source its declaration, without package and imports; written by the generator
 */
public record DomainType(String name, String source) {

  public DomainType {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(source, "source");
  }
}
