package dev.hadron.view;

import dev.hadron.model.Database;
import dev.hadron.model.Security;
import dev.hadron.model.ServiceModel;
import dev.hadron.view.ClusterView.Port;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says how a service is run in a cluster: what it has to be told there, and whom it calls. */
final class ClusterViews {

  /** Longest name of a Service, less what is put behind it. */
  private static final int LONGEST = 63 - "-settings".length();

  /** Words that YAML reads as something else. */
  private static final Set<String> NO_TEXTS =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

  private static final String SIGNING_KEY = "signing-key.pem";
  private static final String VERIFICATION_KEY = "verification-key.pem";

  private final ServiceModel model;
  private final String name;

  private ClusterViews(ServiceModel model) {
    this.model = model;
    this.name = name(model.coordinates().artifactId());
  }

  static ClusterView view(ServiceModel model) {
    return new ClusterViews(model).view();
  }

  /** Lines of the README about it. */
  static List<String> readme(ServiceModel model) {
    return new ClusterViews(model).readme();
  }

  private ClusterView view() {
    return new ClusterView(
        model.coordinates().basePackage(),
        name,
        model.coordinates().version(),
        settings(),
        !keyFiles().isEmpty(),
        keyFolder(),
        egress());
  }

  /** A DNS label, as a Service needs it; an artifact begins with a letter, too. */
  private static String name(String artifactId) {
    String label = artifactId.replace('.', '-');
    String name = NO_TEXTS.contains(label) ? label + "-service" : label;
    return name.substring(0, Math.min(name.length(), LONGEST)).replaceAll("-$", "");
  }

  private String keyFolder() {
    return "/etc/" + name;
  }

  private List<String> settings() {
    List<String> lines = new ArrayList<>();
    lines.add("QUARKUS_DATASOURCE_JDBC_URL=" + url());
    NeededSettings.of(model.security())
        .forEach(setting -> lines.add(setting + "=" + example(setting)));
    if (issuer() instanceof Security.Issuer.Elsewhere) {
      lines.add("MP_JWT_VERIFY_ISSUER=https://id.example.com");
    }
    if (issuer() instanceof Security.Issuer.Accounts) {
      lines.add("QUARKUS_MAILER_PORT=587");
    }
    lines.add("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT=http://opentelemetry-collector:4317");
    return lines;
  }

  private String example(String setting) {
    return switch (setting) {
      case NeededSettings.VERIFICATION_KEY ->
          issuer() instanceof Security.Issuer.Elsewhere
              ? "https://id.example.com/.well-known/jwks.json"
              : keyFolder() + "/" + VERIFICATION_KEY;
      case NeededSettings.SIGNING_KEY -> keyFolder() + "/" + SIGNING_KEY;
      case NeededSettings.PROVIDER -> "https://id.example.com/realms/main";
      case NeededSettings.MAIL_HOST -> "mail.example.com";
      default -> throw new IllegalArgumentException("unknown setting " + setting);
    };
  }

  private String url() {
    String kind = model.database() == Database.POSTGRESQL ? "postgresql" : "mysql";
    return DatabaseCode.of(model.database()).url().replace("host/database", kind + "/" + name);
  }

  private List<Port> egress() {
    List<Port> ports = new ArrayList<>();
    ports.add(new Port(model.database() == Database.POSTGRESQL ? 5432 : 3306, "The database"));
    ports.add(new Port(4317, "Traces"));
    Security.Issuer issuer = issuer();
    if (issuer instanceof Security.Issuer.Elsewhere || issuer instanceof Security.Issuer.Provider) {
      ports.add(new Port(443, "Keys of who issues the tokens"));
    } else if (issuer instanceof Security.Issuer.Accounts) {
      ports.add(new Port(587, "Mail"));
    }
    return ports;
  }

  /** The files that the Secret of the keys has to have. */
  private List<String> keyFiles() {
    Security.Issuer issuer = issuer();
    if (issuer instanceof Security.Issuer.Contract) {
      return List.of(SIGNING_KEY, VERIFICATION_KEY);
    }
    return issuer instanceof Security.Issuer.Accounts ? List.of(SIGNING_KEY) : List.of();
  }

  private List<String> secrets() {
    List<String> names = new ArrayList<>();
    names.add("QUARKUS_DATASOURCE_USERNAME");
    names.add("QUARKUS_DATASOURCE_PASSWORD");
    if (issuer() instanceof Security.Issuer.Accounts) {
      names.add("QUARKUS_MAILER_USERNAME");
      names.add("QUARKUS_MAILER_PASSWORD");
    }
    return names;
  }

  private Security.Issuer issuer() {
    return model.security() instanceof Security.Jwt jwt ? jwt.issuer() : null;
  }

  private List<String> readme() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("## Run it in Kubernetes");
    lines.add("");
    lines.add(
        "`kubernetes` has what a cluster needs but for the image, whose place `kustomization.yaml` names,"
            + " the addresses in `settings.env`, and the secrets, which stand in no file:");
    lines.add("");
    lines.add("```sh");
    lines.add("docker build -t registry.example.com/%s:%s .".formatted(name, model.coordinates().version()));
    lines.add("kubectl create secret generic " + name + " \\");
    lines.add(
        String.join(
            " \\\n",
            secrets().stream().map(each -> "  --from-literal=%s=…".formatted(each)).toList()));
    if (!keyFiles().isEmpty()) {
      lines.add(
          "kubectl create secret generic %s-keys %s"
              .formatted(
                  name,
                  String.join(
                      " ", keyFiles().stream().map(each -> "--from-file=" + each).toList())));
    }
    lines.add("kubectl apply -k kubernetes");
    lines.add("```");
    lines.add("");
    lines.add(
        "An instance that is stopped goes on for the delay in which the cluster learns of it, then finishes"
            + " what it has begun. Migrations run while the old version still answers: what it reads has to"
            + " stay until the next release. Metrics are open to the namespace `monitoring` alone.");
    return lines;
  }
}
