package com.example.parcels.security;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** Who issues the tokens; without a provider nobody could call, so there is no start. */
@ApplicationScoped
public class OpenIdProvider {
  private static final List<String> SETTINGS =
      List.of("quarkus.oidc.auth-server-url", "quarkus.oidc.public-key");

  void require(@Observes StartupEvent started, Config config) {
    if (SETTINGS.stream()
        .allMatch(setting -> config.getOptionalValue(setting, String.class).isEmpty())) {
      throw new IllegalStateException(
          "No token can be verified: set QUARKUS_OIDC_AUTH_SERVER_URL"
              + " to the address of the OpenID provider");
    }
  }
}
