package dev.hadron.view;

import dev.hadron.model.Entity;
import dev.hadron.model.Relation;
import java.util.ArrayList;
import java.util.List;

/** The references of an entity that are written as references, not as parts of its key. */
final class SchemaReferences {

  private SchemaReferences() {}

  static List<Relation.ManyToOne> written(Entity entity) {
    List<Relation.ManyToOne> written = new ArrayList<>(entity.references());
    written.removeIf(Relation.ManyToOne::inKey);
    return written;
  }

  /** Those of them that a client says. */
  static List<Relation.ManyToOne> sent(Entity entity) {
    List<Relation.ManyToOne> sent = written(entity);
    sent.removeIf(reference -> !reference.source().fromClient());
    return sent;
  }
}
