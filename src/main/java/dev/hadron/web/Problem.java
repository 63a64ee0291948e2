package dev.hadron.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.generate.OptionProblem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;

/**
 * Answers that say no, as problem documents (RFC 9457): {@code application/problem+json} with
 * title, status, detail, and what is wrong by field or by place in the input.
 */
final class Problem {

  static final String MEDIA_TYPE = "application/problem+json";

  private Problem() {}

  /** 400 with {@code errors: [{field, message}]}. */
  static Response badRequest(List<OptionProblem> fields) {
    ObjectNode body = body(400, "Bad request", "The request has wrong or missing fields.");
    ArrayNode errors = body.putArray("errors");
    for (OptionProblem field : fields) {
      errors.addObject().put("field", field.key()).put("message", field.message());
    }
    return response(body);
  }

  /** 422 with {@code diagnostics}, each with severity, id, message, file, line, column and hint. */
  static Response refusedInput(List<Diagnostic> diagnostics) {
    ObjectNode body = body(422, "The input has errors", "Nothing was generated.");
    ArrayNode list = body.putArray("diagnostics");
    for (Diagnostic diagnostic : diagnostics) {
      list.addObject()
          .put("severity", diagnostic.severity().label())
          .put("id", diagnostic.id())
          .put("message", diagnostic.message())
          .put("file", diagnostic.where().file())
          .put("line", diagnostic.where().line())
          .put("column", diagnostic.where().column())
          .put("hint", diagnostic.hint());
    }
    return response(body);
  }

  /** 429 with {@code Retry-After}. */
  static Response busy(Duration wait) {
    String detail = "There are as many jobs as there may be for now.";
    return Response.fromResponse(response(body(429, "Too many jobs", detail)))
        .header(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds()))
        .build();
  }

  static Response of(int status, String title, String detail) {
    return response(body(status, title, detail));
  }

  static String json(int status, String title, String detail) {
    return body(status, title, detail).toString();
  }

  private static ObjectNode body(int status, String title, String detail) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", "about:blank")
        .put("title", title)
        .put("status", status)
        .put("detail", detail);
  }

  private static Response response(ObjectNode body) {
    return Response.status(body.get("status").intValue())
        .type(MEDIA_TYPE)
        .entity(body.toString())
        .build();
  }
}
