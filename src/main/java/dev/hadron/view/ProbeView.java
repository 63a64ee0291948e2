package dev.hadron.view;

import java.util.List;

/**
 * The resource by which the general tests of a service look at what all resources share.
 *
 * @param path of its list
 * @param unknownKey key that no row has, as path segments
 * @param requiredPointers JSON pointers that an empty create body violates, as Java literals
 * @param resource Java stem of the resource class
 * @param curls command lines that try the service, each with what it is answered
 */
public record ProbeView(
    String path,
    String readRole,
    String writeRole,
    String unknownKey,
    String requiredPointers,
    String resource,
    List<String> curls) {

  /** Whether there is one. */
  public boolean isFound() {
    return !path.equals("/");
  }
}
