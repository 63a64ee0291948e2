package dev.hadron.mapping;

import dev.hadron.model.Projection;
import java.util.Optional;

/** What a property of a thing is to the row that stores it. */
sealed interface ContractRole {

  /** The attribute that has the value as it is shown; empty where none of the row itself has. */
  default Optional<String> shown() {
    if (this instanceof Key key) {
      return Optional.of(key.attribute());
    }
    return this instanceof Stored stored ? Optional.of(stored.attribute()) : Optional.empty();
  }

  /** A value in a column. */
  record Stored(String attribute) implements ContractRole {}

  /** The key that the database or the service makes. */
  record Key(String attribute) implements ContractRole {}

  /** A secret of which a hash is kept. */
  record Secret(String attribute) implements ContractRole {}

  /** A token made when it is asked for. */
  record Token() implements ContractRole {}

  /** Another row, shown or named by a nested object. */
  record Nested(String relation) implements ContractRole {}

  /** Another row, named by its key. */
  record Flat(String relation) implements ContractRole {}

  /** A value of another row, that of a property there. */
  record Related(String relation, String property) implements ContractRole {}

  /** Rows that refer to this one. */
  record Children(String relation) implements ContractRole {}

  /** Rows linked by a join table. */
  record Links(String relation) implements ContractRole {}

  /** Something that other rows tell: whether the caller is linked, or how many there are. */
  record Told(Projection.Mark mark) implements ContractRole {}

  /** Nothing that the tables hold. */
  record Unanswered(String reason) implements ContractRole {}
}
