package dev.hadron.view;

import java.util.List;

/**
 * What the templates of the dashboard and of its test see; texts are JSON literals but for names.
 *
 * @param name of the service in its measures
 * @param instances query for its instances
 * @param addresses query for the addresses that were asked for
 * @param resource expression that tells the resource of an address
 * @param unknownPath a path that no operation has
 */
public record DashboardView(
    String packageName,
    String name,
    String title,
    String instances,
    String addresses,
    String resource,
    String unknownPath,
    List<Row> rows) {

  /**
   * Panels with a heading.
   *
   * @param repeated whether there is one for each resource
   */
  public record Row(int id, String title, int y, boolean repeated, List<Panel> panels) {}

  /**
   * One diagram.
   *
   * @param unit as Grafana names it
   * @param last whether nothing follows
   */
  public record Panel(
      int id,
      String title,
      String description,
      String unit,
      int x,
      int y,
      int width,
      List<Target> targets,
      boolean last) {}

  /** One query of a diagram, and what its lines are called. */
  public record Target(String id, String query, String legend) {}
}
