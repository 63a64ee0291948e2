package dev.hadron.read.sql.changelog;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceFile;
import dev.hadron.diagnostic.SourceLocation;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads a YAML or JSON document into nodes: a plain value is an attribute, everything else a child;
 * an entry of a list is a child by its own single key.
 */
final class YamlNodes {

  private static final int LONGEST = 64 << 20;

  private final SourceFile file;

  private YamlNodes(SourceFile file) {
    this.file = file;
  }

  /** The document's root; empty, with a problem, where it is no YAML. */
  static Optional<ChangeNode> read(SourceFile file, List<Diagnostic> problems) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(LONGEST);
    try {
      Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(file.text()));
      ChangeNode document = new YamlNodes(file).node("", root);
      return document.child("databaseChangeLog").or(() -> Optional.of(document));
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      problems.add(
          Diagnostic.error(
              "changelog-yaml",
              "this is not YAML: " + e.getProblem(),
              new SourceLocation(file.name(), mark.getLine() + 1, mark.getColumn() + 1),
              "correct the document at this place"));
      return Optional.empty();
    }
  }

  private ChangeNode node(String name, Node node) {
    Map<String, String> attributes = new TreeMap<>();
    List<ChangeNode> children = new ArrayList<>();
    String text = "";
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        entry(tuple, attributes, children);
      }
    } else if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        if (item instanceof MappingNode mapping && mapping.getValue().size() == 1) {
          NodeTuple tuple = mapping.getValue().get(0);
          children.add(node(key(tuple), tuple.getValueNode()));
        } else {
          children.add(node("", item));
        }
      }
    } else if (node instanceof ScalarNode scalar) {
      text = scalar.getValue();
    }
    return new ChangeNode(name, attributes, children, text, where(node));
  }

  private void entry(NodeTuple tuple, Map<String, String> attributes, List<ChangeNode> children) {
    String key = key(tuple);
    if (tuple.getValueNode() instanceof ScalarNode scalar) {
      attributes.put(key, scalar.getValue());
    } else {
      children.add(node(key, tuple.getValueNode()));
    }
  }

  private static String key(NodeTuple tuple) {
    return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  private SourceLocation where(Node node) {
    Mark mark = node == null ? null : node.getStartMark();
    return mark == null
        ? SourceLocation.ofFile(file.name())
        : new SourceLocation(file.name(), mark.getLine() + 1, mark.getColumn() + 1);
  }
}
