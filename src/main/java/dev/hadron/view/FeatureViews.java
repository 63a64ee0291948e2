package dev.hadron.view;

import dev.hadron.model.Feature;
import dev.hadron.model.ServiceModel;
import dev.hadron.view.FeaturesView.DocumentedProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says what each feature adds to the configuration, the README and the document. */
final class FeatureViews {

  private final String prefix;
  private final String environment;
  private final List<String> settings = new ArrayList<>();
  private final List<String> rows = new ArrayList<>();
  private final List<DocumentedProblem> problems = new ArrayList<>();

  private FeatureViews(String prefix) {
    this.prefix = prefix;
    this.environment = prefix.toUpperCase(Locale.ROOT).replaceAll("[-.]", "_");
  }

  static FeaturesView of(ServiceModel model) {
    FeatureViews views = new FeatureViews(model.coordinates().artifactId());
    model.features().forEach(views::add);
    return new FeaturesView(
        List.copyOf(views.settings), List.copyOf(views.rows), List.copyOf(views.problems));
  }

  private void add(Feature feature) {
    switch (feature) {
      case RATE_LIMIT -> rateLimit();
      default -> throw new IllegalStateException("unknown feature " + feature);
    }
  }

  private void rateLimit() {
    setting("Requests of a caller; tests send more at once than anybody may");
    settings.add("%dev,test." + prefix + ".rate-limit.requests=1000000");
    row(
        "RATE_LIMIT_REQUESTS",
        "requests that a caller (subject of the token, else address) may send in a window, and at"
            + " once; each instance counts by itself",
        "300");
    row("RATE_LIMIT_WINDOW", "length of that window", "PT1M");
    row("RATE_LIMIT_CALLERS", "callers that are remembered at most", "100000");
    problem("TooManyRequests", 429, "The caller has sent too many requests.");
  }

  private void setting(String comment) {
    settings.add("");
    settings.add("# " + comment);
  }

  private void row(String name, String meaning, String defaultValue) {
    rows.add("| `%s_%s` | %s | `%s` |".formatted(environment, name, meaning, defaultValue));
  }

  private void problem(String name, int status, String text) {
    problems.add(
        new DocumentedProblem(
            JavaText.literal(name), JavaText.literal(String.valueOf(status)), JavaText.literal(text)));
  }
}
