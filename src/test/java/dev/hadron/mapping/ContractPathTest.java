package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ContractPathTest {

  @Test
  void versions_and_parameter_names_make_no_difference() {
    assertEquals("owners/{}", ContractPath.of("/api/v2/owners/{ownerId}").node());
    assertEquals("owners/{}", ContractPath.of("/owners/{id}").node());
  }

  @Test
  void an_item_knows_its_collection_and_its_parent() {
    ContractPath pet = ContractPath.of("/owners/{ownerId}/pets/{petId}");
    assertEquals("petId", pet.lastKey().orElseThrow());
    assertEquals("owners/{}/pets", pet.collection().node());
    assertEquals("owners/{}", pet.parentItem().orElseThrow().node());
    assertTrue(ContractPath.of("/owners").parentItem().isEmpty());
  }

  @Test
  void mixed_segments_are_no_chain() {
    assertFalse(ContractPath.of("/files/{name}.json").isChain());
    assertFalse(ContractPath.of("/{anything}").isChain());
    assertTrue(ContractPath.of("/files/{name}").isChain());
  }
}
