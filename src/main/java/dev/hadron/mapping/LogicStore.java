package dev.hadron.mapping;

import dev.hadron.model.EnumType;
import dev.hadron.model.RecordType;
import java.util.Optional;

/** What is stored and what types there are, as far as logic has to know. */
interface LogicStore {

  /** The rows of an entity. */
  LogicThing thing(String entity);

  /** Rows that refer to others, by the name that phrases such as {@code replies of ticket} have. */
  Optional<LogicThing> referring(String things, LogicThing parent);

  RecordType record(String name);

  EnumType enumType(String name);

  /** A free name for a type. */
  String claim(String type);

  /**
   * The assignment of what an operation's own logic says of a row; returns its name.
   *
   * @param record its properties have the names of the attributes that they go to
   * @param scope the relation of a new row that the service sets; empty for one that is there
   * @param secured whether there always is a caller
   */
  String assignment(
      LogicThing thing, RecordType record, Optional<String> scope, boolean secured);
}
