package dev.hadron.view;

import dev.hadron.model.AccountTables;
import dev.hadron.model.Security;
import dev.hadron.model.ServiceModel;

/** Finds what accounts of a service are called in its code. */
final class AuthViews {

  private AuthViews() {}

  static AuthView view(ServiceModel model, ProjectView project) {
    Security.Jwt jwt = (Security.Jwt) model.security();
    AccountTables tables = ((Security.Issuer.Accounts) jwt.issuer()).tables();
    return new AuthView(
        project.packageName(),
        JavaText.oneLine(project.title()),
        project.prefix(),
        project.artifactId(),
        model.api().basePath(),
        tables.prefix(),
        JavaText.list(jwt.roles()),
        JavaText.literal(jwt.roles().get(0)));
  }
}
