package dev.hadron.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.mapping.Schemas;
import dev.hadron.model.Entity;
import dev.hadron.model.Relation;
import dev.hadron.model.ServiceModel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that need each other, and what fixtures make of that. */
class RequiredRingTest {

  private static final String SCHEMA =
      """
      CREATE TABLE concept (id int PRIMARY KEY, domain_id int NOT NULL, kind_id int NOT NULL);
      CREATE TABLE domain (id int PRIMARY KEY, concept_id int NOT NULL REFERENCES concept (id));
      CREATE TABLE kind (id int PRIMARY KEY, word_id int NOT NULL);
      CREATE TABLE word (
          id int PRIMARY KEY, concept_id int NOT NULL REFERENCES concept (id),
          language_id int NOT NULL);
      CREATE TABLE language (id int PRIMARY KEY, word_id int REFERENCES word (id));
      CREATE TABLE note (id int PRIMARY KEY, concept_id int NOT NULL REFERENCES concept (id));
      CREATE TABLE node (id int PRIMARY KEY, root_id int NOT NULL REFERENCES node (id));
      ALTER TABLE concept ADD FOREIGN KEY (domain_id) REFERENCES domain (id);
      ALTER TABLE concept ADD FOREIGN KEY (kind_id) REFERENCES kind (id);
      ALTER TABLE kind ADD FOREIGN KEY (word_id) REFERENCES word (id);
      ALTER TABLE word ADD FOREIGN KEY (language_id) REFERENCES language (id);
      """;

  private final ServiceModel model = Schemas.map(SCHEMA).model();

  private RequiredRing ring(String entity) {
    return RequiredRing.of(model, model.entity(entity));
  }

  private static List<String> names(List<Entity> entities) {
    return entities.stream().map(Entity::name).sorted().toList();
  }

  private List<String> references(RequiredRing ring, String member) {
    return ring.references(model.entity(member)).stream().map(Relation.ManyToOne::target).toList();
  }

  @Test
  void allThatLeadBackAreMembers() {
    RequiredRing ring = ring("Concept");
    assertEquals(List.of("Domain", "Kind", "Word"), names(ring.others()));
    assertEquals(List.of("Domain", "Kind"), references(ring, "Concept"));
    assertEquals(List.of("Concept"), references(ring, "Word"));
    assertEquals(List.of("Concept", "Domain", "Kind"), names(ring("Word").others()));
  }

  @Test
  void whatOnlyLeadsThereOrMayBeNullIsNoMember() {
    assertTrue(ring("Note").isEmpty());
    assertTrue(ring("Language").isEmpty());
  }

  @Test
  void oneRowMayNeedItself() {
    RequiredRing ring = ring("Node");
    assertEquals(List.of("Node"), references(ring, "Node"));
    assertEquals(List.of(), ring.others());
  }

  @Test
  void theFirstRowsComeInOneStatement() {
    String insert =
        String.join(
            "\n",
            new FixtureWriter(model, new JavaTypes(model), model.entity("Concept")).view().insert());
    assertTrue(insert.contains("row.put(\"kind_id\", kindKey);"), insert);
    assertTrue(insert.contains("wordRow.put(\"concept_id\", key);"), insert);
    assertTrue(insert.contains("others.put(\"word\", WordFixture.row(db, wordRow));"), insert);
    assertTrue(insert.contains("db.insertTogether(\"concept\", row(db, row), others)"), insert);
  }
}
