package dev.hadron.view;

import dev.hadron.model.ServiceModel;
import dev.hadron.view.DashboardView.Panel;
import dev.hadron.view.DashboardView.Row;
import dev.hadron.view.DashboardView.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Says what of a service's measures is shown, by the names that Micrometer gives them. */
final class DashboardViews {

  private static final int COLUMNS = 24;
  private static final int HEIGHT = 8;
  private static final String SINCE = "[$__rate_interval]";
  private static final String REQUESTS = "http_server_requests_seconds";

  private final ServiceModel model;
  private final String application;
  private final String prefix;

  /** A diagram without its place. */
  private record Draft(String title, String description, String unit, List<Line> lines) {}

  /** A query and what its lines are called. */
  private record Line(String query, String legend) {}

  /** A heading with its diagrams. */
  private record Part(String title, boolean repeated, List<Draft> drafts) {}

  private DashboardViews(ServiceModel model) {
    this.model = model;
    this.application = model.coordinates().artifactId();
    this.prefix = commonPath(model);
  }

  static DashboardView view(ServiceModel model, String unknownPath) {
    return new DashboardViews(model).view(unknownPath);
  }

  private DashboardView view(String unknownPath) {
    String count = REQUESTS + "_count{application=\"%s\"}".formatted(application);
    return new DashboardView(
        model.coordinates().basePackage(),
        application,
        JavaText.literal(model.coordinates().title()),
        JavaText.literal("label_values(%s, instance)".formatted(count)),
        JavaText.literal("label_values(%s, uri)".formatted(count)),
        JavaText.literal("/^" + quoted(prefix).replace("/", "\\/") + "\\/([^\\/]+)/"),
        unknownPath,
        placed(List.of(all(), resource(), database(), machine())));
  }

  // ---- what is shown -----------------------------------------------------------------------

  private Part all() {
    return new Part(
        "Requests",
        false,
        List.of(
            new Draft(
                "Rate by status",
                "Answers in a second",
                "reqps",
                List.of(new Line(rate("status", "_count", ""), "{{status}}"))),
            new Draft(
                "Errors",
                "Share of answers that say that something is wrong: on our side (5xx), with the request (4xx)",
                "percentunit",
                List.of(new Line(share("5"), "5xx"), new Line(share("4"), "4xx"))),
            new Draft(
                "Latency",
                "Half of the answers, 95 and 99 of a hundred take less",
                "s",
                List.of(
                    new Line(quantile("0.5", ""), "p50"),
                    new Line(quantile("0.95", ""), "p95"),
                    new Line(quantile("0.99", ""), "p99"))),
            new Draft(
                "Under way",
                "Requests that are being answered",
                "short",
                List.of(new Line("sum(%s)".formatted(series("http_server_active_requests", "")), "requests")))));
  }

  private Part resource() {
    String here = ",uri=~\"" + escaped(quoted(prefix)) + "/$resource(/.*)?\"";
    return new Part(
        "$resource",
        true,
        List.of(
            new Draft(
                "Rate of $resource",
                "Answers in a second, by operation",
                "reqps",
                List.of(new Line(rate("method, uri", "_count", here), "{{method}} {{uri}}"))),
            new Draft(
                "Errors of $resource",
                "Refusals and failures in a second, by status",
                "reqps",
                List.of(
                    new Line(
                        rate("method, status", "_count", here + ",status=~\"[45]..\""),
                        "{{method}} {{status}}"))),
            new Draft(
                "Latency of $resource",
                "95 of a hundred answers of an operation take less",
                "s",
                List.of(
                    new Line(
                        "histogram_quantile(0.95, %s)".formatted(rate("le, method, uri", "_bucket", here)),
                        "{{method}} {{uri}}")))));
  }

  private Part database() {
    return new Part(
        "Database",
        false,
        List.of(
            new Draft(
                "Connections",
                "Of the pool: in use, free, and waited for",
                "short",
                List.of(
                    sum("agroal_active_count", "in use"),
                    sum("agroal_available_count", "free"),
                    sum("agroal_awaiting_count", "waited for"))),
            new Draft(
                "Waiting for a connection",
                "At the longest, and on average",
                "ms",
                List.of(
                    new Line("max(%s)".formatted(series("agroal_blocking_time_max_milliseconds", "")), "longest"),
                    new Line(
                        "avg(%s)".formatted(series("agroal_blocking_time_average_milliseconds", "")),
                        "average")))));
  }

  private Part machine() {
    return new Part(
        "JVM",
        false,
        List.of(
            new Draft(
                "Heap",
                "In use, and what there may be",
                "bytes",
                List.of(
                    new Line(
                        "sum by (instance) (%s)".formatted(series("jvm_memory_used_bytes", ",area=\"heap\"")),
                        "{{instance}}"),
                    new Line("min(sum by (instance) (%s > 0))".formatted(series("jvm_memory_max_bytes", ",area=\"heap\"")), "limit"))),
            new Draft(
                "Garbage collection",
                "Share of time that it takes",
                "percentunit",
                List.of(each("jvm_gc_overhead"))),
            new Draft("Threads", "That live", "short", List.of(each("jvm_threads_live_threads"))),
            new Draft("CPU", "Share of all processors", "percentunit", List.of(each("process_cpu_usage")))));
  }

  private Line sum(String name, String legend) {
    return new Line("sum(%s)".formatted(series(name, "")), legend);
  }

  private Line each(String name) {
    return new Line("max by (instance) (%s)".formatted(series(name, "")), "{{instance}}");
  }

  private String rate(String by, String part, String labels) {
    return "sum by (%s) (rate(%s%s))".formatted(by, series(REQUESTS + part, labels), SINCE);
  }

  /** None is as good as nought: a series that nothing was counted in does not exist. */
  private String share(String statuses) {
    return "(sum(rate(%s%s)) or vector(0)) / sum(rate(%s%s))"
        .formatted(
            series(REQUESTS + "_count", ",status=~\"" + statuses + "..\""),
            SINCE,
            series(REQUESTS + "_count", ""),
            SINCE);
  }

  private String quantile(String share, String labels) {
    return "histogram_quantile(%s, %s)".formatted(share, rate("le", "_bucket", labels));
  }

  private String series(String name, String labels) {
    return "%s{application=\"%s\",instance=~\"$instance\"%s}".formatted(name, application, labels);
  }

  // ---- where resources are -----------------------------------------------------------------

  /** What the paths of all operations begin with, so that what follows is a resource. */
  private static String commonPath(ServiceModel model) {
    List<List<String>> paths =
        model.operations().stream()
            .map(operation -> segments(model.api().basePath() + operation.path()))
            .filter(path -> !path.isEmpty())
            .toList();
    List<String> common = new ArrayList<>();
    while (!paths.isEmpty()) {
      int next = common.size();
      boolean further = paths.stream().allMatch(path -> path.size() > next + 1);
      if (!further || paths.stream().map(path -> path.get(next)).distinct().count() > 1) {
        break;
      }
      common.add(paths.get(0).get(next));
    }
    return common.stream()
        .takeWhile(part -> !part.contains("{"))
        .reduce("", (path, part) -> path + "/" + part);
  }

  private static List<String> segments(String path) {
    return Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
  }

  /** As a regular expression reads it. */
  private static String quoted(String text) {
    return text.replaceAll("[.+*?()\\[\\]{}^$|\\\\]", "\\\\$0");
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\");
  }

  // ---- where it is shown -------------------------------------------------------------------

  private static List<Row> placed(List<Part> parts) {
    List<Row> rows = new ArrayList<>();
    int id = 1;
    int y = 0;
    for (Part part : parts) {
      int row = id++;
      int width = COLUMNS / part.drafts().size();
      List<Panel> panels = new ArrayList<>();
      for (Draft draft : part.drafts()) {
        boolean last = part == parts.get(parts.size() - 1) && panels.size() == part.drafts().size() - 1;
        panels.add(
            new Panel(
                id++,
                JavaText.literal(draft.title()),
                JavaText.literal(draft.description()),
                draft.unit(),
                panels.size() * width,
                y + 1,
                width,
                targets(draft.lines()),
                last));
      }
      rows.add(new Row(row, JavaText.literal(part.title()), y, part.repeated(), List.copyOf(panels)));
      y += HEIGHT + 1;
    }
    return rows;
  }

  private static List<Target> targets(List<Line> lines) {
    return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
        .map(
            i ->
                new Target(
                    String.valueOf((char) ('A' + i)),
                    JavaText.literal(lines.get(i).query()),
                    JavaText.literal(lines.get(i).legend())))
        .toList();
  }
}
