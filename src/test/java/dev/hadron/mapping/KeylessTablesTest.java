package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.diagnostic.LedgerEntry;
import dev.hadron.model.Entity;
import dev.hadron.model.Identifier;
import dev.hadron.model.Operation;
import dev.hadron.model.Security;
import dev.hadron.model.ServiceModel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables that say less of their keys than a primary key and one reference for each column. */
class KeylessTablesTest {

  private static final String SCHEMA =
      """
      CREATE TABLE customer (id bigserial PRIMARY KEY, name text NOT NULL);
      CREATE TABLE rate (
          currency    char(3) NOT NULL,
          day         date NOT NULL,
          customer_id bigint NOT NULL REFERENCES customer (id),
          UNIQUE (currency, day)
      );
      CREATE TABLE tag (word text NOT NULL, note text UNIQUE);
      CREATE UNIQUE INDEX tag_word ON tag (word);
      CREATE TABLE log (line text UNIQUE, place text NOT NULL);
      CREATE UNIQUE INDEX log_place ON log (place) WHERE line IS NOT NULL;
      CREATE TABLE session (id varchar(128) DEFAULT '' PRIMARY KEY, ip text);
      CREATE TABLE stop (trip bigint, number smallint, PRIMARY KEY (trip, number));
      CREATE TABLE delay (
          id     bigserial PRIMARY KEY,
          trip   bigint NOT NULL,
          number smallint NOT NULL,
          before smallint,
          FOREIGN KEY (trip) REFERENCES customer (id),
          FOREIGN KEY (trip, number) REFERENCES stop (trip, number),
          FOREIGN KEY (trip, before) REFERENCES stop (trip, number)
      );
      """;

  private static Mapped map() {
    return Schemas.map(SCHEMA);
  }

  private static List<String> operations(ServiceModel model, String entity) {
    return model.resources().stream()
        .filter(resource -> resource.name().equals(entity))
        .flatMap(resource -> resource.operations().stream())
        .map(Operation::id)
        .toList();
  }

  @Test
  void uniqueColumnsThatAreNeverNullAreReadBy() {
    ServiceModel model = map().model();
    Entity rate = model.entity("Rate");
    assertTrue(rate.writability().isReadOnly());
    assertEquals(List.of("currency", "day"), rate.identifier().attributes());
    assertEquals(List.of("listRates", "getRate", "listCustomerRates"), operations(model, "Rate"));
    assertEquals(List.of("listTags", "getTag"), operations(model, "Tag"));
    List<String> roles = ((Security.Jwt) model.security()).roles();
    assertTrue(roles.contains("rate:read") && !roles.contains("rate:write"), roles.toString());
  }

  @Test
  void whatMayBeNullOrHoldsForSomeRowsTellsNothingApart() {
    Mapped mapped = map();
    assertTrue(mapped.model().entity("Log").isNumbered());
    assertEquals(List.of("listLogs"), operations(mapped.model(), "Log"));
    List<String> ledger =
        mapped.ledger().entries().stream()
            .filter(entry -> entry.id().startsWith("table-"))
            .map(LedgerEntry::id)
            .toList();
    assertEquals(List.of("table-list-only", "table-read-only", "table-read-only"),
        ledger.stream().sorted().toList());
  }

  @Test
  void aConstantDefaultMakesNoKeys() {
    assertEquals(
        new Identifier.Assigned("id"), map().model().entity("Session").identifier());
  }

  @Test
  void foreignKeysThatAreNoRelationAreKeptWithTheirAttributes() {
    Entity delay = map().model().entity("Delay");
    assertEquals(
        List.of(
            new Entity.PlainReference(
                List.of("trip", "number"),
                "Stop",
                List.of("trip", "number"),
                "delay_trip_number_fkey"),
            new Entity.PlainReference(
                List.of("trip", "before"),
                "Stop",
                List.of("trip", "number"),
                "delay_trip_before_fkey"),
            new Entity.PlainReference(
                List.of("trip"), "Customer", List.of("id"), "delay_trip_fkey")),
        delay.plainReferences());
    assertEquals(List.of(), delay.references());
  }

  @Test
  void rowsThatAreKnownByADocumentOrAListHaveNoAddress() {
    Mapped mapped =
        Schemas.map(
            """
            CREATE TABLE setting (doc jsonb PRIMARY KEY, note text);
            CREATE TABLE bundle (tags text[], day date, code text NOT NULL UNIQUE,
                PRIMARY KEY (tags, day));
            CREATE TABLE usage (id bigint PRIMARY KEY, doc jsonb NOT NULL REFERENCES setting);
            """);
    assertEquals(List.of("listSettings"), operations(mapped.model(), "Setting"));
    assertEquals(List.of("listBundles", "getBundle"), operations(mapped.model(), "Bundle"));
    assertEquals(
        "doc", mapped.model().entity("Usage").plainReferences().get(0).attributes().get(0));
    assertEquals(
        List.of(
            "table-list-only: a list alone: no address can hold its primary key, of which doc is"
                + " jsonb, and no unique columns that are never null, so that no row has an address;"
                + " a PRIMARY KEY of a number or a uuid makes its rows writable, with a unique key"
                + " on what was it",
            "table-read-only: list and get alone: no address can hold its primary key, of which"
                + " tags is text[]: rows are read by the unique key bundle_code_key; a PRIMARY KEY of"
                + " a number or a uuid makes its rows writable, with a unique key on what was it"),
        mapped.ledger().entries().stream()
            .map(entry -> entry.id() + ": " + entry.outcome())
            .toList());
  }

  @Test
  void rowsWhoseKeyTheServerMakesOfOtherColumnsAreReadAlone() {
    Mapped mapped =
        Schemas.map(
            """
            CREATE TABLE twice (
                a integer NOT NULL, b integer GENERATED ALWAYS AS (a * 2) STORED PRIMARY KEY);
            CREATE TABLE blob (hash bytea PRIMARY KEY, note text);
            """);
    assertEquals(List.of("listTwices", "getTwice"), operations(mapped.model(), "Twice"));
    assertEquals(List.of("listBlobs"), operations(mapped.model(), "Blob"));
    assertEquals(
        "list and get alone: the server computes its primary key, of which b is GENERATED, so that"
            + " no new row would be found again",
        mapped.ledger().entries().get(0).outcome());
  }
}
