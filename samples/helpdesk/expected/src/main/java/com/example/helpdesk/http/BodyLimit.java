package com.example.helpdesk.http;

import com.example.helpdesk.problem.Problem;
import com.example.helpdesk.problem.ProblemFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells a caller in the usual form that a body is too large, which the server does not. */
@ApplicationScoped
public class BodyLimit {
  private static final int BEFORE_OWN_CHECK_OF_SERVER = 100;

  private final long limit;
  private final ObjectMapper json;

  public BodyLimit(
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit,
      ObjectMapper json) {
    this.limit = limit.asLongValue();
    this.json = json;
  }

  void register(@Observes Filters filters) {
    filters.register(this::refuseLargeBody, BEFORE_OWN_CHECK_OF_SERVER);
  }

  private void refuseLargeBody(RoutingContext context) {
    String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length == null || Long.parseLong(length) <= limit) {
      context.next();
      return;
    }
    String path = context.request().path();
    Problem problem = Problem.of(413, "The body is too large.", path, List.of());
    context
        .response()
        .setStatusCode(413)
        .putHeader(HttpHeaders.CONTENT_TYPE, ProblemFormat.MEDIA_TYPE)
        .putHeader("Connection", "close")
        .end(write(problem));
  }

  private String write(Problem problem) {
    try {
      return json.writeValueAsString(ProblemFormat.body(problem));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A problem cannot be written as JSON", e);
    }
  }
}
