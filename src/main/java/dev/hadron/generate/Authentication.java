package dev.hadron.generate;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.migrate.AuthTables;
import dev.hadron.model.AccountTables;
import dev.hadron.model.Database;
import dev.hadron.model.Entity;
import dev.hadron.model.Guard;
import dev.hadron.model.Security;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueSource;
import java.util.List;
import java.util.Optional;

/**
 * A service whose callers prove themselves in the way that the options want.
 *
 * @param problem why they cannot
 * @param ledger what of the schema has no part in it
 */
record Authentication(
    ServiceModel model, Optional<Diagnostic> problem, List<LedgerEntry> ledger) {

  /** Names of its tables begin so. */
  private static final String PREFIX = "auth";

  static Authentication of(ServiceModel model, Optional<AuthPreset> preset, String input) {
    if (preset.isEmpty() || preset.get() == AuthPreset.JWT || preset.get() == AuthPreset.NONE) {
      return new Authentication(model, Optional.empty(), List.of());
    }
    if (!(model.security() instanceof Security.Jwt jwt)) {
      return refused(
          model,
          "the contract leaves every operation open, so that nobody has to sign in",
          "leave auth out, or say in the contract what is secured",
          input);
    }
    return switch (preset.get()) {
      case LOCAL -> local(model, jwt, input);
      case OIDC -> provider(model, jwt, input);
      default -> throw new IllegalStateException("unknown preset " + preset.get());
    };
  }

  private static Authentication provider(ServiceModel model, Security.Jwt jwt, String input) {
    return jwt.issuer() instanceof Security.Issuer.Contract
        ? refused(
            model,
            "the contract has its own log-in, so that no provider can issue the tokens",
            "leave auth out, or the operations that register and log in",
            input)
        : new Authentication(
            model.withSecurity(jwt.from(new Security.Issuer.Provider())),
            Optional.empty(),
            List.of());
  }

  private static Authentication local(ServiceModel model, Security.Jwt jwt, String input) {
    if (model.api().document().isPresent()) {
      return refused(
          model,
          "a contract says itself how callers sign in: there is no place for accounts beside it",
          "leave auth out where it has operations that register and log in, else say jwt or oidc",
          input);
    }
    Optional<Entity> owned =
        model.entities().stream()
            .filter(each -> each.guard(Guard.Whose.OWNER).isPresent())
            .findFirst();
    if (owned.isPresent()) {
      return refused(
          model,
          "rows of %s belong to people of the schema, whose keys accounts of the service do not have"
              .formatted(owned.get().table().name()),
          "say jwt or oidc, or by meaning that the column is plain",
          input);
    }
    if (model.database() != Database.POSTGRESQL) {
      return refused(
          model,
          "accounts are kept in PostgreSQL alone",
          "say jwt or oidc, or leave the database out",
          input);
    }
    String prefix = FreeNames.in(model, PREFIX, "_");
    Security.Issuer accounts =
        new Security.Issuer.Accounts(new AccountTables(prefix));
    return new Authentication(
        model.withScript("accounts", AuthTables.script(prefix)).withSecurity(jwt.from(accounts)),
        Optional.empty(),
        passwordTables(model).stream().map(Authentication::unused).toList());
  }

  private static List<Entity> passwordTables(ServiceModel model) {
    return model.entities().stream()
        .filter(
            entity ->
                entity.attributes().stream()
                    .anyMatch(each -> each.source() == ValueSource.HASHED_SECRET))
        .toList();
  }

  private static LedgerEntry unused(Entity entity) {
    return new LedgerEntry(
        "auth-other-accounts",
        "table " + entity.table().name(),
        "keeps passwords, with which nobody logs in: the service has accounts of its own beside it",
        entity.origin().where());
  }

  private static Authentication refused(
      ServiceModel model, String message, String hint, String input) {
    return new Authentication(
        model,
        Optional.of(
            Diagnostic.error("auth-preset", message, SourceLocation.ofFile(input), hint)),
        List.of());
  }
}
