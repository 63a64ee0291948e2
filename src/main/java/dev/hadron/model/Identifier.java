package dev.hadron.model;

import java.util.List;

/** How an entity is identified: which attributes, and who makes their values (Jakarta Persistence). */
public sealed interface Identifier {

  /** The key attributes in the key's own order. */
  List<String> attributes();

  /** One column that the database counts ({@code GENERATED … AS IDENTITY}). */
  record Identity(String attribute) implements Identifier {
    @Override
    public List<String> attributes() {
      return List.of(attribute);
    }
  }

  /** One column fed from a sequence (serial, {@code nextval}). */
  record Sequence(String attribute, TableName sequence, int increment) implements Identifier {
    @Override
    public List<String> attributes() {
      return List.of(attribute);
    }
  }

  /** One uuid column; made by its default where there is one, by the service otherwise. */
  record Uuid(String attribute, boolean byDatabase) implements Identifier {
    @Override
    public List<String> attributes() {
      return List.of(attribute);
    }
  }

  /** One column whose value the caller gives (a natural key). */
  record Assigned(String attribute) implements Identifier {
    @Override
    public List<String> attributes() {
      return List.of(attribute);
    }
  }

  /** Several columns, together the key; usually foreign keys of a join table with payload. */
  record Composite(List<String> attributes) implements Identifier {
    public Composite {
      attributes = List.copyOf(attributes);
    }
  }

  /**
   * No column tells rows apart, not even all of them together: they are numbered when they are read.
   * Equal rows change places without anybody seeing it, so that each page has its rows.
   *
   * @param column that the number is read as; no column of the table or view has that name
   * @param order SQL expressions that the rows are numbered by, all columns of them
   */
  record RowNumber(String attribute, String column, List<String> order) implements Identifier {
    public RowNumber {
      order = List.copyOf(order);
    }

    @Override
    public List<String> attributes() {
      return List.of(attribute);
    }
  }
}
