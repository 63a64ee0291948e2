package dev.hadron.view;

import dev.hadron.model.Feature;
import dev.hadron.model.MediaTypes;
import dev.hadron.model.ServiceModel;
import dev.hadron.view.FeaturesView.DocumentedHeader;
import dev.hadron.view.FeaturesView.DocumentedProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says what each feature adds to the configuration, the README and the document. */
final class FeatureViews {

  private final ServiceModel model;
  private final String prefix;
  private final String environment;
  private final List<String> notes = new ArrayList<>();
  private final List<String> sections = new ArrayList<>();
  private final List<String> settings = new ArrayList<>();
  private final List<String> rows = new ArrayList<>();
  private final List<DocumentedHeader> headers = new ArrayList<>();
  private final List<DocumentedHeader> answers = new ArrayList<>();
  private final List<DocumentedProblem> problems = new ArrayList<>();

  private FeatureViews(ServiceModel model) {
    this.model = model;
    this.prefix = model.coordinates().artifactId();
    this.environment = prefix.toUpperCase(Locale.ROOT).replaceAll("[-.]", "_");
  }

  static FeaturesView of(ServiceModel model) {
    FeatureViews views = new FeatureViews(model);
    model.features().forEach(views::add);
    return new FeaturesView(
        model.tableOf(Feature.IDEMPOTENCY),
        model.tableOf(Feature.AUDIT),
        model.has(Feature.AUDIT) ? audited(model) : "",
        List.copyOf(views.notes),
        List.copyOf(views.sections),
        List.copyOf(views.settings),
        List.copyOf(views.rows),
        List.copyOf(views.headers),
        List.copyOf(views.answers),
        List.copyOf(views.problems));
  }

  private static String audited(ServiceModel model) {
    return JavaText.list(AuditedTables.of(model).stream().map(AuditedTables.Audited::sql).toList());
  }

  private void add(Feature feature) {
    switch (feature) {
      case RATE_LIMIT -> rateLimit();
      case IDEMPOTENCY -> idempotency();
      case AUDIT -> audit(model.tableOf(feature));
      case CACHING -> caching();
      case COMPRESSION -> compression();
      case KUBERNETES -> sections.addAll(ClusterViews.readme(model));
      case DASHBOARD -> dashboard();
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
    answers.add(header("RateLimit-Policy", "Requests that a caller has in a window, and its seconds"));
    answers.add(header("RateLimit", "Requests that are left, and seconds until there are more"));
    problem(
        "TooManyRequests",
        429,
        "The caller has sent too many requests.",
        header("Retry-After", "Seconds until the next request is answered"));
  }

  private void idempotency() {
    setting("Answers to requests with an Idempotency-Key");
    settings.add(prefix + ".idempotency.retention=PT24H");
    settings.add(prefix + ".idempotency.purge-every=PT1H");
    settings.add("%test." + prefix + ".idempotency.purge-every=off");
    row("IDEMPOTENCY_RETENTION", "how long an `Idempotency-Key` is remembered", "PT24H");
    row("IDEMPOTENCY_PURGE_EVERY", "how often what has expired is removed, or `off`", "PT1H");
    headers.add(
        header(
            "Idempotency-Key",
            "A text of the caller: what is sent again with it is done once, and answered alike"));
  }

  private void audit(String table) {
    notes.add(
        ("Who changed which row when stands in `%s`, with the columns that changed, before and after; of"
                + " secret ones that they did. Triggers write it, whoever changes a row and by whatever"
                + " statement, and refuse to change what is written. A migration that makes a table has to"
                + " make its trigger.")
            .formatted(table));
  }

  private void caching() {
    setting("Rows in memory; tests write beside the service, and do without");
    settings.add("quarkus.cache.caffeine.maximum-size=10000");
    settings.add("quarkus.cache.caffeine.expire-after-write=PT30S");
    settings.add("%test.quarkus.cache.enabled=false");
    settings.add(prefix + ".caching.max-age=PT0S");
    row(
        "CACHING_MAX_AGE",
        "how long callers may keep a row that everybody sees alike without asking again; at zero they"
            + " ask each time, with `If-None-Match`",
        "PT0S");
    rows.add(
        "| `QUARKUS_CACHE_CAFFEINE_EXPIRE_AFTER_WRITE`, `QUARKUS_CACHE_CAFFEINE_MAXIMUM_SIZE` | how long"
            + " a row is kept in memory, and how many are; what an instance writes it shows at once,"
            + " what another one or somebody else has written after that time | `PT30S`, `10000` |");
  }

  private void compression() {
    setting("Answers in gzip to who takes it; what has an entity tag stays as it is");
    settings.add("quarkus.http.enable-compression=true");
    settings.add("quarkus.http.compress-media-types=" + String.join(",", texts()));
  }

  /** Media types of answers that shrink: what is text. */
  private Set<String> texts() {
    return model.operations().stream()
        .flatMap(operation -> operation.responses().stream())
        .flatMap(response -> response.mediaType().stream())
        .filter(MediaTypes::isText)
        .map(MediaTypes::essence)
        .collect(Collectors.toCollection(() -> new TreeSet<>(Set.of("application/json"))));
  }

  private void dashboard() {
    setting("Measures of the pool, which the dashboard shows");
    settings.add("quarkus.datasource.metrics.enabled=true");
    notes.add(
        "`grafana/dashboard.json` shows rate, errors and latency of requests, of all and of each"
            + " resource, the connections and the JVM; the data source is chosen in it."
            + " `grafana/provisioning.yaml` tells Grafana where it lies. `http/Measures` counts the"
            + " requests that took at most so long, from which Prometheus tells percentiles of all"
            + " instances together.");
  }

  private void setting(String comment) {
    settings.add("");
    settings.add("# " + comment);
  }

  private void row(String name, String meaning, String defaultValue) {
    rows.add("| `%s_%s` | %s | `%s` |".formatted(environment, name, meaning, defaultValue));
  }

  private static DocumentedHeader header(String name, String text) {
    return new DocumentedHeader(JavaText.literal(name), JavaText.literal(text));
  }

  private void problem(String name, int status, String text, DocumentedHeader... headers) {
    problems.add(
        new DocumentedProblem(
            JavaText.literal(name),
            JavaText.literal(String.valueOf(status)),
            JavaText.literal(text),
            List.of(headers)));
  }
}
