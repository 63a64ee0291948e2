package com.example.noticeboard.auth;

import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the short-lived tokens that callers prove themselves with. */
@ApplicationScoped
public class AccessTokens {
  private final KeyRing keys;
  private final AuthSettings settings;
  private final String issuer;
  private final String audience;

  public AccessTokens(
      KeyRing keys,
      AuthSettings settings,
      @ConfigProperty(name = "mp.jwt.verify.issuer") String issuer,
      @ConfigProperty(name = "mp.jwt.verify.audiences") String audience) {
    this.keys = keys;
    this.settings = settings;
    this.issuer = issuer;
    this.audience = audience;
  }

  /** An access token and the refresh token that comes with it. */
  TokenPair pair(Grant grant) {
    String accessToken =
        Jwt.subject(grant.account().toString())
            .issuer(issuer)
            .audience(audience)
            .groups(grant.roles())
            .expiresIn(settings.accessTokenLifespan())
            .jws()
            .keyId(keys.signingKeyId())
            .sign(keys.signingKey());
    return new TokenPair(
        accessToken,
        TokenPair.BEARER,
        settings.accessTokenLifespan().toSeconds(),
        grant.refreshToken());
  }
}
