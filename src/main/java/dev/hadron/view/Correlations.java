package dev.hadron.view;

import dev.hadron.model.CorrelationHeader;

/** Views of the header that joins answers with log lines. */
final class Correlations {

  private Correlations() {}

  /** An id is a UUID where nothing else may stand, or else what cannot forge lines of a log. */
  static CorrelationView view(CorrelationHeader header) {
    return new CorrelationView(
        JavaText.literal(header.name()),
        JavaText.literal(
            header.uuid()
                ? "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
                : "[A-Za-z0-9._-]{1,64}"),
        JavaText.literal(
            header.uuid() ? "5c8f4a1e-0d3b-4b6a-9a57-1f2e3d4c5b6a" : "from-the-caller.1"));
  }
}
