package dev.hadron.read.openapi;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.read.openapi.Node.ListNode;
import dev.hadron.read.openapi.Node.MapNode;
import dev.hadron.read.openapi.Node.Place;
import dev.hadron.read.openapi.Node.ScalarNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the tree of a JSON file from Jackson's tokens. */
final class JsonTree {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(YamlTree.MAX_DEPTH + 10)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final SourceFile file;
  private final JsonParser parser;
  private final List<LedgerEntry> ledger;

  private JsonTree(SourceFile file, JsonParser parser, List<LedgerEntry> ledger) {
    this.file = file;
    this.parser = parser;
    this.ledger = ledger;
  }

  static Node read(SourceFile file, String text, List<LedgerEntry> ledger)
      throws UnreadableException {
    try (JsonParser parser = FACTORY.createParser(text)) {
      JsonTree tree = new JsonTree(file, parser, ledger);
      if (parser.nextToken() == null) {
        return new ScalarNode(new Place(file.name(), 1, 1), ScalarNode.Type.NULL, "");
      }
      Node root = tree.node(null, 0);
      if (parser.nextToken() != null) {
        throw new UnreadableException(
            broken("text after the end of the document", tree.place().location()));
      }
      return root;
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      SourceLocation where =
          at == null
              ? SourceLocation.ofFile(file.name())
              : new SourceLocation(file.name(), at.getLineNr(), at.getColumnNr());
      throw new UnreadableException(broken(firstSentence(e.getOriginalMessage()), where));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Diagnostic broken(String problem, SourceLocation where) {
    return Diagnostic.error(
        "openapi-json",
        "this is not JSON: " + problem,
        where,
        "correct the document at this place");
  }

  /** Jackson appends a dump of the source after a line break. */
  private static String firstSentence(String message) {
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  private Node node(Place key, int depth) throws IOException, UnreadableException {
    Place place = key == null ? place() : key;
    if (depth > YamlTree.MAX_DEPTH) {
      throw YamlTree.tooDeep(place);
    }
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> map(place, depth);
      case START_ARRAY -> list(place, depth);
      case VALUE_STRING -> new ScalarNode(place, ScalarNode.Type.STRING, parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(place);
      case VALUE_TRUE, VALUE_FALSE ->
          new ScalarNode(place, ScalarNode.Type.BOOLEAN, parser.getText());
      case VALUE_NULL -> new ScalarNode(place, ScalarNode.Type.NULL, "null");
      default -> throw new IllegalStateException("unexpected token " + token);
    };
  }

  private ScalarNode number(Place place) throws IOException {
    String text = parser.getText();
    boolean sane = Scalars.isNumber(text);
    return new ScalarNode(place, sane ? ScalarNode.Type.NUMBER : ScalarNode.Type.STRING, text);
  }

  private Node list(Place place, int depth) throws IOException, UnreadableException {
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(null, depth + 1));
    }
    return new ListNode(place, items);
  }

  private Node map(Place place, int depth) throws IOException, UnreadableException {
    Map<String, Node> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Place keyPlace = place();
      String key = parser.currentName();
      parser.nextToken();
      if (members.put(key, node(keyPlace, depth + 1)) != null) {
        ledger.add(duplicate(key, keyPlace));
      }
    }
    return new MapNode(place, members);
  }

  static LedgerEntry duplicate(String key, Place place) {
    return new LedgerEntry(
        "openapi-duplicate-key",
        "key " + key,
        "stands twice in one map; the last one counts",
        place.location());
  }

  private Place place() {
    JsonLocation at = parser.currentTokenLocation();
    return new Place(file.name(), at.getLineNr(), at.getColumnNr());
  }
}
