package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hadron.model.Binding;
import dev.hadron.model.Filter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verbs that lead to states, counts, searches in texts, and answers that callers cut down. */
class ContractStatesTest {

  private static final String ORDERS =
      """
      openapi: 3.0.3
      info: {title: Orders, version: '1'}
      components:
        parameters:
          id: {name: id, in: path, required: true, schema: {type: integer, format: int64}}
        schemas:
          Order:
            type: object
            required: [id, customer, status]
            properties:
              id: {type: integer, format: int64}
              customer: {type: string}
              note: {type: string}
              status: {type: string, enum: [NEW, PAID, ON_HOLD, CANCELED, SHIPPED], default: NEW}
              archived: {type: boolean}
          NewOrder:
            type: object
            required: [customer]
            properties: {customer: {type: string}, note: {type: string}}
      paths:
        /orders:
          get:
            operationId: list
            parameters:
              - {name: q, in: query, schema: {type: string}}
              - {name: noteContains, in: query, schema: {type: string}}
              - {name: customer, in: query, description: A partial match., schema: {type: string}}
              - {name: fields, in: query, schema: {type: array, items: {type: string}}}
            responses: {'200': {description: all, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Order'}}}}}}
          post:
            operationId: make
            requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/NewOrder'}}}}
            responses: {'201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}
        /orders/search:
          get:
            operationId: search
            parameters: [{name: q, in: query, required: true, schema: {type: string}}]
            responses: {'200': {description: all, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Order'}}}}}}
        /orders/count:
          get:
            operationId: count
            parameters: [{name: customer, in: query, schema: {type: string}}]
            responses: {'200': {description: how many, content: {application/json: {schema: {type: integer}}}}}
        /orders/{id}:
          parameters: [{$ref: '#/components/parameters/id'}]
          get:
            operationId: read
            responses: {'200': {description: it, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}
        /orders/{id}/cancel:
          parameters: [{$ref: '#/components/parameters/id'}]
          post:
            operationId: cancel
            responses: {'200': {description: it, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}
        /orders/{id}/mark-as-paid:
          parameters: [{$ref: '#/components/parameters/id'}]
          put: {operationId: pay, responses: {'204': {description: done}}}
        /orders/{id}/hold:
          parameters: [{$ref: '#/components/parameters/id'}]
          patch: {operationId: hold, responses: {'204': {description: done}}}
        /orders/{id}/archive:
          parameters: [{$ref: '#/components/parameters/id'}]
          put: {operationId: archive, responses: {'204': {description: done}}}
          delete: {operationId: restore, responses: {'204': {description: done}}}
        /orders/{id}/refund:
          parameters: [{$ref: '#/components/parameters/id'}]
          post: {operationId: refund, responses: {'204': {description: done}}}
        /orders/{id}/ship:
          parameters: [{$ref: '#/components/parameters/id'}]
          post:
            operationId: ship
            requestBody: {content: {application/json: {schema: {type: object, properties: {carrier: {type: string}}}}}}
            responses: {'204': {description: done}}
      """;

  private static final ApiMapped MAPPED = Contracts.map(ORDERS);

  @ParameterizedTest
  @CsvSource({
    "cancel, status, CANCELED",
    "pay, status, PAID",
    "hold, status, ON_HOLD",
    "archive, archived, true",
    "restore, archived, false"
  })
  void a_verb_puts_a_row_into_the_state_of_its_participle(
      String operation, String attribute, String value) {
    Binding.Transition found =
        Contracts.binding(MAPPED, operation, Binding.Transition.class);
    assertEquals(attribute, found.attribute());
    assertEquals(value, found.value());
  }

  @Test
  void a_verb_without_a_state_and_one_that_is_told_more_are_left_to_people() {
    assertTrue(Contracts.operation(MAPPED, "refund").isCustom());
    assertTrue(Contracts.operation(MAPPED, "ship").isCustom());
  }

  @Test
  void states_are_refused_by_kind_by_property_and_by_operation() {
    for (Map<String, String> told :
        List.of(
            Map.of("state", "off"), Map.of("Order.status", "plain"), Map.of("cancel", "custom"))) {
      assertTrue(Contracts.operation(Contracts.map(ORDERS, told), "cancel").isCustom());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "cancel, cancelled", "ship, shipped", "close, closed", "apply, applied", "deploy, deployed",
    "submit, submitted", "publish, published", "approve, approved", "reject, rejected",
    "setActive, active", "mark_as_done, done", "send, sent", "activate, active"
  })
  void participles_are_formed_as_in_english(String verb, String state) {
    assertTrue(StateVerb.states(verb).contains(state), () -> StateVerb.states(verb).toString());
  }

  @Test
  void rows_are_counted_by_the_filters_of_the_list() {
    assertEquals(
        new Binding.Count(
            "Order",
            Optional.empty(),
            List.of(new Filter("customer", List.of("customer"), Filter.Comparison.EQUAL))),
        Contracts.binding(MAPPED, "count", Binding.Count.class));
  }

  @Test
  void texts_are_searched_as_far_as_they_are_shown() {
    assertEquals(
        List.of(
            new Filter("q", List.of("customer", "note"), Filter.Comparison.CONTAINS_TEXT),
            new Filter("noteContains", List.of("note"), Filter.Comparison.CONTAINS_TEXT),
            new Filter("customer", List.of("customer"), Filter.Comparison.CONTAINS_TEXT)),
        Contracts.binding(MAPPED, "list", Binding.ListPage.class).filters());
    assertEquals(
        List.of(new Filter("q", List.of("customer", "note"), Filter.Comparison.CONTAINS_TEXT)),
        Contracts.binding(MAPPED, "search", Binding.ListPage.class).filters());
  }

  @Test
  void callers_choose_fields_unless_that_is_refused() {
    assertEquals(Optional.of("fields"), Contracts.operation(MAPPED, "list").selection());
    assertEquals(
        Optional.empty(),
        Contracts.operation(Contracts.map(ORDERS, Map.of("fields", "off")), "list").selection());
  }
}
