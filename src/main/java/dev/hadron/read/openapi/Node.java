package dev.hadron.read.openapi;

import dev.hadron.diagnostic.SourceLocation;
import java.util.List;
import java.util.Map;

/**
 * A value of a parsed document with its place: the key's for a member of a map, its own elsewhere.
 *
 * <p>Nodes are compared by identity: two equal texts at two places are two nodes.
 */
abstract sealed class Node {

  private final Place place;
  private final long weight;

  private Node(Place place, long weight) {
    this.place = place;
    this.weight = weight;
  }

  /** Number of nodes below and including this one, aliases counted as often as they are used. */
  final long weight() {
    return weight;
  }

  final Place place() {
    return place;
  }

  final String file() {
    return place.file();
  }

  final SourceLocation location() {
    return place.location();
  }

  /** What a message calls this kind of value. */
  abstract String kind();

  /** A place as parsers count it, turned into a location when somebody asks. */
  record Place(String file, int line, int column) {

    SourceLocation location() {
      return new SourceLocation(file, line, column);
    }
  }

  /** Members in document order. */
  static final class MapNode extends Node {

    private final Map<String, Node> members;

    MapNode(Place place, Map<String, Node> members) {
      super(place, weightOf(members.values()));
      this.members = members;
    }

    Map<String, Node> members() {
      return members;
    }

    Node get(String key) {
      return members.get(key);
    }

    @Override
    String kind() {
      return "a map";
    }
  }

  /** Items in document order. */
  static final class ListNode extends Node {

    private final List<Node> items;

    ListNode(Place place, List<Node> items) {
      super(place, weightOf(items));
      this.items = items;
    }

    List<Node> items() {
      return items;
    }

    @Override
    String kind() {
      return "a list";
    }
  }

  /**
   * Text with the type that its notation gives it; the text is as written, {@code 1.0} stays so.
   */
  static final class ScalarNode extends Node {

    private final Type type;
    private final String text;
    private final int line;
    private final int column;

    ScalarNode(Place place, Type type, String text) {
      this(place, type, text, place.line(), place.column());
    }

    /**
     * @param line of the value itself, which a key may stand before
     */
    ScalarNode(Place place, Type type, String text, int line, int column) {
      super(place, 1);
      this.type = type;
      this.text = text;
      this.line = line;
      this.column = column;
    }

    /** Where the value itself begins. */
    Place start() {
      return new Place(file(), line, column);
    }

    Type type() {
      return type;
    }

    String text() {
      return text;
    }

    boolean isNull() {
      return type == Type.NULL;
    }

    @Override
    String kind() {
      return switch (type) {
        case STRING -> "a text";
        case NUMBER -> "a number";
        case BOOLEAN -> "a boolean";
        case NULL -> "null";
      };
    }

    enum Type {
      STRING,
      NUMBER,
      BOOLEAN,
      NULL
    }
  }

  private static long weightOf(Iterable<Node> nodes) {
    long sum = 1;
    for (Node node : nodes) {
      sum += node.weight;
      if (sum < 0) {
        return Long.MAX_VALUE / 2;
      }
    }
    return Math.min(sum, Long.MAX_VALUE / 2);
  }
}
