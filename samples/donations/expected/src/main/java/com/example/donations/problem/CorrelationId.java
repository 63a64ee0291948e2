package com.example.donations.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** The id that joins an answer with its log lines; a caller may bring its own. */
public class CorrelationId {
  private static final String HEADER = "X-Correlation-Id";
  private static final String KEY = "correlationId";
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /** The id of the request that runs now; null outside of a request. */
  static String current() {
    return (String) MDC.get(KEY);
  }

  @ServerRequestFilter(preMatching = true)
  public void begin(ContainerRequestContext request) {
    String given = request.getHeaderString(HEADER);
    boolean safe = given != null && SAFE.matcher(given).matches();
    MDC.put(KEY, safe ? given : UUID.randomUUID().toString());
  }

  @ServerResponseFilter
  public void end(ContainerResponseContext response) {
    response.getHeaders().putSingle(HEADER, current());
  }
}
