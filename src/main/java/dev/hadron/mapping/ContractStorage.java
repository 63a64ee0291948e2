package dev.hadron.mapping;

import dev.hadron.model.Entity;
import dev.hadron.model.EnumType;
import dev.hadron.model.RecordType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What keeps the things of a contract: tables that are made for them, or those of a schema. */
interface ContractStorage {

  /** The things that are kept, each with its key, its relations and a role for each property. */
  ContractThings keep(ContractFacts facts);

  /** What accounts may link themselves to; known once the things are. */
  ContractLinks links();

  /** What is stored; known once the things are. */
  List<Entity> entities();

  /** Closed lists of values that no schema of the contract has. */
  List<EnumType> enums();

  /** Why nothing is stored of what an operation is about; empty where something may be. */
  Optional<String> absence(ContractCall call);

  /**
   * What keeps a body from making a row; empty where nothing does.
   *
   * @param set names of members that the path or the caller sets
   */
  Optional<String> lack(ContractThing thing, RecordType body, Set<String> set);
}
