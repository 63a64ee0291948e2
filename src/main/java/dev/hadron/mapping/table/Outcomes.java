package dev.hadron.mapping.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.hadron.model.BasicType;
import dev.hadron.model.Expression;
import dev.hadron.model.Hole;
import dev.hadron.model.RecordType;
import dev.hadron.model.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what comes of a row: the columns {@code returns}, {@code returns.PROPERTY}, {@code refuses}. */
final class Outcomes {

  private static final String RETURNS = "returns";
  private static final String REFUSES = "refuses";

  /** What begins a cell with an expression. */
  private static final String COMPUTED = "=";

  private final Optional<ValueType> answer;
  private final Subjects subjects;

  /**
   * @param answer type of what rows return; empty where that is nothing
   */
  Outcomes(Optional<ValueType> answer, Subjects subjects) {
    this.answer = answer;
    this.subjects = subjects;
  }

  static boolean isOne(String column) {
    return column.equals(REFUSES) || column.equals(RETURNS) || column.startsWith(RETURNS + ".");
  }

  /**
   * What comes of a row.
   *
   * @param cells by column, without those that say nothing
   * @param row its number, for messages
   * @param start its first cell
   */
  Hole.Outcome read(Map<String, TableText.Cell> cells, int row, TableText.Cell start)
      throws TableException {
    TableText.Cell status = cells.get(REFUSES);
    if (cells.isEmpty() || (status != null && cells.size() > 1)) {
      throw new TableException(
              "row %d has to say either what it returns or what it refuses with".formatted(row))
          .at(start);
    }
    if (status == null) {
      return cells.values().stream().anyMatch(Outcomes::isComputed)
          ? computed(cells)
          : new Hole.Returns(returned(cells).toString());
    }
    if (!status.text().matches("4\\d\\d")) {
      throw new TableException("row %d refuses with '%s', no status".formatted(row, status.text()))
          .at(status);
    }
    return new Hole.Refuses(Integer.parseInt(status.text()));
  }

  /** What begins as a formula of a spreadsheet does is one. */
  private static boolean isComputed(TableText.Cell cell) {
    return cell.text().startsWith(COMPUTED);
  }

  private Hole.Computes computed(Map<String, TableText.Cell> cells) throws TableException {
    Map<List<String>, Expression> parts = new LinkedHashMap<>();
    for (Map.Entry<String, TableText.Cell> cell : cells.entrySet()) {
      List<String> names = List.of(cell.getKey().split("\\."));
      List<String> path = names.subList(1, names.size());
      try {
        parts.put(path, part(path, cell.getKey(), cell.getValue()));
      } catch (TableException e) {
        throw e.at(cell.getValue());
      }
    }
    return new Hole.Computes(parts);
  }

  private Expression part(List<String> path, String column, TableText.Cell cell)
      throws TableException {
    if (isComputed(cell)) {
      String text = " " + cell.text().substring(COMPUTED.length());
      return computed(path, column, text);
    }
    JsonNode value = value(answered(), path, column, cell);
    return new Expression.Constant(Expression.Kind.NOTHING, value.toString(), Optional.empty());
  }

  /**
   * An expression for a part of the answer.
   *
   * @param path of the property on the wire; empty for the whole
   * @param place that messages name
   */
  Expression computed(List<String> path, String place, String text) throws TableException {
    ValueType type = answered();
    boolean nullable = false;
    for (String name : path) {
      RecordType.Property property = subjects.property(type, name, place);
      type = property.type();
      nullable = !property.required() || property.nullable();
    }
    Expression read = ExpressionParser.read(text, subjects);
    return new ExpressionResult(subjects).as(read, type, nullable);
  }

  /** Every property that there always is is computed. */
  void whole(Set<List<String>> paths) throws TableException {
    if (answered() instanceof ValueType.RecordRef ref && !paths.contains(List.of())) {
      for (RecordType.Property property : subjects.record(ref).properties()) {
        boolean told =
            paths.stream().anyMatch(path -> path.get(0).equals(property.jsonName()));
        if (property.required() && !told) {
          throw new TableException(
              "nothing says what '%s' is, which there always is".formatted(property.jsonName()));
        }
      }
    }
  }

  private ValueType answered() throws TableException {
    return answer.orElseThrow(
        () -> new TableException("the operation answers nothing to return"));
  }

  private JsonNode returned(Map<String, TableText.Cell> cells) throws TableException {
    ValueType whole = answered();
    JsonTree tree = new JsonTree();
    for (Map.Entry<String, TableText.Cell> cell : cells.entrySet()) {
      List<String> names = List.of(cell.getKey().split("\\."));
      List<String> path = names.subList(1, names.size());
      JsonNode value = value(whole, path, cell.getKey(), cell.getValue());
      if (path.isEmpty()) {
        return value;
      }
      tree.put(path, value);
    }
    return tree.root();
  }

  private JsonNode value(
      ValueType whole, List<String> path, String column, TableText.Cell cell)
      throws TableException {
    try {
      ValueType type = whole;
      for (String name : path) {
        type = subjects.property(type, name, column).type();
      }
      return value(type, cell.text());
    } catch (TableException e) {
      throw e.at(cell);
    }
  }

  /** A cell as JSON of its type; lists and objects are written as JSON there, too. */
  private static JsonNode value(ValueType type, String cell) throws TableException {
    if (isText(type) && !cell.equals("null") && !cell.startsWith("\"")) {
      return TextNode.valueOf(cell);
    }
    return JsonTree.read(cell)
        .orElseThrow(() -> new TableException("'" + cell + "' is no value of its type"));
  }

  private static boolean isText(ValueType type) {
    return type instanceof ValueType.EnumRef
        || type instanceof ValueType.Basic basic && isText(basic.type());
  }

  private static boolean isText(BasicType type) {
    return switch (type) {
      case BOOLEAN, SHORT, INTEGER, LONG, FLOAT, DOUBLE, DECIMAL -> false;
      default -> true;
    };
  }
}
