package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.hadron.model.Binding;
import dev.hadron.model.Entity;
import dev.hadron.model.Paging;
import dev.hadron.model.ValueType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tickets that are answered with links beside them, in lists with links of their own. */
class ContractEnvelopesTest {

  private static final String TICKETS =
      """
      openapi: 3.1.0
      info: {title: Tickets, version: '1'}
      paths:
        /tickets:
          get:
            operationId: listTickets
            parameters:
              - {name: page, in: query, schema: {type: integer}}
              - {name: itemsPerPage, in: query, schema: {type: integer, default: 30}}
            responses:
              '200':
                description: all
                content:
                  application/json:
                    schema:
                      allOf:
                        - $ref: '#/components/schemas/Wrapper-Collection'
                        - properties: {data: {type: array, items: {$ref: '#/components/schemas/Ticket'}}}
                        - properties: {links: {$ref: '#/components/schemas/Links-Self'}}
          post:
            operationId: createTicket
            requestBody:
              content:
                application/json: {schema: {$ref: '#/components/schemas/Ticket'}}
                application/xml: {schema: {$ref: '#/components/schemas/Ticket'}}
            responses:
              '201':
                description: made
                content: &shown
                  application/json: {schema: &ticket {allOf: [{$ref: '#/components/schemas/Ticket'}, {properties: {links: {$ref: '#/components/schemas/Links-Self'}}}]}}
                  application/xml: {schema: *ticket}
              '400': {$ref: '#/components/responses/Refused'}
              '409': {$ref: '#/components/responses/Refused'}
        /tickets/{ticketId}:
          parameters: [{name: ticketId, in: path, required: true, schema: {type: string, format: uuid}}]
          get:
            operationId: getTicket
            responses:
              '200': {description: one, content: *shown}
              '400': {$ref: '#/components/responses/Refused'}
      components:
        responses:
          Refused:
            description: refused
            content:
              application/problem+json: {schema: {$ref: '#/components/schemas/Problem'}}
              application/problem+xml: {schema: {$ref: '#/components/schemas/Problem'}}
        schemas:
          Ticket:
            type: object
            properties:
              id: {type: string, format: uuid, readOnly: true}
              passenger: {type: string}
          Links-Self: {type: object, properties: {self: {type: string, format: uri}}}
          Wrapper-Collection:
            type: object
            properties: {data: {type: array, items: {type: object}}, links: {type: object, readOnly: true}}
          Problem: {type: object, properties: {title: {type: string}, status: {type: integer}}}
      """;

  private final ApiMapped tickets = Contracts.map(TICKETS);

  @Test
  void what_is_answered_with_more_beside_it_is_called_what_it_is() {
    assertEquals(
        List.of("Ticket"), tickets.model().entities().stream().map(Entity::name).toList());
    assertEquals(
        new ValueType.RecordRef("TicketResponse"),
        Contracts.operation(tickets, "createTicket").success().body().orElseThrow());
  }

  @Test
  void a_list_with_links_of_its_own_is_named_after_the_operation() {
    assertEquals(
        new ValueType.RecordRef("ListTicketsResponse"),
        Contracts.operation(tickets, "listTickets").success().body().orElseThrow());
  }

  @Test
  void pages_are_cut_by_items_per_page() {
    Binding.ListPage list = Contracts.binding(tickets, "listTickets", Binding.ListPage.class);
    Paging.PageNumber paging = assertInstanceOf(Paging.PageNumber.class, list.paging());
    assertEquals("itemsPerPage", paging.size());
    assertEquals(30, paging.defaultSize());
  }

  @Test
  void one_choice_of_media_types_is_told_once_for_an_operation() {
    assertEquals(
        List.of(
            "only application/json of application/json, application/xml is served",
            "only application/problem+json of application/problem+json, application/problem+xml is"
                + " served"),
        tickets.ledger().entries().stream()
            .filter(entry -> entry.id().equals("media-type-unserved"))
            .filter(entry -> entry.construct().endsWith("POST /tickets"))
            .map(entry -> entry.outcome())
            .toList());
  }
}
