package com.example.noticeboard.problem;

import org.jboss.logging.MDC;

/**
 * A failure that is ours. Whoever keeps track of errors is a bean with a method of
 * {@code @ObservesAsync UnexpectedFailure}: it is told of each, in a thread of its own.
 *
 * @param correlationId what the caller was told, and what the log lines of the request have
 * @param traceId of the trace that it stands in; null where there is none
 */
public record UnexpectedFailure(
    Throwable cause, String path, String correlationId, String traceId) {

  /** The failure of the request that runs now. */
  static UnexpectedFailure of(Throwable cause, String path) {
    return new UnexpectedFailure(cause, path, CorrelationId.current(), (String) MDC.get("traceId"));
  }
}
