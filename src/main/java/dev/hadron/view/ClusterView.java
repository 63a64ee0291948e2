package dev.hadron.view;

import java.util.List;

/**
 * What the manifests for Kubernetes and their test see.
 *
 * @param name of every resource of the service, as Kubernetes allows it
 * @param tag of its image
 * @param settings lines of what it is told that is no secret
 * @param keys whether it reads keys from files
 * @param keyFolder where these are
 * @param egress ports that it calls others at
 */
public record ClusterView(
    String packageName,
    String name,
    String tag,
    List<String> settings,
    boolean keys,
    String keyFolder,
    List<Port> egress) {

  /** A port of others, and what for. */
  public record Port(int number, String purpose) {}
}
