package com.example.donations.http;

import com.example.donations.persistence.IdempotencyService;
import com.example.donations.persistence.IdempotencyService.Answer;
import com.example.donations.problem.ProblemException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Does what a caller sends with an Idempotency-Key once, and answers alike when it comes again
 * (draft-ietf-httpapi-idempotency-key-header).
 */
@Idempotent
@Interceptor
@Priority(IdempotencyInterceptor.BEHIND_VALIDATION)
public class IdempotencyInterceptor {
  static final int BEHIND_VALIDATION = Interceptor.Priority.PLATFORM_AFTER + 900;
  static final String HEADER = "Idempotency-Key";

  /** A string of RFC 8941, or what many send instead: the same without quotes. */
  private static final Pattern KEY = Pattern.compile("\"?([!#-\\[\\]-~]{1,255})\"?");

  private static final String NO_HEADERS = "{}";

  private final IdempotencyService service;
  private final BodyDigest digest;
  private final HttpServerRequest request;
  private final ObjectMapper json;
  private final JsonWebToken token;

  public IdempotencyInterceptor(
      IdempotencyService service,
      BodyDigest digest,
      HttpServerRequest request,
      ObjectMapper json,
      JsonWebToken token) {
    this.service = service;
    this.digest = digest;
    this.request = request;
    this.json = json;
    this.token = token;
  }

  @AroundInvoke
  Object once(InvocationContext operation) throws Exception {
    String given = request.getHeader(HEADER);
    if (given == null) {
      return operation.proceed();
    }
    Matcher key = KEY.matcher(given);
    if (!key.matches()) {
      throw ProblemException.invalidParameter(HEADER, "has to be 1 to 255 visible characters");
    }
    return service.once(id(key.group(1)), digest.value(), operation::proceed, this::answer);
  }

  /** Nobody meets the keys of others, and an address not those of another one. */
  private String id(String key) {
    String caller = Objects.requireNonNullElse(token.getSubject(), "");
    return BodyDigest.of(String.join("\n", caller, request.uri(), key));
  }

  private Answer answer(Object result) throws JsonProcessingException {
    if (result instanceof RestResponse<?> response) {
      Object body = response.getEntity();
      return new Answer(
          response.getStatus(),
          json.writeValueAsString(response.getStringHeaders()),
          body == null ? null : json.writeValueAsString(body));
    }
    return result == null
        ? new Answer(204, NO_HEADERS, null)
        : new Answer(200, NO_HEADERS, json.writeValueAsString(result));
  }
}
