package dev.hadron.view;

import dev.hadron.model.Security;
import java.util.List;

/** The settings that production has no default for, by who issues the tokens of callers. */
final class NeededSettings {

  static final String VERIFICATION_KEY = "MP_JWT_VERIFY_PUBLICKEY_LOCATION";
  static final String SIGNING_KEY = "SMALLRYE_JWT_SIGN_KEY_LOCATION";
  static final String PROVIDER = "QUARKUS_OIDC_AUTH_SERVER_URL";
  static final String MAIL_HOST = "QUARKUS_MAILER_HOST";

  private NeededSettings() {}

  /** Their names as environment variables. */
  static List<String> of(Security security) {
    if (!(security instanceof Security.Jwt jwt)) {
      return List.of();
    }
    Security.Issuer issuer = jwt.issuer();
    if (issuer instanceof Security.Issuer.Elsewhere) {
      return List.of(VERIFICATION_KEY);
    }
    if (issuer instanceof Security.Issuer.Contract) {
      return List.of(VERIFICATION_KEY, SIGNING_KEY);
    }
    if (issuer instanceof Security.Issuer.Accounts) {
      return List.of(SIGNING_KEY, MAIL_HOST);
    }
    if (issuer instanceof Security.Issuer.Provider) {
      return List.of(PROVIDER);
    }
    throw new IllegalArgumentException("unknown issuer " + issuer);
  }
}
