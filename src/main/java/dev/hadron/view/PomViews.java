package dev.hadron.view;

import dev.hadron.model.Coordinates;
import dev.hadron.model.Feature;
import dev.hadron.model.Security;
import dev.hadron.view.PomView.Dependency;
import dev.hadron.view.PomView.Plugin;
import dev.hadron.view.PomView.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The build of a generated service: the one place that knows its dependencies and their versions. */
final class PomViews {

  static final String QUARKUS = "io.quarkus";
  static final String OPTIONAL = "<optional>true</optional>";
  private static final String TEST = "<scope>test</scope>";

  private PomViews() {}

  static PomView view(
      Coordinates coordinates,
      DatabaseCode database,
      Security security,
      boolean hashesPasswords,
      Set<Feature> features) {
    return new PomView(
        coordinates.groupId(),
        coordinates.artifactId(),
        coordinates.version(),
        xml(coordinates.title()),
        coordinates.basePackage(),
        properties(database),
        dependencies(database, security, hashesPasswords, features),
        plugins(),
        database.platforms());
  }

  private static List<Property> properties(DatabaseCode database) {
    List<Property> all = new ArrayList<>();
    all.add(new Property("quarkus.platform.version", "3.34.1"));
    all.add(new Property("archunit.version", "1.5.0"));
    all.addAll(database.properties());
    all.addAll(pluginVersions());
    return all;
  }

  private static List<Property> pluginVersions() {
    return List.of(
        new Property("clean-plugin.version", "3.5.0"),
        new Property("compiler-plugin.version", "3.14.1"),
        new Property("deploy-plugin.version", "3.1.4"),
        new Property("exec-plugin.version", "3.6.2"),
        new Property("install-plugin.version", "3.1.4"),
        new Property("jar-plugin.version", "3.4.2"),
        new Property("resources-plugin.version", "3.3.1"),
        new Property("surefire-plugin.version", "3.5.4"));
  }

  private static List<Dependency> dependencies(
      DatabaseCode database, Security security, boolean hashesPasswords, Set<Feature> features) {
    List<Dependency> all = new ArrayList<>();
    all.add(first("HTTP", QUARKUS, "quarkus-rest-jackson"));
    all.add(next(QUARKUS, "quarkus-hibernate-validator"));
    all.add(next(QUARKUS, "quarkus-smallrye-openapi"));
    all.add(first("Data", QUARKUS, "quarkus-hibernate-orm-panache"));
    all.addAll(database.drivers());
    all.addAll(tokens(security));
    boolean accounts =
        security instanceof Security.Jwt jwt && jwt.issuer() instanceof Security.Issuer.Accounts;
    if (hashesPasswords || accounts) {
      all.add(next(QUARKUS, "quarkus-elytron-security-common"));
    }
    if (accounts) {
      all.add(first("Mail", QUARKUS, "quarkus-mailer"));
    }
    all.add(first("Operations", QUARKUS, "quarkus-smallrye-health"));
    all.add(next(QUARKUS, "quarkus-micrometer-registry-prometheus"));
    all.add(next(QUARKUS, "quarkus-opentelemetry"));
    all.add(next(QUARKUS, "quarkus-logging-json"));
    if (features.contains(Feature.IDEMPOTENCY) || accounts) {
      all.add(next(QUARKUS, "quarkus-scheduler"));
    }
    if (features.contains(Feature.CACHING)) {
      all.add(next(QUARKUS, "quarkus-cache"));
    }
    all.addAll(database.embedded());
    all.add(first("Tests", QUARKUS, "quarkus-junit", TEST));
    all.add(next("io.rest-assured", "rest-assured", TEST));
    all.add(
        next("com.tngtech.archunit", "archunit", "<version>${archunit.version}</version>", TEST));
    return all;
  }

  private static List<Dependency> tokens(Security security) {
    if (!(security instanceof Security.Jwt jwt)) {
      return List.of(first("Security", QUARKUS, "quarkus-security"));
    }
    boolean provider = jwt.issuer() instanceof Security.Issuer.Provider;
    return List.of(
        first("Security", QUARKUS, provider ? "quarkus-oidc" : "quarkus-smallrye-jwt"),
        next(QUARKUS, "quarkus-smallrye-jwt-build"));
  }

  static Dependency first(
      String comment, String groupId, String artifactId, String... details) {
    return new Dependency(List.of(comment), groupId, artifactId, List.of(details));
  }

  static Dependency next(String groupId, String artifactId, String... details) {
    return new Dependency(List.of(), groupId, artifactId, List.of(details));
  }

  private static List<Plugin> plugins() {
    return List.of("clean", "resources", "jar", "install", "deploy").stream()
        .map(name -> new Plugin("maven-" + name + "-plugin", "${" + name + "-plugin.version}"))
        .toList();
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
