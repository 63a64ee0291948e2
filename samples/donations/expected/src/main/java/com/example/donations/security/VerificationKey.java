package com.example.donations.security;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** The key that tokens are verified with; without one nobody could call, so there is no start. */
@ApplicationScoped
public class VerificationKey {
  private static final List<String> SETTINGS =
      List.of(
          "mp.jwt.verify.publickey.location",
          "mp.jwt.verify.publickey",
          "smallrye.jwt.verify.key.location");

  void require(@Observes StartupEvent started, Config config) {
    if (SETTINGS.stream()
        .allMatch(setting -> config.getOptionalValue(setting, String.class).isEmpty())) {
      throw new IllegalStateException(
          "No token can be verified: set MP_JWT_VERIFY_PUBLICKEY_LOCATION"
              + " to the file or the JWKS address of the key that tokens are signed with");
    }
  }
}
