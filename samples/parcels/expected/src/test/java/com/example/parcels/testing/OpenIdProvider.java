package com.example.parcels.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * An OpenID provider as far as a service that takes tokens sees it: it says who it is and which
 * keys it has, makes tokens for anybody, and other keys when it is told to.
 */
public final class OpenIdProvider implements QuarkusTestResourceLifecycleManager {
  /** Argument: what tokens have to be signed with, where that is not what the service says. */
  public static final String ALGORITHM = "algorithm";

  /** Setting: where the provider is. */
  public static final String ADDRESS = "quarkus.oidc.auth-server-url";

  /** Path: has the provider sign with other keys from now on. */
  public static final String ROTATE = "/rotate";

  /** Path, before an algorithm: a token of somebody who reads. */
  public static final String TOKEN = "/token/";

  private static final int OK = 200;
  private static final int RSA_BITS = 2048;

  private String algorithm;
  private HttpServer server;
  private volatile Map<String, PublicJsonWebKey> keys;

  @Override
  public void init(Map<String, String> arguments) {
    algorithm = arguments.get(ALGORITHM);
  }

  @Override
  public Map<String, String> start() {
    change();
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    on("/.well-known/openid-configuration", this::configuration);
    on("/keys", this::published);
    on(ROTATE, this::change);
    server.createContext(
        TOKEN,
        exchange ->
            answer(exchange, signed(exchange.getRequestURI().getPath().substring(TOKEN.length()))));
    server.start();
    Map<String, String> settings = new HashMap<>();
    settings.put(ADDRESS, url());
    settings.put("quarkus.oidc.token.issuer", "");
    if (algorithm != null) {
      settings.put("quarkus.oidc.token.signature-algorithm", algorithm);
    }
    return settings;
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  private String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private String configuration() {
    return """
    {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "token_endpoint": "%1$s/token",
     "authorization_endpoint": "%1$s/none", "subject_types_supported": ["public"],
     "response_types_supported": ["code"]}
    """
        .formatted(url());
  }

  private String published() {
    return new JsonWebKeySet(List.copyOf(keys.values()))
        .toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
  }

  private String change() {
    try {
      keys =
          Map.of(
              "RSA",
              named(RsaJwkGenerator.generateJwk(RSA_BITS)),
              "EC",
              named(EcJwkGenerator.generateJwk(EllipticCurves.P256)));
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
    return "changed";
  }

  private static PublicJsonWebKey named(PublicJsonWebKey key) {
    key.setKeyId(UUID.randomUUID().toString());
    return key;
  }

  private String signed(String signature) {
    PublicJsonWebKey key = keys.get(signature.startsWith("ES") ? "EC" : "RSA");
    return Jwt.issuer(url())
        .subject("ada")
        .audience("parcels")
        .groups("reader")
        .expiresIn(600)
        .jws()
        .algorithm(SignatureAlgorithm.valueOf(signature))
        .keyId(key.getKeyId())
        .sign(key.getPrivateKey());
  }

  private void on(String path, Supplier<String> text) {
    server.createContext(path, exchange -> answer(exchange, text.get()));
  }

  private static void answer(HttpExchange exchange, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(OK, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
