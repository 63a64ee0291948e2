package com.example.donations.http;

import com.example.donations.problem.ProblemException;
import io.netty.util.NetUtil;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.Inet6Address;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Refuses who asks too much with 429, before anything else is done for them, and tells everybody
 * what is left (draft-ietf-httpapi-ratelimit-headers).
 */
@Singleton
public class RateLimit {
  private static final String VERDICT = RateLimit.class.getName();
  private static final int BEHIND_CORRELATION_ID = Priorities.USER + 1;
  private static final int BYTES_OF_NETWORK = 8;

  private final RateBuckets buckets;
  private final CurrentIdentityAssociation identities;

  public RateLimit(RateBuckets buckets, CurrentIdentityAssociation identities) {
    this.buckets = buckets;
    this.identities = identities;
  }

  @ServerRequestFilter(preMatching = true, priority = BEHIND_CORRELATION_ID)
  public Uni<Void> count(ContainerRequestContext request, HttpServerRequest sent) {
    return identities
        .getDeferredIdentity()
        .onFailure()
        .recoverWithNull()
        .invoke(identity -> take(caller(identity, sent), request))
        .replaceWithVoid();
  }

  /** The subject of the token; where none is valid, where the request came from. */
  private static String caller(SecurityIdentity identity, HttpServerRequest sent) {
    return identity != null && identity.getPrincipal() instanceof JsonWebToken token
        ? "subject " + token.getSubject()
        : address(sent);
  }

  private void take(String caller, ContainerRequestContext request) {
    RateBuckets.Verdict verdict = buckets.take(caller);
    request.setProperty(VERDICT, verdict);
    if (!verdict.allowed()) {
      throw new ProblemException(429, "Too many requests: try again later.");
    }
  }

  @ServerResponseFilter
  public void tell(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(VERDICT) instanceof RateBuckets.Verdict verdict) {
      MultivaluedMap<String, Object> headers = response.getHeaders();
      headers.putSingle(
          "RateLimit-Policy",
          "\"default\";q=%d;w=%d".formatted(buckets.requests(), seconds(buckets.window())));
      headers.putSingle(
          "RateLimit",
          "\"default\";r=%d;t=%d".formatted(verdict.remaining(), seconds(verdict.full())));
      if (!verdict.allowed()) {
        headers.putSingle(HttpHeaders.RETRY_AFTER, seconds(verdict.retry()));
      }
    }
  }

  /** Rounded up, so that who waits that long succeeds. */
  private static long seconds(Duration time) {
    return time.plusNanos(999_999_999).toSeconds();
  }

  /** Of IPv6 the network: who has one address in it has as many as they like. */
  private static String address(HttpServerRequest sent) {
    String address = Objects.requireNonNullElse(sent.remoteAddress().hostAddress(), "local");
    return NetUtil.createInetAddressFromIpAddressString(address) instanceof Inet6Address ip
        ? "network " + HexFormat.of().formatHex(ip.getAddress(), 0, BYTES_OF_NETWORK)
        : "address " + address;
  }
}
