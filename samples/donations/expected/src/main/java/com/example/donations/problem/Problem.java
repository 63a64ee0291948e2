package com.example.donations.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What went wrong with a request: the problem details of RFC 9457. */
@Schema(description = "Problem details as in RFC 9457")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    @Schema(description = "Kind of problem, as a URI", examples = "about:blank", required = true)
        String type,
    @Schema(description = "Name of the status code", required = true) String title,
    @Schema(description = "HTTP status code", required = true) int status,
    @Schema(description = "What is wrong with this request") String detail,
    @Schema(description = "Path of the request") String instance,
    @Schema(description = "Finds this request in the logs") String correlationId,
    @Schema(description = "Each invalid value by itself") List<InvalidValue> errors) {
  private static final String NO_SPECIAL_TYPE = "about:blank";

  /** A problem that its status code names; the request's correlation id is added. */
  public static Problem of(int status, String detail, String instance, List<InvalidValue> errors) {
    String title = HttpResponseStatus.valueOf(status).reasonPhrase();
    String correlationId = CorrelationId.current();
    return new Problem(NO_SPECIAL_TYPE, title, status, detail, instance, correlationId, errors);
  }
}
