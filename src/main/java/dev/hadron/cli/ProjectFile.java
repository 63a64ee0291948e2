package dev.hadron.cli;

import dev.hadron.diagnostic.Diagnostic;
import dev.hadron.diagnostic.SourceLocation;
import dev.hadron.generate.OptionProblem;
import dev.hadron.generate.OptionReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
 * A project's one optional file {@code hadron.yml}, beside the first input: options by the keys of
 * the command line.
 *
 * @param values option values by key
 * @param places where each key stands, and as {@code option: key} each of a pair
 * @param problems what is wrong with the file, with line and column
 */
record ProjectFile(
    Map<String, String> values, Map<String, SourceLocation> places, List<Diagnostic> problems) {

  static final String NAME = "hadron.yml";

  /** Reads the file beside the first input, or in the working directory for what is no file. */
  static ProjectFile beside(String firstInput) {
    Path file = folderOf(firstInput).resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return new ProjectFile(Map.of(), Map.of(), List.of());
    }
    Reader reader = new Reader(file.toString());
    try {
      reader.read(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      reader.problem(0, 0, "cannot be read: " + e.getMessage());
    }
    return new ProjectFile(
        Map.copyOf(reader.values), Map.copyOf(reader.places), List.copyOf(reader.problems));
  }

  private static Path folderOf(String input) {
    boolean isPath = !input.equals(Inputs.STANDARD_INPUT) && !Inputs.isDatabase(input);
    Path path = Path.of(isPath ? input : "");
    if (Files.isDirectory(path) || path.getParent() == null) {
      return Files.isDirectory(path) ? path : Path.of("");
    }
    return path.getParent();
  }

  /** Collects values and problems of one file. */
  private static final class Reader {

    private final String file;
    private final Map<String, String> values = new TreeMap<>();
    private final Map<String, SourceLocation> places = new TreeMap<>();
    private final List<Diagnostic> problems = new ArrayList<>();

    Reader(String file) {
      this.file = file;
    }

    void read(String text) {
      try {
        Node root =
            new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
        if (root instanceof MappingNode mapping) {
          once(mapping).forEach(this::entry);
        } else if (root != null) {
          problem(1, 1, "options are lines of the form 'key: value'");
        }
      } catch (MarkedYAMLException e) {
        Mark mark = e.getProblemMark();
        problem(mark.getLine() + 1, mark.getColumn() + 1, "not YAML: " + e.getProblem());
      }
      for (OptionProblem wrong : OptionReader.read(values).problems()) {
        SourceLocation whole = places.get(wrong.key());
        SourceLocation where = places.getOrDefault(wrong.key() + ": " + wrong.part(), whole);
        problem(where.line(), where.column(), wrong.key() + ": " + wrong.message());
      }
    }

    private void entry(NodeTuple tuple) {
      Mark mark = tuple.getKeyNode().getStartMark();
      if (tuple.getKeyNode() instanceof ScalarNode key
          && tuple.getValueNode() instanceof ScalarNode value) {
        values.put(key.getValue(), value.getValue());
        places.put(key.getValue(), place(key));
      } else if (tuple.getKeyNode() instanceof ScalarNode key
          && tuple.getValueNode() instanceof SequenceNode names
          && names.getValue().stream().allMatch(ScalarNode.class::isInstance)) {
        values.put(
            key.getValue(),
            names.getValue().stream().map(Reader::text).collect(Collectors.joining(", ")));
        places.put(key.getValue(), place(key));
      } else if (tuple.getKeyNode() instanceof ScalarNode key
          && tuple.getValueNode() instanceof MappingNode pairs
          && pairs.getValue().stream().allMatch(Reader::isPlain)) {
        List<NodeTuple> once = once(pairs);
        values.put(
            key.getValue(),
            once.stream()
                .map(pair -> text(pair.getKeyNode()) + ": " + text(pair.getValueNode()))
                .collect(Collectors.joining("\n")));
        places.put(key.getValue(), place(key));
        once.forEach(
            pair ->
                places.put(
                    key.getValue() + ": " + text(pair.getKeyNode()), place(pair.getKeyNode())));
      } else {
        problem(mark.getLine() + 1, mark.getColumn() + 1, "an option has one plain value, a list or pairs of them");
      }
    }

    /** The pairs of a mapping without those whose key an earlier one has: which is meant? */
    private List<NodeTuple> once(MappingNode mapping) {
      Map<String, Integer> lines = new HashMap<>();
      List<NodeTuple> once = new ArrayList<>();
      for (NodeTuple pair : mapping.getValue()) {
        int line = pair.getKeyNode().getStartMark().getLine() + 1;
        Integer first =
            pair.getKeyNode() instanceof ScalarNode key
                ? lines.putIfAbsent(key.getValue(), line)
                : null;
        if (first == null) {
          once.add(pair);
        } else {
          int column = pair.getKeyNode().getStartMark().getColumn() + 1;
          problem(line, column, text(pair.getKeyNode()) + " stands twice, first in line " + first);
        }
      }
      return once;
    }

    private SourceLocation place(Node node) {
      Mark mark = node.getStartMark();
      return new SourceLocation(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static boolean isPlain(NodeTuple pair) {
      return pair.getKeyNode() instanceof ScalarNode && pair.getValueNode() instanceof ScalarNode;
    }

    private static String text(Node node) {
      return ((ScalarNode) node).getValue();
    }

    void problem(int line, int column, String message) {
      problems.add(Diagnostic.error("option", message, new SourceLocation(file, line, column), ""));
    }
  }
}
