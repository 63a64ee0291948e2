package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.model.Entity;
import dev.hadron.model.ServiceModel;
import dev.hadron.model.ValueSource;
import org.junit.jupiter.api.Test;

/** Columns whose domain says more of them than they do themselves. */
class DomainColumnsTest {

  private static final ServiceModel MODEL =
      Schemas.map(
              """
              CREATE DOMAIN code AS text NOT NULL;
              CREATE DOMAIN short_code AS code CHECK (length(VALUE) < 9);
              CREATE DOMAIN quantity AS integer NOT NULL DEFAULT 1;
              CREATE TABLE part (
                  id    bigint PRIMARY KEY,
                  code  code,
                  brief short_code,
                  few   quantity,
                  many  quantity DEFAULT 12,
                  codes code[]);
              """)
          .model();

  private static final Entity PART = MODEL.entity("Part");

  @Test
  void aDomainThatIsNeverNullMakesAColumnThatIsNot() {
    assertFalse(PART.attribute("code").nullable());
    assertFalse(PART.attribute("brief").nullable(), "a domain over such a domain");
    assertTrue(PART.attribute("codes").nullable(), "a list of such values may be null");
    assertTrue(MODEL.record("PartCreate").property("code").required());
  }

  @Test
  void theDefaultOfADomainIsThatOfAColumnWithoutOne() {
    assertFalse(PART.attribute("few").nullable());
    assertEquals(ValueSource.CLIENT_OR_DEFAULT, PART.attribute("few").source());
    assertFalse(MODEL.record("PartCreate").property("few").required());
    assertEquals("1", PART.attribute("few").column().defaultExpression().orElseThrow());
    assertEquals("12", PART.attribute("many").column().defaultExpression().orElseThrow());
  }
}
