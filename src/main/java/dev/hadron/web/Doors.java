package dev.hadron.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who may come in at all: nobody without the operator's token, where there is one; on this machine no page
 * of another site, under whatever name it reaches us; and nothing that changes anything from such a page.
 */
@Singleton
public class Doors {

  /** After the limit of a body, before all else. */
  private static final int PRIORITY = 90;

  private static final Set<String> OUR_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private static final Pattern AUTHORITY = Pattern.compile("(?<name>\\[[^\\]]*]|[^:]*)(:\\d+)?");

  private static final Pattern CREDENTIALS =
      Pattern.compile("(?<scheme>(?i:basic|bearer)) +(?<value>\\S+)");

  /** As it is told to listen; the name may lead to this machine alone. */
  private final String host;

  private final boolean alone;
  private final Optional<byte[]> token;

  Doors(
      @ConfigProperty(name = "quarkus.http.host", defaultValue = "localhost") String host,
      @ConfigProperty(name = "hadron.serve.token") Optional<String> token) {
    this.host = host;
    this.alone = isLoopback(host);
    this.token = token.map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  void guard(@Observes Filters filters) {
    filters.register(this::pass, PRIORITY);
  }

  private void pass(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!isOurName(request)) {
      String detail = "This server is for its own machine; call it localhost.";
      refuse(context, 421, "Misdirected request", detail);
    } else if (!SAFE.contains(request.method()) && isFromElsewhere(request)) {
      refuse(context, 403, "From another site", "A page of another site may change nothing here.");
    } else if (!isLetIn(request)) {
      context
          .response()
          .putHeader("WWW-Authenticate", "Basic realm=\"hadron\", charset=\"UTF-8\"");
      refuse(context, 401, "No token", "Send the operator's token as the password, or as a bearer.");
    } else {
      context.next();
    }
  }

  /** Another name that leads to this machine is a trick to read what it answers. */
  private boolean isOurName(HttpServerRequest request) {
    String asked = name(authority(request));
    return !alone || OUR_NAMES.contains(asked) || asked.equals(host);
  }

  private static String authority(HttpServerRequest request) {
    String asked = request.getHeader("Host");
    return asked == null ? String.valueOf(request.authority()) : asked;
  }

  private static String name(String authority) {
    Matcher parts = AUTHORITY.matcher(authority);
    return parts.matches() ? parts.group("name") : "";
  }

  /** As a browser says; other clients say nothing of it. */
  private static boolean isFromElsewhere(HttpServerRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    String origin = request.getHeader("Origin");
    return origin != null
        && !origin.replaceFirst("^https?://", "").equals(authority(request));
  }

  private boolean isLetIn(HttpServerRequest request) {
    return token.isEmpty()
        || given(request).filter(sent -> MessageDigest.isEqual(token.get(), sent)).isPresent();
  }

  private static Optional<byte[]> given(HttpServerRequest request) {
    String header = request.getHeader("Authorization");
    Matcher credentials = CREDENTIALS.matcher(header == null ? "" : header);
    if (!credentials.matches()) {
      return Optional.empty();
    }
    String value = credentials.group("value");
    if (credentials.group("scheme").equalsIgnoreCase("bearer")) {
      return Optional.of(value.getBytes(StandardCharsets.UTF_8));
    }
    try {
      String pair = new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
      return Optional.of(
          pair.substring(pair.indexOf(':') + 1).getBytes(StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static void refuse(RoutingContext context, int status, String title, String detail) {
    context
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", Problem.MEDIA_TYPE)
        .putHeader("Connection", "close")
        .end(Problem.json(status, title, detail));
  }
}
