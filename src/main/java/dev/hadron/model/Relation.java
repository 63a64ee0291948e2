package dev.hadron.model;

import java.util.List;
import java.util.Optional;

/** A relation between two entities; the owning side holds the foreign key. */
public sealed interface Relation {

  /** Java property name on the entity that has it. */
  String name();

  /** Name of the entity at the other end. */
  String target();

  Origin origin();

  /**
   * A foreign key seen from the table that has it.
   *
   * @param wireName name of the flat reference on the wire, such as {@code customerId}
   * @param columns foreign key columns with what they refer to
   * @param inKey whether a column is part of the entity's own key
   * @param ofPart whether a row is a part of the one that it refers to and ends with it
   * @param comesAlong whether the database may make such a row together with the one that it
   *     refers to
   * @param source who sets it: the caller, or the service (parent of the path, current user)
   */
  record ManyToOne(
      String name,
      String target,
      String wireName,
      List<JoinColumn> columns,
      boolean nullable,
      boolean inKey,
      boolean unique,
      boolean ofPart,
      boolean comesAlong,
      ValueSource source,
      String constraintName,
      Origin origin)
      implements Relation {
    public ManyToOne {
      columns = List.copyOf(columns);
    }

    /** Whether the database refers to some row where nothing is said. */
    public boolean hasDefault() {
      return columns.stream().anyMatch(column -> column.defaultExpression().isPresent());
    }
  }

  /** The other side of a foreign key: {@code mappedBy} names the relation there. */
  record OneToMany(String name, String target, String mappedBy, Origin origin)
      implements Relation {}

  /**
   * A join table without payload, seen from one of its sides.
   *
   * @param single whether a row of this side has one link at most
   * @param owner whether this is the side that makes and removes the links
   */
  record ManyToMany(
      String name,
      String target,
      TableName joinTable,
      List<JoinColumn> joinColumns,
      List<JoinColumn> inverseColumns,
      boolean single,
      boolean owner,
      Origin origin)
      implements Relation {
    public ManyToMany {
      joinColumns = List.copyOf(joinColumns);
      inverseColumns = List.copyOf(inverseColumns);
    }

    /** The same links by another name, made and removed from this side. */
    public ManyToMany ownedAs(String otherName) {
      return new ManyToMany(
          otherName, target, joinTable, joinColumns, inverseColumns, single, true, origin);
    }
  }

  /**
   * One column of a foreign key and the attribute of the target that it refers to.
   *
   * @param sqlColumn as statements write it, quoted where it has to be
   * @param ownType the database's name for its type, where that is not the type of the column that
   *     it refers to
   * @param maxLength most characters that it holds, where it is text with a limit of its own
   * @param defaultExpression what the database refers to where nothing is said, a row that need not
   *     be there
   */
  record JoinColumn(
      String column,
      String sqlColumn,
      String referencedColumn,
      String referencedAttribute,
      Optional<String> ownType,
      Optional<Integer> maxLength,
      Optional<String> defaultExpression) {

    /** A column of the type that it refers to. */
    public JoinColumn(
        String column, String sqlColumn, String referencedColumn, String referencedAttribute) {
      this(
          column,
          sqlColumn,
          referencedColumn,
          referencedAttribute,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
  }
}
