package com.example.noticeboard.auth;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.security.PublicKey;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;

/** Verifies each access token with the key that it names, and all else as the settings say. */
@ApplicationScoped
@Alternative
@Priority(1)
public class TokenVerifier extends JWTCallerPrincipalFactory {
  private final JWTCallerPrincipalFactory standard = new DefaultJWTCallerPrincipalFactory();
  private final KeyRing keys;

  public TokenVerifier(KeyRing keys) {
    this.keys = keys;
  }

  @Override
  public JWTCallerPrincipal parse(String token, JWTAuthContextInfo settings) throws ParseException {
    JWTAuthContextInfo withKey = new JWTAuthContextInfo(settings);
    withKey.setPublicVerificationKey(key(token));
    return standard.parse(token, withKey);
  }

  /** The key that the token names, or the one that signs now; whether it fits is seen later. */
  private PublicKey key(String token) throws ParseException {
    try {
      String named = JsonWebStructure.fromCompactSerialization(token).getKeyIdHeaderValue();
      return keys.find(named == null ? keys.signingKeyId() : named)
          .orElseThrow(() -> new ParseException("The token names a key that does not count"));
    } catch (JoseException e) {
      throw new ParseException("The token cannot be read", e);
    }
  }
}
