package dev.hadron.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.mapping.Schemas;
import dev.hadron.model.Relation;
import dev.hadron.model.ServiceModel;
import org.junit.jupiter.api.Test;

/** Links of which one side has one at most. */
class LinksOfOneTest {

  private static final ServiceModel MODEL =
      Schemas.map(
              """
              CREATE TABLE kind (id int PRIMARY KEY, name text);
              CREATE TABLE word (id int PRIMARY KEY, name text);
              CREATE TABLE kind_word (
                  kind_id int REFERENCES kind, word_id int REFERENCES word UNIQUE,
                  PRIMARY KEY (kind_id, word_id));
              """)
          .model();

  private static Relation.ManyToMany links(String entity) {
    return MODEL.entity(entity).relations().stream()
        .filter(Relation.ManyToMany.class::isInstance)
        .map(Relation.ManyToMany.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aKeyOfOneColumnLeavesEachRowOneLink() {
    assertEquals(true, links("Word").single());
    assertEquals(false, links("Kind").single());
  }

  @Test
  void anotherKeyThanThatOfTheLinkIsNotPassedOver() {
    assertEquals(
        "INSERT INTO kind_word (kind_id, word_id) VALUES (:a, :b)"
            + " ON CONFLICT (kind_id, word_id) DO NOTHING",
        new PostgresCode().link(links("Kind"), "a", "b"));
  }
}
