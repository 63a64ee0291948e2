package com.example.parcels.dev;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Stands in for the OpenID provider in dev mode and tests when none was configured: tokens are
 * signed with a key that is made anew in each process.
 */
public class LocalProvider implements ConfigSourceFactory {
  private static final String PROVIDER = "quarkus.oidc.auth-server-url";
  private static final String VERIFIES = "quarkus.oidc.public-key";
  private static final String SIGNS = "smallrye.jwt.sign.key";
  private static final String KEY_OF_THIS_PROCESS = "parcels.local-provider.";
  private static final Set<String> PROFILES = Set.of("dev", "test");
  private static final int BELOW_EVERY_OTHER_SOURCE = 0;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    boolean local = context.getProfiles().stream().anyMatch(PROFILES::contains);
    if (!local || context.getValue(PROVIDER).getValue() != null) {
      return List.of();
    }
    return List.of(new PropertiesConfigSource(keys(), "local provider", BELOW_EVERY_OTHER_SOURCE));
  }

  /** The same for every configuration that is made in this process. */
  private static synchronized Map<String, String> keys() {
    if (System.getProperty(KEY_OF_THIS_PROCESS + SIGNS) == null) {
      KeyPair pair = make();
      keep(VERIFIES, pair.getPublic().getEncoded());
      keep(SIGNS, pair.getPrivate().getEncoded());
    }
    return Map.of(VERIFIES, kept(VERIFIES), SIGNS, kept(SIGNS));
  }

  private static KeyPair make() {
    try {
      return KeyPairGenerator.getInstance("RSA").generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has RSA", e);
    }
  }

  private static void keep(String name, byte[] key) {
    System.setProperty(KEY_OF_THIS_PROCESS + name, Base64.getEncoder().encodeToString(key));
  }

  private static String kept(String name) {
    return System.getProperty(KEY_OF_THIS_PROCESS + name);
  }
}
