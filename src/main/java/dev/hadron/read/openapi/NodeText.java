package dev.hadron.read.openapi;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.hadron.read.openapi.Node.ListNode;
import dev.hadron.read.openapi.Node.MapNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Documents as indented JSON. */
final class NodeText {

  private NodeText() {}

  static String of(Node node) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = generator(text)) {
      write(node, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  /** Writes what is indented like everything else that the reader writes. */
  static JsonGenerator generator(StringWriter text) throws IOException {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    printer.indentObjectsWith(indent);
    printer.indentArraysWith(indent);
    return new JsonFactory().createGenerator(text).setPrettyPrinter(printer);
  }

  private static void write(Node node, JsonGenerator json) throws IOException {
    if (node instanceof MapNode map) {
      json.writeStartObject();
      for (Map.Entry<String, Node> member : map.members().entrySet()) {
        json.writeFieldName(member.getKey());
        write(member.getValue(), json);
      }
      json.writeEndObject();
    } else if (node instanceof ListNode list) {
      json.writeStartArray();
      for (Node item : list.items()) {
        write(item, json);
      }
      json.writeEndArray();
    } else {
      json.writeRawValue(Json.of(node).toJson());
    }
  }
}
