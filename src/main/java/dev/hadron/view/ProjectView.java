package dev.hadron.view;

import dev.hadron.model.Guard;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the templates of files see that exist once in a service.
 *
 * @param prefix of the service's own configuration properties
 * @param contract whether the service was made from a contract, which it serves as it is
 * @param tokens whether callers prove themselves with JSON Web Tokens
 * @param accounts whether the service signs tokens itself, in operations of its contract
 * @param local whether it keeps accounts of its own
 * @param oidc whether an OpenID provider issues the tokens
 * @param scheme word before the token in the Authorization header
 * @param info arguments of the document's {@code @Info} annotation
 * @param scopes checks of callers who need several scopes at once
 * @param token what begins the token of who calls in tests
 * @param correlation what joins answers with log lines
 * @param guards what the rows belong to that not every caller sees
 * @param features what was asked for by name
 * @param constraints database constraints with the properties that they speak about, by name
 */
public record ProjectView(
    String groupId,
    String artifactId,
    String version,
    String packageName,
    String title,
    String description,
    String prefix,
    String basePath,
    boolean contract,
    boolean tokens,
    boolean accounts,
    boolean local,
    boolean oidc,
    String scheme,
    String info,
    List<ConstraintView> constraints,
    ProbeView probe,
    DatabaseView database,
    List<MethodView> scopes,
    String token,
    CorrelationView correlation,
    List<GuardView> guards,
    FeaturesView features,
    UsesView uses) {

  /** What is known of rows that are an account's. */
  public GuardView owner() {
    return guard(Guard.Whose.OWNER).orElseThrow();
  }

  /** What is known of rows that are a tenant's. */
  public GuardView tenant() {
    return guard(Guard.Whose.TENANT).orElseThrow();
  }

  /** Whether tokens say which tenant somebody is of. */
  public boolean tenants() {
    return guard(Guard.Whose.TENANT).isPresent();
  }

  private Optional<GuardView> guard(Guard.Whose whose) {
    return guards.stream().filter(guard -> guard.whose() == whose).findFirst();
  }

  /** The root package as a path of class files. */
  public String packagePath() {
    return packageName.replace('.', '/');
  }

  /** The prefix of the service's own settings as environment variables spell it. */
  public String environmentPrefix() {
    return prefix.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** Paths whose answers nobody between may keep. */
  public String cachePath() {
    return basePath.equals("/") ? "/*" : basePath + "/*";
  }
}
