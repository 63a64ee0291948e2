package dev.hadron.web;

import io.quarkus.logging.Log;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers to requests that never reach a resource, or break there: problem documents throughout.
 */
public class Refusals {

  private static final long LARGEST_BODY = 8L * 1024 * 1024;

  /** Answers 413 before anything of a body that is too large is read. */
  void limit(@Observes Filters filters) {
    filters.register(
        context -> {
          if (contentLength(context.request()) > LARGEST_BODY) {
            String detail = "A request has at most 8 MiB; use the command line for more.";
            context
                .response()
                .setStatusCode(413)
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Connection", "close")
                .end(Problem.json(413, "Request too large", detail));
          } else {
            context.next();
          }
        },
        100);
  }

  @ServerExceptionMapper
  Response refused(WebApplicationException e) {
    Response.StatusType status = e.getResponse().getStatusInfo();
    return Problem.of(status.getStatusCode(), status.getReasonPhrase(), detail(status));
  }

  @ServerExceptionMapper
  Response broken(RuntimeException e) {
    Log.error("internal error", e);
    return Problem.of(
        500, "Internal error", "This is our bug; please report it with the input of the request.");
  }

  private static String detail(Response.StatusType status) {
    return switch (status.getStatusCode()) {
      case 404 -> "There is nothing here; GET / explains what is there.";
      case 405 -> "This address takes another method; GET / explains which.";
      case 406 -> "The answer has none of the media types that the request accepts.";
      case 415 -> "Send multipart/form-data or application/json.";
      default -> "The request cannot be answered as it stands.";
    };
  }

  private static long contentLength(HttpServerRequest request) {
    String length = request.getHeader("Content-Length");
    return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
  }
}
