package dev.hadron.read.openapi;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.hadron.read.openapi.Node.ListNode;
import dev.hadron.read.openapi.Node.MapNode;
import dev.hadron.read.openapi.Node.ScalarNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a contract of several files, or one that cannot be served as it is written, as one JSON
 * document: schemas of other files stand among the components under the names that the reader gave
 * them, everything else where it is used.
 */
final class Bundle {

  /** Keys whose values are quoted data, in which {@code $ref} is an ordinary word. */
  private static final Set<String> DATA = Set.of("example", "default", "enum", "const", "value");

  /** Keys whose values are maps from names, which may well be words of {@link #DATA}. */
  private static final Set<String> NAMED =
      Set.of("properties", "responses", "headers", "schemas", "definitions", "parameters");

  /** What was called so before OpenAPI 3.1 had a word for it; its paths refer to the same files. */
  private static final String WEBHOOKS = "x-webhooks";

  private final MapNode entry;
  private final References references;
  private final SchemaNames names;
  private final boolean dropsIdle;
  private final JsonGenerator json;
  private final Set<String> idle = new LinkedHashSet<>();
  private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());

  private Bundle(
      MapNode entry,
      References references,
      SchemaNames names,
      boolean dropsIdle,
      JsonGenerator json) {
    this.entry = entry;
    this.references = references;
    this.names = names;
    this.dropsIdle = dropsIdle;
    this.json = json;
  }

  /**
   * The document, and the {@link IdleWords} that it leaves out.
   *
   * @param idle in the order of the document
   */
  record Text(String text, Set<String> idle) {}

  /**
   * @param names the schemas of the contract, once all of it is read
   * @param dropsIdle whether {@link IdleWords} are left out
   */
  static Text of(MapNode entry, References references, SchemaNames names, boolean dropsIdle) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = NodeText.generator(text)) {
      Bundle bundle = new Bundle(entry, references, names, dropsIdle, json);
      bundle.document();
      json.flush();
      return new Text(text.append('\n').toString(), bundle.idle);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void document() throws IOException {
    String home = "components";
    json.writeStartObject();
    for (Map.Entry<String, Node> member : entry.members().entrySet()) {
      if (!member.getKey().equals(home)) {
        member(member.getKey(), member.getValue());
      }
    }
    json.writeObjectFieldStart(home);
    schemas("schemas");
    if (entry.get(home) instanceof MapNode components) {
      for (Map.Entry<String, Node> member : components.members().entrySet()) {
        if (!member.getKey().equals("schemas")) {
          member(member.getKey(), member.getValue());
        }
      }
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void schemas(String home) throws IOException {
    json.writeObjectFieldStart(home);
    for (Map.Entry<String, Node> schema : names.from(0)) {
      member(schema.getKey(), schema.getValue());
    }
    json.writeEndObject();
  }

  private void member(String key, Node value) throws IOException {
    json.writeFieldName(key);
    if (DATA.contains(key) || key.startsWith("x-") && !key.equals(WEBHOOKS)) {
      data(value);
    } else if (NAMED.contains(key) && value instanceof MapNode map && References.refOf(map).isEmpty()) {
      json.writeStartObject();
      for (Map.Entry<String, Node> member : map.members().entrySet()) {
        json.writeFieldName(member.getKey());
        value(member.getValue());
      }
      json.writeEndObject();
    } else if (key.equals("mapping") && value instanceof MapNode mapping) {
      mapping(mapping);
    } else {
      value(value);
    }
  }

  private void value(Node node) throws IOException {
    Optional<ScalarNode> ref = References.refOf(node);
    if (ref.isPresent()) {
      reference((MapNode) node, ref.get());
    } else if (node instanceof MapNode map) {
      Set<String> idle = idle(map);
      json.writeStartObject();
      for (Map.Entry<String, Node> member : map.members().entrySet()) {
        if (!idle.contains(member.getKey())) {
          member(member.getKey(), member.getValue());
        }
      }
      json.writeEndObject();
    } else if (node instanceof ListNode list) {
      json.writeStartArray();
      for (Node item : list.items()) {
        value(item);
      }
      json.writeEndArray();
    } else {
      data(node);
    }
  }

  private Set<String> idle(MapNode map) {
    Set<String> words = dropsIdle ? IdleWords.of(map) : Set.of();
    map.members().keySet().stream().filter(words::contains).forEach(idle::add);
    return words;
  }

  private void reference(MapNode node, ScalarNode ref) throws IOException {
    Optional<Node> target = references.target(ref);
    Optional<String> schema = target.flatMap(names::known);
    boolean stays = ref.text().startsWith("#") && ref.file().equals(entry.file());
    if (schema.isPresent() || stays || target.isEmpty()) {
      Map<String, Node> siblings = new LinkedHashMap<>(node.members());
      siblings.remove("$ref");
      siblings.keySet().removeAll(idle(node));
      json.writeStartObject();
      json.writeStringField("$ref", schema.map(Bundle::local).orElse(ref.text()));
      for (Map.Entry<String, Node> sibling : siblings.entrySet()) {
        member(sibling.getKey(), sibling.getValue());
      }
      json.writeEndObject();
    } else if (open.add(target.get())) {
      value(target.get());
      open.remove(target.get());
    } else {
      json.writeStartObject();
      json.writeEndObject();
    }
  }

  /** A mapping names schemas by their names or by references. */
  private void mapping(MapNode mapping) throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, Node> member : mapping.members().entrySet()) {
      Optional<String> schema =
          member.getValue() instanceof ScalarNode scalar && !names.isKnown(scalar.text())
              ? references.target(scalar).flatMap(names::known)
              : Optional.empty();
      json.writeFieldName(member.getKey());
      if (schema.isPresent()) {
        json.writeString(local(schema.get()));
      } else {
        data(member.getValue());
      }
    }
    json.writeEndObject();
  }

  private void data(Node node) throws IOException {
    json.writeRawValue(Json.of(node).toJson());
  }

  private static String local(String schema) {
    return "#/components/schemas/" + schema.replace("~", "~0").replace("/", "~1");
  }
}
