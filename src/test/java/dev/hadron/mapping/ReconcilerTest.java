package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.model.Attribute;
import dev.hadron.model.BasicType;
import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.Operation;
import dev.hadron.model.RecordType;
import dev.hadron.model.Relation;
import dev.hadron.model.ValueType;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReconcilerTest {

  private static final String CONTRACT =
      """
      openapi: 3.0.3
      info: { title: Shop, version: '1' }
      paths:
        /orders:
          get:
            operationId: listOrders
            responses:
              '200':
                description: ok
                content:
                  application/json:
                    schema: { type: array, items: { $ref: '#/components/schemas/OrderDto' } }
          post:
            operationId: addOrder
            requestBody:
              content:
                application/json:
                  schema: { $ref: '#/components/schemas/NewOrder' }
            responses:
              '201':
                description: ok
                content:
                  application/json:
                    schema: { $ref: '#/components/schemas/OrderDto' }
        /orders/{orderId}:
          get:
            operationId: getOrder
            parameters:
              - { name: orderId, in: path, required: true, schema: { type: integer } }
            responses:
              '200':
                description: ok
                content:
                  application/json:
                    schema: { $ref: '#/components/schemas/OrderDto' }
        /customers/{id}:
          get:
            operationId: getCustomer
            parameters:
              - { name: id, in: path, required: true, schema: { type: integer } }
            responses:
              '200':
                description: ok
                content:
                  application/json:
                    schema: { $ref: '#/components/schemas/Customer' }
      components:
        schemas:
          OrderDto:
            type: object
            required: [id, placedAt]
            properties:
              id: { type: integer, format: int64 }
              reference: { type: string }
              placedAt: { type: string, format: date-time }
              customer: { $ref: '#/components/schemas/Customer' }
              weight: { type: integer }
          NewOrder:
            type: object
            required: [reference]
            properties:
              reference: { type: string }
              customerId: { type: integer, format: int32 }
          Customer:
            type: object
            properties:
              id: { type: integer, format: int32 }
              name: { type: string }
              orders: { type: array, items: { $ref: '#/components/schemas/OrderDto' } }
      """;

  private static final String SCHEMA =
      """
      CREATE TABLE shop_customers (
        customer_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        name varchar(50) NOT NULL,
        credit integer NOT NULL DEFAULT 0
      );
      CREATE TABLE shop_orders (
        order_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        reference varchar(20) NOT NULL UNIQUE,
        placed_at timestamp NOT NULL DEFAULT now(),
        customer_id integer REFERENCES shop_customers (customer_id)
      );
      CREATE TABLE shop_couriers (
        courier_id integer PRIMARY KEY,
        plate varchar(10)
      );
      CREATE TABLE shop_depots (
        depot_id integer PRIMARY KEY
      );
      """;

  @Test
  void things_meet_tables_whose_names_share_a_prefix() {
    Reconciled both = Pairs.of(CONTRACT, SCHEMA);
    assertEquals("shop_orders", Pairs.met(both, "Order"));
    assertEquals("shop_customers", Pairs.met(both, "Customer"));
    assertEquals("shop_orders.order_id", Pairs.met(both, "Order.id"));
    assertEquals("shop_orders.customer_id", Pairs.met(both, "Order.customer"));
    assertEquals("shop_orders.customer_id", Pairs.met(both, "Order.customerId"));
    assertEquals("shop_orders.customer_id", Pairs.met(both, "Customer.orders"));
  }

  @Test
  void the_schema_says_what_is_stored_and_the_contract_how_it_looks() {
    Reconciled both = Pairs.of(CONTRACT, SCHEMA);
    Entity order = both.model().entity("Order");
    assertEquals("shop_orders", order.table().name());
    Attribute placedAt = order.attribute("placedAt");
    assertEquals("timestamp without time zone", placedAt.column().sqlType());
    assertEquals(ValueType.of(BasicType.INSTANT), placedAt.type());
    RecordType record = both.model().record("OrderDto");
    assertEquals(ValueType.of(BasicType.INSTANT), record.property("placedAt").type());
    assertTrue(
        both.model().entity("Customer").relation("orders") instanceof Relation.OneToMany);
  }

  @Test
  void what_does_not_meet_is_told() {
    Reconciled both = Pairs.of(CONTRACT, SCHEMA);
    assertEquals("", Pairs.met(both, "Order.weight"));
    assertTrue(tells(both, "property-without-column", "property Order.weight"));
    assertTrue(tells(both, "columns-inside", "table shop_customers"));
    assertTrue(tells(both, "table-without-thing", "table shop_couriers"));
    assertFalse(both.model().entities().stream().anyMatch(e -> e.name().equals("ShopCourier")));
  }

  @Test
  void a_row_that_no_body_can_make_is_left_to_somebody() {
    Reconciled both =
        Pairs.of(
            CONTRACT,
            SCHEMA.replace("reference varchar(20)", "tax_code char(4) NOT NULL, reference varchar(20)"));
    Binding binding = operation(both, "addOrder").binding();
    assertTrue(binding instanceof Binding.Custom, binding.label());
    assertTrue(((Binding.Custom) binding).reason().contains("shop_orders.tax_code"));
  }

  @Test
  void a_thing_without_a_table_is_not_stored() {
    Reconciled both =
        Pairs.of(CONTRACT, "CREATE TABLE other (id bigint PRIMARY KEY, note text NOT NULL);");
    assertEquals("", Pairs.met(both, "Order"));
    assertTrue(operation(both, "getOrder").isCustom());
    assertTrue(both.model().entities().isEmpty());
  }

  @Test
  void a_user_names_tables_and_columns_and_refuses_them() {
    Reconciled both =
        Pairs.of(
            CONTRACT,
            SCHEMA.replace("name varchar(50)", "called varchar(50)"),
            Map.of("Customer.name", "called", "Order", "none", "Nobody", "shop_depots"));
    assertEquals("shop_customers.called", Pairs.met(both, "Customer.name"));
    assertEquals("", Pairs.met(both, "Order"));
    assertTrue(both.diagnostics().stream().anyMatch(d -> d.message().contains("Nobody")));
  }

  @Test
  void two_tables_that_are_as_likely_are_not_chosen_from() {
    Reconciled both =
        Pairs.of(
            CONTRACT,
            """
            CREATE TABLE web_order (id bigint PRIMARY KEY, reference text, placed_at timestamptz);
            CREATE TABLE old_order (id bigint PRIMARY KEY, reference text, placed_at timestamptz);
            """);
    assertEquals("", Pairs.met(both, "Order"));
    assertTrue(Pairs.row(both, "Order").evidence().contains("as likely"));
  }

  @Test
  void two_columns_that_are_as_likely_are_not_chosen_from() {
    Reconciled both =
        Pairs.of(
            CONTRACT,
            SCHEMA.replace(
                "reference varchar(20) NOT NULL UNIQUE",
                "order_reference varchar(20), shop_order_reference varchar(20)"));
    assertEquals("", Pairs.met(both, "Order.reference"));
    assertTrue(Pairs.row(both, "Order.reference").evidence().contains("as likely"));
  }

  @Test
  void a_table_with_a_key_of_several_columns_has_no_address() {
    Reconciled both =
        Pairs.of(
            CONTRACT,
            """
            CREATE TABLE orders (
              id bigint, tenant bigint, reference text, placed_at timestamptz, PRIMARY KEY (id, tenant)
            );
            """);
    assertTrue(Pairs.row(both, "Order").evidence().contains("several columns"));
  }

  private static boolean tells(Reconciled both, String id, String construct) {
    return both.ledger().entries().stream()
        .anyMatch(entry -> entry.id().equals(id) && entry.construct().equals(construct));
  }

  private static Operation operation(Reconciled both, String id) {
    return both.model().operations().stream()
        .filter(operation -> operation.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
