package dev.hadron.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * Rules as JSON.
 *
 * <pre>
 * [ { id, topic, summary, severity, sets: [], appliesTo, decides: string | null, values: { },
 *     templates: [], serves: [], why, examples: [ { section, language, path, text } ] } ]
 * </pre>
 */
public final class RuleJson {

  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  private final JsonGenerator json;

  private RuleJson(JsonGenerator json) {
    this.json = json;
  }

  /** The rules as an indented JSON array, ended by a line end. */
  public static String list(List<Rule> rules) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
      printer.indentObjectsWith(INDENT);
      printer.indentArraysWith(INDENT);
      json.setPrettyPrinter(printer);
      json.writeStartArray();
      for (Rule rule : rules) {
        new RuleJson(json).write(rule);
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  private void write(Rule rule) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", rule.id());
    json.writeStringField("topic", rule.topic());
    json.writeStringField("summary", rule.summary());
    json.writeStringField("severity", rule.severity().label());
    strings("sets", rule.sets());
    json.writeStringField("appliesTo", rule.appliesTo().label());
    json.writeStringField("decides", rule.effect().orElse(null));
    json.writeObjectFieldStart("values");
    for (Map.Entry<String, String> value : rule.values().entrySet()) {
      json.writeStringField(value.getKey(), value.getValue());
    }
    json.writeEndObject();
    strings("templates", rule.templates());
    strings("serves", rule.serves());
    RuleBody body = rule.body();
    json.writeStringField("why", body.sections().getOrDefault(RuleSection.WHY, ""));
    json.writeArrayFieldStart("examples");
    for (RuleExample example : body.examples()) {
      json.writeStartObject();
      json.writeStringField("section", example.section().heading());
      json.writeStringField("language", example.language());
      json.writeStringField("path", example.path());
      json.writeStringField("text", example.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void strings(String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
