package dev.hadron.read.openapi;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.read.openapi.Node.ListNode;
import dev.hadron.read.openapi.Node.MapNode;
import dev.hadron.read.openapi.Node.Place;
import dev.hadron.read.openapi.Node.ScalarNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.scanner.ScannerImpl;

/**
 * Builds the tree of a YAML file from SnakeYAML's events; aliases share nodes, so bombs stay small.
 */
final class YamlTree {

  static final int MAX_DEPTH = 400;

  /**
   * More nodes than any honest document spells out with aliases; beyond it, expansion is an attack.
   */
  private static final long MAX_EXPANDED = 2_000_000;

  static {
    // YAML 1.2 took this escape over from JSON, and emitters write it; SnakeYAML stopped at 1.1.
    ScannerImpl.ESCAPE_REPLACEMENTS.put('/', "/");
  }

  private static final String TEXT_TAG = "tag:yaml.org,2002:str";

  private final SourceFile file;
  private final List<LedgerEntry> ledger;
  private final Parser parser;
  private final Map<String, Node> anchors = new HashMap<>();

  private YamlTree(SourceFile file, String text, List<LedgerEntry> ledger) {
    this.file = file;
    this.ledger = ledger;
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    this.parser = new ParserImpl(new StreamReader(text), options);
  }

  static Node read(SourceFile file, String text, List<LedgerEntry> ledger)
      throws UnreadableException {
    try {
      return new YamlTree(file, text, ledger).document();
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
      SourceLocation where =
          mark == null
              ? SourceLocation.ofFile(file.name())
              : new SourceLocation(file.name(), mark.getLine() + file.firstLine(), mark.getColumn() + 1);
      throw new UnreadableException(broken(e.getProblem(), where));
    } catch (ReaderException e) {
      String character = String.format(Locale.ROOT, "U+%04X", e.getCodePoint());
      throw new UnreadableException(
          broken(
              "the character " + character + " is not allowed",
              file.locate(Math.max(0, text.indexOf(e.getCodePoint())))));
    } catch (YAMLException e) {
      throw new UnreadableException(broken(e.getMessage(), SourceLocation.ofFile(file.name())));
    }
  }

  private static Diagnostic broken(String problem, SourceLocation where) {
    return Diagnostic.error(
        "openapi-yaml",
        "this is not YAML: " + problem,
        where,
        "correct the document at this place");
  }

  private Node document() throws UnreadableException {
    expect(Event.ID.StreamStart);
    if (parser.peekEvent().is(Event.ID.StreamEnd)) {
      return new ScalarNode(new Place(file.name(), 1, 1), ScalarNode.Type.NULL, "");
    }
    expect(Event.ID.DocumentStart);
    Node root = node(parser.getEvent(), null, 0);
    expect(Event.ID.DocumentEnd);
    Event next = parser.getEvent();
    if (!next.is(Event.ID.StreamEnd)) {
      ledger.add(
          new LedgerEntry(
              "openapi-second-document",
              "a second YAML document",
              "only the first of a file is read",
              place(next).location()));
    }
    return root;
  }

  private void expect(Event.ID id) {
    Event event = parser.getEvent();
    if (!event.is(id)) {
      throw new IllegalStateException("expected " + id + " but the parser sent " + event);
    }
  }

  private Node node(Event event, Place key, int depth) throws UnreadableException {
    Place place = key == null ? place(event) : key;
    if (depth > MAX_DEPTH) {
      throw tooDeep(place);
    }
    if (event instanceof AliasEvent alias) {
      Node target = anchors.get(alias.getAnchor());
      if (target == null) {
        throw new UnreadableException(
            broken("the alias *" + alias.getAnchor() + " has no anchor before it", here(event)));
      }
      return target;
    }
    Node node;
    if (event instanceof ScalarEvent scalar) {
      node = scalar(scalar, place);
    } else if (event instanceof MappingStartEvent) {
      node = map(place, depth);
    } else {
      node = list(place, depth);
    }
    if (node.weight() > MAX_EXPANDED && !anchors.isEmpty()) {
      throw bomb(place);
    }
    String anchor = ((NodeEvent) event).getAnchor();
    if (anchor != null) {
      anchors.put(anchor, node);
    }
    return node;
  }

  private ScalarNode scalar(ScalarEvent event, Place place) {
    boolean plain = event.isPlain() && !TEXT_TAG.equals(event.getTag());
    ScalarNode.Type type = plain ? Scalars.typeOf(event.getValue()) : ScalarNode.Type.STRING;
    Mark mark = event.getStartMark();
    return new ScalarNode(
        place, type, event.getValue(), mark.getLine() + file.firstLine(), mark.getColumn() + 1);
  }

  private Node list(Place place, int depth) throws UnreadableException {
    List<Node> items = new ArrayList<>();
    for (Event e = parser.getEvent(); !e.is(Event.ID.SequenceEnd); e = parser.getEvent()) {
      items.add(node(e, null, depth + 1));
    }
    return new ListNode(place, items);
  }

  private Node map(Place place, int depth) throws UnreadableException {
    Map<String, Node> members = new LinkedHashMap<>();
    List<Node> merged = new ArrayList<>();
    for (Event e = parser.getEvent(); !e.is(Event.ID.MappingEnd); e = parser.getEvent()) {
      Place keyPlace = place(e);
      if (!(node(e, null, depth + 1) instanceof ScalarNode key)) {
        throw new UnreadableException(broken("a key must be a text, not a map or a list", here(e)));
      }
      Node value = node(parser.getEvent(), keyPlace, depth + 1);
      if (key.text().equals("<<") && !(value instanceof ScalarNode)) {
        merged.add(value);
      } else if (members.put(key.text(), value) != null) {
        ledger.add(JsonTree.duplicate(key.text(), keyPlace));
      }
    }
    merged.forEach(source -> merge(source, members));
    return new MapNode(place, members);
  }

  /** Fills in what a merge key ({@code <<}) names, the map's own members winning. */
  private static void merge(Node source, Map<String, Node> members) {
    if (source instanceof MapNode map) {
      map.members().forEach(members::putIfAbsent);
    } else if (source instanceof ListNode list) {
      list.items().forEach(item -> merge(item, members));
    }
  }

  private Place place(Event event) {
    Mark mark = event.getStartMark();
    return new Place(file.name(), mark.getLine() + file.firstLine(), mark.getColumn() + 1);
  }

  private SourceLocation here(Event event) {
    return place(event).location();
  }

  private static UnreadableException bomb(Place place) {
    return new UnreadableException(
        Diagnostic.error(
            "openapi-alias-bomb",
            "the aliases of this document expand to more than " + MAX_EXPANDED + " values",
            place.location(),
            "write the values out, or name them once under components and refer to them"));
  }

  static UnreadableException tooDeep(Place place) {
    return new UnreadableException(
        Diagnostic.error(
            "openapi-too-deep",
            "values are nested more than " + MAX_DEPTH + " levels deep",
            place.location(),
            "name inner schemas under components and refer to them"));
  }
}
