package com.example.helpdesk.security;

import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
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
