package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.model.Entity;
import dev.hadron.model.Relation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rows that a column refers to are called, in Java and in documents. */
class ReferenceNameTest {

  private static Relation.ManyToOne reference(String column) {
    return Schemas.map(
            """
            CREATE TABLE "Customer" ("CustomerID" bigint PRIMARY KEY, name text);
            CREATE TABLE "Order" (
                "OrderID" bigint PRIMARY KEY, "%s" bigint REFERENCES "Customer");
            """
                .formatted(column))
        .model()
        .entity("Order")
        .references()
        .get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "CustomerID, customer, customerId",
    "customerID, customer, customerId",
    "CUSTOMER_ID, customer, customerId",
    "customer_id, customer, customerId",
    "customer_fk, customer, customerId",
    "fk_customer, customer, customerId",
    "fk_customer_id, customer, customerId",
    "FK_Customer, customer, customerId",
    "vendorFK, vendor, vendorId",
    "IdCustomer, customer, idCustomer",
    "id_customer, customer, idCustomer",
    "billToCustomerID, billToCustomer, billToCustomerId",
    "customer_uuid, customer, customerUuid",
    "customer_no, customer, customerNo",
    "agent, agent, agentId",
    "fk, customer, fk",
    "id, customer, id",
  })
  void theKeyOfARowIsNoPartOfItsName(String column, String relation, String wire) {
    Relation.ManyToOne reference = reference(column);
    assertEquals(relation, reference.name());
    assertEquals(wire, reference.wireName());
  }

  @Test
  void theNameOfTheColumnThatIsReferredToIsNoPartOfItEither() {
    List<String> names = new ArrayList<>();
    Schemas.map(
            """
            CREATE TABLE book (isbn char(13) PRIMARY KEY);
            CREATE TABLE country (iso char(2) PRIMARY KEY);
            CREATE TABLE copy (
                id bigint PRIMARY KEY,
                isbn char(13) NOT NULL REFERENCES book,
                home_country_iso char(2) REFERENCES country);
            """)
        .model()
        .entity("Copy")
        .references()
        .forEach(each -> names.add(each.name() + " " + each.wireName()));
    assertEquals(List.of("book isbn", "homeCountry homeCountryIso"), names);
  }

  @Test
  void tablesOfOneNameAreToldApartByTheirSchemas() {
    List<String> names =
        Schemas.map(
                """
                CREATE SCHEMA sales;
                CREATE SCHEMA stock;
                CREATE TABLE stock.items (id bigint PRIMARY KEY);
                CREATE TABLE sales.item (id bigint PRIMARY KEY);
                CREATE TABLE sales.line (id bigint PRIMARY KEY);
                CREATE TABLE line (id bigint PRIMARY KEY);
                """)
            .model()
            .entities()
            .stream()
            .map(Entity::name)
            .toList();
    assertEquals(List.of("StockItem", "SalesItem", "SalesLine", "Line"), names);
  }
}
