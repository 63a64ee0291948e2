package com.example.helpdesk.security;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Issues the tokens that callers prove themselves with. */
@ApplicationScoped
public class AccessTokens {
  private final String issuer;
  private final String audience;
  private final Duration lifespan;

  public AccessTokens(
      @ConfigProperty(name = "mp.jwt.verify.issuer") String issuer,
      @ConfigProperty(name = "mp.jwt.verify.audiences") String audience,
      @ConfigProperty(name = "helpdesk.token-lifespan") Duration lifespan) {
    this.issuer = issuer;
    this.audience = audience;
    this.lifespan = lifespan;
  }

  /** Signs and reads one token, so that a key that is missing or wrong shows at the start. */
  void tryKeys(@Observes StartupEvent started, JWTParser parser) {
    try {
      parser.parse(issue("nobody"));
    } catch (JwtException e) {
      throw new IllegalStateException(
          "No token can be signed: set SMALLRYE_JWT_SIGN_KEY_LOCATION to the file of a private key",
          e);
    } catch (ParseException e) {
      throw new IllegalStateException(
          "The service cannot read its own tokens: set MP_JWT_VERIFY_PUBLICKEY_LOCATION"
              + " to the public half of the key that signs them",
          e);
    }
  }

  /** A signed token for the user with this key. */
  public String issue(Object userKey) {
    return Jwt.subject(String.valueOf(userKey))
        .issuer(issuer)
        .audience(audience)
        .groups(Set.of("user"))
        .expiresIn(lifespan)
        .sign();
  }
}
