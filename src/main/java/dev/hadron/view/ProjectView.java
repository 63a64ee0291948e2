package dev.hadron.view;

import java.util.List;
import java.util.Locale;

/**
 * What the templates of files see that exist once in a service.
 *
 * @param prefix of the service's own configuration properties
 * @param contract whether the service was made from a contract, which it serves as it is
 * @param tokens whether callers prove themselves with JSON Web Tokens
 * @param accounts whether the service signs tokens itself
 * @param scheme word before the token in the Authorization header
 * @param info arguments of the document's {@code @Info} annotation
 * @param scopes checks of callers who need several scopes at once
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
    String scheme,
    String info,
    List<ConstraintView> constraints,
    ProbeView probe,
    DatabaseView database,
    List<MethodView> scopes,
    UsesView uses) {

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
