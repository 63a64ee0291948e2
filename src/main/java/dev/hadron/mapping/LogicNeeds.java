package dev.hadron.mapping;

import dev.hadron.model.Hole;
import java.util.Optional;

/** What an operation may be given of what is stored. */
interface LogicNeeds {

  /** The row that the address names, or that of the thing which is asked for. */
  Optional<Hole.Need> row(Optional<String> wanted, UniqueNames names);

  /** The account of who calls. */
  Optional<Hole.Need> caller(UniqueNames names);

  /** The rows that refer to another one. */
  Optional<Hole.Need> rows(String things, Hole.Row of, UniqueNames names);
}
