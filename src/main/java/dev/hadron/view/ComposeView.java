package dev.hadron.view;

import java.util.List;

/**
 * What the template of the Compose file sees, which starts the service beside a database.
 *
 * @param settings of the service that have no default, as lines of its environment
 * @param keys whether one of them may be a file of a key
 */
public record ComposeView(ContainerView database, List<String> settings, boolean keys) {

  /**
   * A database server in a container.
   *
   * @param image its name and version
   * @param options of the server; empty where the image's own do
   * @param url JDBC address as the service beside it sees it
   * @param environment lines that make the database and its user at the first start
   * @param check the command that succeeds once it takes connections
   * @param data where it keeps its files
   */
  public record ContainerView(
      String image,
      String options,
      String url,
      List<String> environment,
      String check,
      String data) {}
}
