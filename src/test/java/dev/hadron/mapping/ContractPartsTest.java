package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.Relation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tracks below albums: what becomes of them when their album is deleted. */
class ContractPartsTest {

  private static final String ALBUMS =
      """
      openapi: 3.0.3
      info: {title: Music, version: '1'}
      paths:
        /albums/{id}:
          parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
          get:
            responses:
              '200': {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Album'}}}}
          delete:
            responses: {'204': {description: gone}%s}
        /albums/{id}/tracks:
          parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
          post:
            requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Track'}}}}
            responses:
              '201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Track'}}}}
        %s/tracks/{track}:
          parameters:%s
            - {name: track, in: path, required: true, schema: {type: integer}}
          get:
            responses:
              '200': {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Track'}}}}
      components:
        schemas:
          Album: {type: object, properties: {id: {type: integer}, title: {type: string}}}
          Track: {type: object, properties: {id: {type: integer}, title: {type: string}}}
      """;
  private static final String CONFLICT = ", '409': {description: has tracks}";

  @Test
  void rows_that_are_found_below_their_parent_alone_go_with_it() {
    ApiMapped below = below("");
    assertTrue(isPart(below));
    assertEquals(List.of("operation DELETE /albums/{id}"), ledger(below, "deleted-with-parent"));
  }

  @Test
  void a_declared_conflict_is_answered_while_there_are_such_rows() {
    ApiMapped below = below(CONFLICT);
    assertFalse(isPart(below));
    assertEquals(List.of(), ledger(below, "deleted-with-parent"));
    assertEquals(List.of(), ledger(below, "delete-restricted"));
  }

  @Test
  void rows_with_an_address_of_their_own_are_not_lost_in_silence() {
    ApiMapped beside = Contracts.map(ALBUMS.formatted("", "", ""));
    assertFalse(isPart(beside));
    assertEquals(List.of("operation DELETE /albums/{id}"), ledger(beside, "delete-restricted"));
  }

  private static ApiMapped below(String conflict) {
    return Contracts.map(
        ALBUMS.formatted(
            conflict,
            "/albums/{id}",
            "\n      - {name: id, in: path, required: true, schema: {type: integer}}"));
  }

  private static boolean isPart(ApiMapped mapped) {
    return ((Relation.ManyToOne) mapped.model().entity("Track").relation("album")).ofPart();
  }

  private static List<String> ledger(ApiMapped mapped, String id) {
    return mapped.ledger().entries().stream()
        .filter(entry -> entry.id().equals(id))
        .map(LedgerEntry::construct)
        .toList();
  }
}
