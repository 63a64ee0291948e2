package dev.hadron.mapping;

import dev.hadron.model.ValueType;
import java.util.List;
import java.util.Optional;

/** What a body carries once its envelope is opened. */
sealed interface ContractBody {

  /**
   * One object.
   *
   * @param outer record of the whole body
   * @param path properties from the whole body to the object; empty without an envelope
   * @param core record of the object
   */
  record Single(String outer, List<String> path, String core) implements ContractBody {
    public Single {
      path = List.copyOf(path);
    }
  }

  /**
   * A list of objects.
   *
   * @param outer record of the envelope, where there is one
   * @param items the envelope's property that holds the objects
   * @param core record of one object
   */
  record Many(Optional<String> outer, Optional<String> items, String core)
      implements ContractBody {}

  /** Anything that is no object of the domain: text, numbers, maps, any JSON. */
  record Other(ValueType type) implements ContractBody {}

  /** No body at all. */
  record Nothing() implements ContractBody {}

  /** The record of the objects inside. */
  default Optional<String> coreRecord() {
    if (this instanceof Single single) {
      return Optional.of(single.core());
    }
    return this instanceof Many many ? Optional.of(many.core()) : Optional.empty();
  }
}
