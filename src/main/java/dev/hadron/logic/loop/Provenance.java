package dev.hadron.logic.loop;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Where a body comes from.
 *
 * @param model protocol and model
 * @param requests hashes of the requests that led to it, in order; the last one brought it
 * @param examples number of examples that it passed
 * @param body SHA-256 of the body as it was accepted
 */
public record Provenance(
    String hole, String model, List<String> requests, int examples, String body) {

  public Provenance {
    requests = List.copyOf(requests);
  }

  /** One sentence for the class that holds the body. */
  String sentence() {
    return "Proposed by "
        + model
        + ", request "
        + requests.get(requests.size() - 1).substring(0, 12)
        + "; it passes "
        + examples
        + (examples == 1 ? " example." : " examples.");
  }

  /** The file that is kept beside the class. */
  public String json() {
    StringWriter text = new StringWriter();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
      json.writeStartObject();
      json.writeStringField("hole", hole);
      json.writeStringField("model", model);
      json.writeNumberField("examples", examples);
      json.writeStringField("body", body);
      json.writeArrayFieldStart("requests");
      for (String request : requests) {
        json.writeString(request);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text + "\n";
  }
}
