package dev.hadron.read.openapi;

import dev.hadron.diagnostic.Spelling;
import dev.hadron.read.openapi.Node.ListNode;
import dev.hadron.read.openapi.Node.MapNode;
import dev.hadron.read.openapi.Node.ScalarNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * Puts right what a contract plainly means otherwise than it is written: references, types and
 * statuses with a slip of the hand, each a line of the ledger.
 */
final class Repairs {

  /** Keys whose values are quoted data, in which every key is an ordinary word. */
  private static final Set<String> DATA =
      Set.of("example", "examples", "default", "enum", "const", "value");

  /** Keys whose values are maps from names. */
  private static final Set<String> NAMED =
      Set.of("properties", "headers", "schemas", "definitions", "$defs", "parameters");

  private static final Pattern STATUS = Pattern.compile("default|[1-5][0-9][0-9]|[1-5]XX|x-.*");

  private static final Set<String> SECURITY = Set.of("securitySchemes", "securityDefinitions");

  private final Reading reading;
  private final MapNode root;
  private final Map<Node, Node> done = new IdentityHashMap<>();

  private Repairs(Reading reading, MapNode root) {
    this.reading = reading;
    this.root = root;
  }

  /** The document as it is meant; the same node where nothing had to be put right. */
  static MapNode of(MapNode root, Reading reading) {
    return (MapNode) new Repairs(reading, root).members(root);
  }

  /** What is shared by aliases is looked at once. */
  private Node value(Node node) {
    if (node instanceof ScalarNode) {
      return node;
    }
    Node known = done.get(node);
    if (known == null) {
      known = node instanceof MapNode map ? members(map) : items((ListNode) node);
      done.put(node, known);
    }
    return known;
  }

  private Node items(ListNode list) {
    List<Node> items = list.items();
    for (int i = 0; i < list.items().size(); i++) {
      Node item = value(list.items().get(i));
      if (item != list.items().get(i)) {
        items = items == list.items() ? new ArrayList<>(items) : items;
        items.set(i, item);
      }
    }
    return items == list.items() ? list : new ListNode(list.place(), items);
  }

  private Node members(MapNode map) {
    return with(map, (key, value) -> member(map, key, value));
  }

  /** The map with other values; itself where none is another. */
  private static MapNode with(MapNode map, BiFunction<String, Node, Node> change) {
    Map<String, Node> members = map.members();
    for (Map.Entry<String, Node> member : map.members().entrySet()) {
      Node value = change.apply(member.getKey(), member.getValue());
      if (value != member.getValue()) {
        members = members == map.members() ? new LinkedHashMap<>(members) : members;
        members.put(member.getKey(), value);
      }
    }
    return members == map.members() ? map : new MapNode(map.place(), members);
  }

  private Node member(MapNode owner, String key, Node value) {
    if (DATA.contains(key) || key.startsWith("x-") || SECURITY.contains(key)) {
      return value;
    }
    if (value instanceof ScalarNode scalar) {
      return key.equals("$ref") ? reference(scalar) : key.equals("type") ? type(scalar) : scalar;
    }
    if (value instanceof MapNode map && References.refOf(map).isEmpty()) {
      if (key.equals("responses") && owner != root && owner != root.get("components")) {
        return responses(map);
      }
      if (NAMED.contains(key) || key.equals("responses")) {
        return named(map);
      }
      if (key.equals("mapping")) {
        return mapping(map);
      }
    }
    return value(value);
  }

  /** A map from names, which may well be words that mean something elsewhere. */
  private Node named(MapNode map) {
    return with(map, (name, value) -> value(value));
  }

  private Node mapping(MapNode map) {
    return with(map, (name, value) -> value instanceof ScalarNode s ? reference(s) : value);
  }

  // ---- references --------------------------------------------------------------------------

  private ScalarNode reference(ScalarNode ref) {
    if (!ref.text().startsWith("#/")) {
      return ref;
    }
    List<String> written = References.tokens(ref.text().substring(1));
    Optional<List<String>> meant = meant(written);
    if (meant.isEmpty() || meant.get().equals(written)) {
      return ref;
    }
    String pointer = "#/" + String.join("/", meant.get().stream().map(Repairs::escaped).toList());
    reading.note(
        "openapi-misspelt-ref",
        "$ref " + ref.text(),
        "names nothing; read as " + pointer + ", the only name that is close",
        ref);
    return new ScalarNode(ref.place(), ref.type(), pointer);
  }

  private static String escaped(String token) {
    return token.replace("~", "~0").replace("/", "~1");
  }

  /** The steps that lead to something; empty where there are none, or several that could be meant. */
  private Optional<List<String>> meant(List<String> written) {
    List<String> steps = new ArrayList<>();
    Node at = root;
    for (String token : written) {
      if (!(at instanceof MapNode map)) {
        return Optional.empty();
      }
      boolean structure = at == root || at == root.get("components");
      Optional<String> step =
          map.get(token) != null
              ? Optional.of(token)
              : Spelling.only(token, map.members().keySet())
                  .filter(other -> structure || !isPlural(token, other));
      if (step.isEmpty()) {
        return Optional.empty();
      }
      steps.add(step.get());
      at = map.get(step.get());
    }
    return Optional.of(steps);
  }

  /** One and many are different things: a list of pets is no pet. */
  private static boolean isPlural(String one, String other) {
    return one.equalsIgnoreCase(other + "s") || other.equalsIgnoreCase(one + "s");
  }

  // ---- types -------------------------------------------------------------------------------

  private ScalarNode type(ScalarNode type) {
    if (type.isNull() || TypeNames.KNOWN.contains(type.text())) {
      return type;
    }
    String word = type.text().toLowerCase(Locale.ROOT).strip();
    String foreign = TypeNames.meant(word);
    Optional<String> meant =
        TypeNames.KNOWN.contains(foreign)
            ? Optional.of(foreign)
            : Spelling.only(word, TypeNames.KNOWN);
    if (meant.isEmpty()) {
      return type;
    }
    reading.note(
        "openapi-unknown-type",
        "type " + type.text(),
        "is no type of a schema; read as " + meant.get(),
        type);
    return new ScalarNode(type.place(), ScalarNode.Type.STRING, meant.get());
  }

  // ---- statuses ----------------------------------------------------------------------------

  private Node responses(MapNode map) {
    MapNode read = with(map, (key, value) -> key.startsWith("x-") ? value : value(value));
    if (read.members().keySet().stream().allMatch(key -> STATUS.matcher(key).matches())) {
      return read;
    }
    Map<String, Node> members = new LinkedHashMap<>();
    read.members()
        .forEach(
            (status, response) -> {
              String upper = status.toUpperCase(Locale.ROOT);
              if (STATUS.matcher(status).matches()) {
                members.put(status, response);
              } else if (STATUS.matcher(upper).matches()) {
                members.put(upper, response);
              } else {
                reading.note(
                    "openapi-unknown-status",
                    "status " + status,
                    "is no HTTP status: the answer is left out" + question(status, map),
                    response);
              }
            });
    return new MapNode(map.place(), members);
  }

  /** The status that a digit too many, or one that was missed, may stand for. */
  private static String question(String status, MapNode responses) {
    List<String> free =
        Set.of("200", "201", "202", "204", "400", "401", "403", "404", "409", "422", "500").stream()
            .filter(known -> responses.get(known) == null)
            .filter(known -> status.startsWith(known) || known.startsWith(status))
            .sorted()
            .toList();
    return free.size() == 1 ? "; did you mean " + free.get(0) + "?" : "";
  }
}
