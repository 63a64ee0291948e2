package dev.hadron.mapping;

import dev.hadron.model.Attribute;
import java.util.List;
import java.util.Optional;

/** Rows of one kind, as far as an operation's own logic is given them and says what they hold. */
interface LogicThing {

  /** Name of the entity. */
  String name();

  /** Attributes that have names of their own in what logic says. */
  List<Attribute> attributes();

  /** Whether an attribute is a part of the key, which no row loses. */
  boolean isKey(Attribute attribute);

  /** Whether the service makes the value of an attribute from others. */
  boolean makes(Attribute attribute);

  List<Reference> references();

  /** The relation by which its rows refer to those of another kind. */
  Optional<String> relationTo(LogicThing other);

  /**
   * A reference to another row.
   *
   * @param caller whether the service sets it to who calls
   */
  record Reference(String name, String wireName, boolean nullable, boolean caller) {}
}
