package com.example.noticeboard.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.event.Event;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every failure of a request ends here and leaves as a problem. */
public class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  private final Event<UnexpectedFailure> failures;

  public ProblemMappers(Event<UnexpectedFailure> failures) {
    this.failures = failures;
  }

  @ServerExceptionMapper
  public Response refused(ProblemException e, UriInfo uri) {
    return answer(e.status(), e.getMessage(), e.errors(), uri);
  }

  @ServerExceptionMapper
  public Response invalid(ConstraintViolationException e, UriInfo uri) {
    if (ValidationProblems.isOurFault(e)) {
      return unexpected(e, uri);
    }
    return answer(400, "The request is not valid.", ValidationProblems.errors(e), uri);
  }

  @ServerExceptionMapper({MismatchedInputException.class, JsonProcessingException.class})
  public Response unreadable(JsonProcessingException e, UriInfo uri) {
    return answer(400, JsonProblems.detail(e), JsonProblems.errors(e), uri);
  }

  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  public Response unauthenticated(SecurityException e, UriInfo uri) {
    Response answer = answer(401, "A valid bearer token is needed.", List.of(), uri);
    answer.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    return answer;
  }

  @ServerExceptionMapper
  public Response forbidden(ForbiddenException e, UriInfo uri) {
    return answer(403, "The token does not carry the role that this needs.", List.of(), uri);
  }

  @ServerExceptionMapper
  public Response notFound(NotFoundException e, UriInfo uri) {
    if (e.getCause() instanceof ProblemException invalidParameter) {
      return refused(invalidParameter, uri);
    }
    return answer(404, "There is nothing at this address.", List.of(), uri);
  }

  @ServerExceptionMapper
  public Response refused(WebApplicationException e, UriInfo uri) {
    if (e.getCause() instanceof JsonProcessingException unreadable) {
      return unreadable(unreadable, uri);
    }
    int status = e.getResponse().getStatus();
    if (status >= 500) {
      return unexpected(e, uri);
    }
    return answer(status, detail(status), List.of(), uri);
  }

  private static String detail(int status) {
    return switch (status) {
      case 405 -> "This address does not know the method.";
      case 406 -> "The answer has no form that Accept allows.";
      case 415 -> "The body has a media type that this address does not read.";
      default -> "The request cannot be answered.";
    };
  }

  @ServerExceptionMapper
  public Response failed(RuntimeException e, Request request, UriInfo uri) {
    return DatabaseProblems.of(e, request.getMethod())
        .map(problem -> refused(problem, uri))
        .orElseGet(() -> unexpected(e, uri));
  }

  @ServerExceptionMapper
  public Response unexpected(Throwable e, UriInfo uri) {
    LOG.error("Request failed", e);
    tell(UnexpectedFailure.of(e, uri.getPath()));
    return answer(500, "Something went wrong on our side.", List.of(), uri);
  }

  /** Whatever becomes of it, the caller is answered. */
  private void tell(UnexpectedFailure failure) {
    try {
      failures
          .fireAsync(failure)
          .whenComplete(
              (told, untold) -> {
                if (untold != null) {
                  LOG.error("The failure was not told", untold);
                }
              });
    } catch (RuntimeException untold) {
      LOG.error("The failure was not told", untold);
    }
  }

  private static Response answer(
      int status, String detail, List<InvalidValue> errors, UriInfo uri) {
    Problem problem = Problem.of(status, detail, uri.getPath(), errors);
    return Response.status(status)
        .type(ProblemFormat.MEDIA_TYPE)
        .entity(ProblemFormat.body(problem))
        .build();
  }
}
