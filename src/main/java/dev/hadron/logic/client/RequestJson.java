package dev.hadron.logic.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.hadron.logic.LogicRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The documents of the two protocols. */
final class RequestJson {

  private static final int MAX_PARTS = 100;

  private RequestJson() {}

  static String chatCompletions(String model, LogicRequest request) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("model", model);
      json.writeNumberField("max_tokens", request.maxTokens());
      json.writeBooleanField("stream", false);
      json.writeArrayFieldStart("messages");
      message(json, "system", request.system());
      turns(json, request);
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  static String messages(String model, LogicRequest request) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("model", model);
      json.writeNumberField("max_tokens", request.maxTokens());
      json.writeStringField("system", request.system());
      json.writeArrayFieldStart("messages");
      turns(json, request);
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void turns(JsonGenerator json, LogicRequest request) throws IOException {
    for (LogicRequest.Message each : request.messages()) {
      message(json, each.role().wireName(), each.text());
    }
  }

  private static void message(JsonGenerator json, String role, String text) throws IOException {
    json.writeStartObject();
    json.writeStringField("role", role);
    json.writeStringField("content", text);
    json.writeEndObject();
  }

  /** The texts of an array of parts, one after the other. */
  static Optional<String> joined(JsonPaths document, String array) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < MAX_PARTS; i++) {
      document.text(array + "/" + i + "/text").ifPresent(all::append);
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(all.toString());
  }
}
