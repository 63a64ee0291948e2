package dev.hadron.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A path template as the chain of collections and keys that it is: {@code owners/{}/pets/{}}. */
record ContractPath(List<Segment> segments) {

  private static final Pattern PARAMETER = Pattern.compile("\\{([^{}]+)}");
  private static final Pattern PREFIX = Pattern.compile("(?i)api|rest|v\\d+([._-]\\d+)*");

  ContractPath {
    segments = List.copyOf(segments);
  }

  /** A literal, or a whole segment that is a parameter. */
  sealed interface Segment {}

  record Literal(String text) implements Segment {}

  record Key(String parameter) implements Segment {}

  /** A segment in which literal text and parameters are mixed: no chain of things. */
  record Mixed(String text) implements Segment {}

  /** The template's segments, without leading ones that name the API or its version. */
  static ContractPath of(String template) {
    List<Segment> segments = new ArrayList<>();
    for (String text : template.split("/")) {
      boolean prefix = segments.isEmpty() && PREFIX.matcher(text).matches();
      if (!text.isEmpty() && !prefix) {
        segments.add(segment(text));
      }
    }
    return new ContractPath(segments);
  }

  private static Segment segment(String text) {
    var matcher = PARAMETER.matcher(text);
    if (matcher.matches()) {
      return new Key(matcher.group(1));
    }
    return text.contains("{") ? new Mixed(text) : new Literal(text);
  }

  boolean isEmpty() {
    return segments.isEmpty();
  }

  /** Whether every segment is a literal or a key, and the first a literal. */
  boolean isChain() {
    return !isEmpty()
        && segments.get(0) instanceof Literal
        && segments.stream().noneMatch(Mixed.class::isInstance);
  }

  boolean endsInKey() {
    return !isEmpty() && segments.get(segments.size() - 1) instanceof Key;
  }

  /** The parameter that the path ends in. */
  Optional<String> lastKey() {
    return endsInKey()
        ? Optional.of(((Key) segments.get(segments.size() - 1)).parameter())
        : Optional.empty();
  }

  /** The last literal, wherever it stands. */
  Optional<String> lastLiteral() {
    for (int i = segments.size() - 1; i >= 0; i--) {
      if (segments.get(i) instanceof Literal literal) {
        return Optional.of(literal.text());
      }
    }
    return Optional.empty();
  }

  /** What stands in the path as it is, in order. */
  List<String> literals() {
    return segments.stream()
        .filter(Literal.class::isInstance)
        .map(segment -> ((Literal) segment).text())
        .toList();
  }

  boolean hasKeys() {
    return segments.stream().anyMatch(Key.class::isInstance);
  }

  /** The path without its last segment. */
  ContractPath up() {
    return new ContractPath(segments.subList(0, segments.size() - 1));
  }

  /** The collection that the path is, or that the item at its end belongs to. */
  ContractPath collection() {
    return endsInKey() ? up() : this;
  }

  /** The nearest item above a collection: {@code owners/{}} above {@code owners/{}/pets}. */
  Optional<ContractPath> parentItem() {
    ContractPath above = collection();
    if (above.isEmpty()) {
      return Optional.empty();
    }
    above = above.up();
    while (!above.isEmpty() && !above.endsInKey()) {
      above = above.up();
    }
    return above.isEmpty() ? Optional.empty() : Optional.of(above);
  }

  /** The same for all templates that differ in parameter names and version alone. */
  String node() {
    return segments.stream()
        .map(
            segment ->
                segment instanceof Literal literal
                    ? literal.text()
                    : segment instanceof Mixed mixed ? mixed.text() : "{}")
        .collect(Collectors.joining("/"));
  }
}
