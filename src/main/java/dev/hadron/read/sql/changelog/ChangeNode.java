package dev.hadron.read.sql.changelog;

import dev.hadron.diagnostic.SourceLocation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * An element of a changelog, the same for XML, YAML and JSON.
 *
 * @param name the element's or key's name, without a prefix
 * @param attributes plain values by name
 * @param text the text inside; empty where there is none
 */
record ChangeNode(
    String name,
    Map<String, String> attributes,
    List<ChangeNode> children,
    String text,
    SourceLocation where) {

  ChangeNode {
    attributes = Map.copyOf(attributes);
    children = List.copyOf(children);
  }

  /** The value, or an empty text. */
  String get(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  Optional<String> find(String attribute) {
    return Optional.ofNullable(attributes.get(attribute)).filter(value -> !value.isBlank());
  }

  boolean isTrue(String attribute) {
    return get(attribute).strip().toLowerCase(Locale.ROOT).equals("true");
  }

  boolean isFalse(String attribute) {
    return get(attribute).strip().toLowerCase(Locale.ROOT).equals("false");
  }

  List<ChangeNode> children(String childName) {
    return children.stream().filter(child -> child.name.equals(childName)).toList();
  }

  Optional<ChangeNode> child(String childName) {
    return children(childName).stream().findFirst();
  }

  /** The text of an attribute, of a child or of the element itself, whichever says it. */
  String textOf(String part) {
    return find(part)
        .or(() -> child(part).map(ChangeNode::text).filter(value -> !value.isBlank()))
        .orElse(text);
  }

  /** The same with every value changed. */
  ChangeNode map(UnaryOperator<String> change) {
    Map<String, String> changed = new TreeMap<>();
    attributes.forEach((key, value) -> changed.put(key, change.apply(value)));
    return new ChangeNode(
        name,
        changed,
        children.stream().map(child -> child.map(change)).toList(),
        change.apply(text),
        where);
  }
}
