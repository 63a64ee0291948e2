package com.example.noticeboard.auth;

import io.quarkus.runtime.Startup;
import io.smallrye.jwt.util.KeyUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;

/** The keys of access tokens, by name (RFC 7638): one signs, former ones still count. */
@Startup
@ApplicationScoped
public class KeyRing {
  private static final String LOCATION = "smallrye.jwt.sign.key.location";
  private static final String CONTENT = "smallrye.jwt.sign.key";

  private final PrivateKey signingKey;
  private final String signingKeyId;
  private final Map<String, RsaJsonWebKey> keys = new LinkedHashMap<>();

  @Inject
  public KeyRing(AuthSettings settings, Config config) {
    this(
        signingKey(config),
        settings.formerKeys().orElse(List.of()).stream().map(KeyRing::publicKey).toList());
  }

  KeyRing(PrivateKey signingKey, List<PublicKey> formerKeys) {
    this.signingKey = signingKey;
    this.signingKeyId = add(publicHalf(signingKey));
    formerKeys.forEach(this::add);
  }

  /** The key that signs. */
  PrivateKey signingKey() {
    return signingKey;
  }

  /** Its name. */
  String signingKeyId() {
    return signingKeyId;
  }

  /** The key of that name, where its tokens count. */
  Optional<PublicKey> find(String keyId) {
    return Optional.ofNullable(keys.get(keyId)).map(RsaJsonWebKey::getRsaPublicKey);
  }

  /** All keys whose tokens count (RFC 7517). */
  String published() {
    return new JsonWebKeySet(List.copyOf(keys.values()))
        .toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
  }

  private String add(PublicKey key) {
    RsaJsonWebKey named = new RsaJsonWebKey((RSAPublicKey) key);
    named.setKeyId(named.calculateBase64urlEncodedThumbprint("SHA-256"));
    named.setAlgorithm("RS256");
    named.setUse("sig");
    keys.put(named.getKeyId(), named);
    return named.getKeyId();
  }

  private static PrivateKey signingKey(Config config) {
    String key =
        config
            .getOptionalValue(LOCATION, String.class)
            .map(KeyRing::read)
            .or(() -> config.getOptionalValue(CONTENT, String.class))
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "No token can be signed: set SMALLRYE_JWT_SIGN_KEY_LOCATION"
                            + " to the file of a private key (RSA, PEM)"));
    try {
      return KeyUtils.decodePrivateKey(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key that signs tokens cannot be read", e);
    }
  }

  private static PublicKey publicKey(String location) {
    try {
      return KeyUtils.decodePublicKey(read(location));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The former key at " + location + " cannot be read", e);
    }
  }

  private static String read(String location) {
    try {
      return KeyUtils.readKeyContent(location);
    } catch (IOException e) {
      throw new UncheckedIOException("There is no key at " + location, e);
    }
  }

  private static PublicKey publicHalf(PrivateKey key) {
    try {
      RSAPrivateCrtKey rsa = (RSAPrivateCrtKey) key;
      return KeyFactory.getInstance("RSA")
          .generatePublic(new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key that signs tokens is no RSA key", e);
    }
  }
}
