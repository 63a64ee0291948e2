package com.example.helpdesk.ticket;

import static com.example.helpdesk.testing.Declared.asDeclared;
import static com.example.helpdesk.testing.Tokens.as;
import static com.example.helpdesk.testing.Tokens.asUser;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.example.helpdesk.account.AccountFixture;
import com.example.helpdesk.http.MergePatch;
import com.example.helpdesk.reply.ReplyFixture;
import com.example.helpdesk.testing.Db;
import com.example.helpdesk.testing.Happy;
import com.example.helpdesk.testing.PageWalk;
import com.example.helpdesk.testing.Statements;
import com.example.helpdesk.testing.Unhappy;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TicketResourceTest {
  @Inject Db db;

  @Inject Statements statements;

  @Test
  @Happy("GET /tickets")
  void list_tickets_shows_what_is_stored() {
    TicketFixture.insert(db);
    as().get("/api/tickets")
        .then()
        .statusCode(200)
        .body(asDeclared("GET /tickets"))
        .body("items.size()", greaterThan(0));
  }

  @Test
  @Happy("GET /tickets")
  void list_tickets_searches_by_q() {
    TicketFixture.insert(db);
    TicketFixture.insert(db, Map.of("subject", "said listTickets q"));
    as().queryParam("q", "SAID LISTTICKETS Q")
        .get("/api/tickets")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1));
    as().queryParam("q", "said_listTickets_q")
        .get("/api/tickets")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(0));
  }

  @Test
  @Happy("GET /tickets")
  void list_tickets_shows_what_is_asked_for() {
    TicketFixture.insert(db);
    as().queryParam("fields", "subject")
        .get("/api/tickets")
        .then()
        .statusCode(200)
        .body("items[0].keySet().every { it in ['id', 'subject'] }", equalTo(true));
  }

  @Test
  @Happy("GET /tickets")
  void list_tickets_costs_the_same_for_more_rows() {
    TicketFixture.insert(db);
    long one =
        statements.during(
            () -> as().queryParam("size", 1).get("/api/tickets").then().statusCode(200));
    for (int i = 1; i < 6; i++) {
      TicketFixture.insert(db);
    }
    long many =
        statements.during(
            () -> as().queryParam("size", 6).get("/api/tickets").then().statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Happy("GET /tickets")
  void list_tickets_shows_each_row_once_from_page_to_page() {
    for (int i = 0; i < 3; i++) {
      TicketFixture.insert(db);
    }
    int rows = db.rows("SELECT 1 FROM ticket").size();
    PageWalk.assertEveryRowOnce(
        (page, size) ->
            as().queryParam("page", page)
                .queryParam("size", size)
                .get("/api/tickets")
                .then()
                .statusCode(200),
        "items",
        rows,
        100);
  }

  @Test
  @Unhappy("GET /tickets")
  void list_tickets_needs_a_token() {
    given().get("/api/tickets").then().statusCode(401);
  }

  @Test
  @Happy("POST /tickets")
  void open_ticket_stores_a_row() {
    Object creator = AccountFixture.insert(db).get("id");
    Map<String, Object> body = TicketFixture.newTicket(db);
    String key =
        asUser(creator)
            .contentType(ContentType.JSON)
            .body(body)
            .post("/api/tickets")
            .then()
            .statusCode(201)
            .body(asDeclared("POST /tickets"))
            .extract()
            .path("id")
            .toString();
    Map<String, Object> row = db.row("SELECT * FROM ticket WHERE id = ?", key);
    assertEquals(body.get("subject"), row.get("subject"));
    assertEquals(body.get("text"), row.get("text"));
    assertEquals(body.get("channel"), row.get("channel"));
    assertEquals(creator.toString(), row.get("customer_id").toString());
  }

  @Test
  @Happy("POST /tickets")
  void open_ticket_says_where_the_row_is() {
    Map<String, Object> body = TicketFixture.newTicket(db);
    String location =
        asUser(AccountFixture.insert(db).get("id"))
            .contentType(ContentType.JSON)
            .body(body)
            .post("/api/tickets")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    as().urlEncodingEnabled(false).get(location).then().statusCode(200);
  }

  @Test
  @Happy("POST /tickets")
  void open_ticket_needs_no_more_than_is_required() {
    Map<String, Object> body = TicketFixture.newTicket(db);
    body.keySet().retainAll(List.of("subject", "text"));
    asUser(AccountFixture.insert(db).get("id"))
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/tickets")
        .then()
        .statusCode(201)
        .body(asDeclared("POST /tickets"));
  }

  @Test
  @Unhappy("POST /tickets")
  void open_ticket_needs_a_body() {
    asUser(AccountFixture.insert(db).get("id"))
        .contentType(ContentType.JSON)
        .post("/api/tickets")
        .then()
        .statusCode(400);
  }

  @Test
  @Unhappy("POST /tickets")
  void open_ticket_refuses_null_as_channel() {
    Map<String, Object> body = TicketFixture.newTicket(db);
    body.put("channel", null);
    asUser(AccountFixture.insert(db).get("id"))
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/tickets")
        .then()
        .statusCode(400);
  }

  @Test
  @Unhappy("POST /tickets")
  void open_ticket_refuses_broken_json() {
    asUser(AccountFixture.insert(db).get("id"))
        .contentType(ContentType.JSON)
        .body("{")
        .post("/api/tickets")
        .then()
        .statusCode(400);
  }

  @Test
  @Unhappy("POST /tickets")
  void open_ticket_refuses_a_body_without_subject() {
    Map<String, Object> body = TicketFixture.newTicket(db);
    body.remove("subject");
    asUser(AccountFixture.insert(db).get("id"))
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/tickets")
        .then()
        .statusCode(400);
  }

  @Test
  @Happy("GET /tickets/{ticketId}")
  void get_ticket_shows_the_row() {
    Map<String, Object> row = TicketFixture.insert(db);
    as().get("/api/tickets/{ticketId}", row.get("id"))
        .then()
        .statusCode(200)
        .body(asDeclared("GET /tickets/{ticketId}"))
        .body("id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Unhappy("GET /tickets/{ticketId}")
  void get_ticket_of_an_unknown_row_is_not_found() {
    as().get("/api/tickets/{ticketId}", new UUID(0, 0)).then().statusCode(404);
  }

  @Test
  @Happy("PATCH /tickets/{ticketId}")
  void change_ticket_stores_what_was_sent() {
    Map<String, Object> row = TicketFixture.insert(db);
    Map<String, Object> body = TicketFixture.ticketPatch(db);
    as().contentType(MergePatch.MEDIA_TYPE)
        .body(body)
        .patch("/api/tickets/{ticketId}", row.get("id"))
        .then()
        .statusCode(200)
        .body(asDeclared("PATCH /tickets/{ticketId}"));
    Map<String, Object> after = db.row("SELECT * FROM ticket WHERE id = ?", row.get("id"));
    assertEquals(body.get("subject"), after.get("subject"));
    assertEquals(body.get("state"), after.get("state"));
  }

  @Test
  @Unhappy("PATCH /tickets/{ticketId}")
  void change_ticket_of_an_unknown_row_is_not_found() {
    Map<String, Object> body = TicketFixture.ticketPatch(db);
    as().contentType(MergePatch.MEDIA_TYPE)
        .body(body)
        .patch("/api/tickets/{ticketId}", new UUID(0, 0))
        .then()
        .statusCode(404);
  }

  @Test
  @Happy("PATCH /tickets/{ticketId}")
  void change_ticket_keeps_what_is_not_named() {
    Map<String, Object> row = TicketFixture.insert(db);
    as().contentType(MergePatch.MEDIA_TYPE)
        .body("{}")
        .patch("/api/tickets/{ticketId}", row.get("id"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM ticket WHERE id = ?", row.get("id"));
    assertEquals(row.get("subject"), after.get("subject"));
    assertEquals(row.get("state"), after.get("state"));
    assertEquals(row.get("due_on"), after.get("due_on"));
  }

  @Test
  @Unhappy("PATCH /tickets/{ticketId}")
  void change_ticket_refuses_null_where_a_value_has_to_be() {
    Map<String, Object> row = TicketFixture.insert(db);
    as().contentType(MergePatch.MEDIA_TYPE)
        .body("{\"subject\": null}")
        .patch("/api/tickets/{ticketId}", row.get("id"))
        .then()
        .statusCode(400);
    as().contentType(MergePatch.MEDIA_TYPE)
        .body("{\"state\": null}")
        .patch("/api/tickets/{ticketId}", row.get("id"))
        .then()
        .statusCode(400);
    Map<String, Object> after = db.row("SELECT * FROM ticket WHERE id = ?", row.get("id"));
    assertEquals(row.get("subject"), after.get("subject"));
    assertEquals(row.get("state"), after.get("state"));
    assertEquals(row.get("due_on"), after.get("due_on"));
  }

  @Test
  @Unhappy("PATCH /tickets/{ticketId}")
  void change_ticket_needs_a_body() {
    Map<String, Object> row = TicketFixture.insert(db);
    as().contentType(MergePatch.MEDIA_TYPE)
        .patch("/api/tickets/{ticketId}", row.get("id"))
        .then()
        .statusCode(400);
  }

  @Test
  @Happy("PATCH /tickets/{ticketId}")
  void change_ticket_clears_what_is_null() {
    Map<String, Object> row = TicketFixture.insert(db);
    Map<String, Object> body = TicketFixture.ticketPatch(db);
    as().contentType(MergePatch.MEDIA_TYPE)
        .body(body)
        .patch("/api/tickets/{ticketId}", row.get("id"))
        .then()
        .statusCode(200);
    as().contentType(MergePatch.MEDIA_TYPE)
        .body("{\"dueOn\": null}")
        .patch("/api/tickets/{ticketId}", row.get("id"))
        .then()
        .statusCode(200);
    assertNull(db.row("SELECT * FROM ticket WHERE id = ?", row.get("id")).get("due_on"));
  }

  @Test
  @Happy("DELETE /tickets/{ticketId}")
  void delete_ticket_removes_the_row() {
    Map<String, Object> row = TicketFixture.insert(db);
    as().delete("/api/tickets/{ticketId}", row.get("id")).then().statusCode(204);
    assertEquals(Map.of(), db.row("SELECT * FROM ticket WHERE id = ?", row.get("id")));
  }

  @Test
  @Unhappy("DELETE /tickets/{ticketId}")
  void delete_ticket_of_an_unknown_row_is_not_found() {
    as().delete("/api/tickets/{ticketId}", new UUID(0, 0)).then().statusCode(404);
  }

  @Test
  @Happy("DELETE /tickets/{ticketId}")
  void delete_ticket_takes_parts_along() {
    Map<String, Object> row = TicketFixture.insert(db);
    Map<String, Object> part = ReplyFixture.insert(db, Map.of("ticket_id", row.get("id")));
    as().delete("/api/tickets/{ticketId}", row.get("id")).then().statusCode(204);
    assertEquals(Map.of(), db.row("SELECT * FROM reply WHERE id = ?", part.get("id")));
  }

  @Test
  @Happy("GET /tickets/count")
  void count_tickets_counts_what_is_stored() {
    TicketFixture.insert(db);
    as().get("/api/tickets/count")
        .then()
        .statusCode(200)
        .body(asDeclared("GET /tickets/count"))
        .body("count", greaterThan(0));
  }

  @Test
  @Unhappy("GET /tickets/count")
  void count_tickets_needs_a_token() {
    given().get("/api/tickets/count").then().statusCode(401);
  }

  @Test
  @Happy("POST /tickets/{ticketId}/solve")
  void solve_ticket_puts_the_row_into_its_state() {
    Map<String, Object> row = TicketFixture.insert(db);
    as().post("/api/tickets/{ticketId}/solve", row.get("id"))
        .then()
        .statusCode(200)
        .body(asDeclared("POST /tickets/{ticketId}/solve"));
    assertEquals(
        "solved",
        String.valueOf(db.row("SELECT * FROM ticket WHERE id = ?", row.get("id")).get("state")));
  }

  @Test
  @Happy("POST /tickets/{ticketId}/solve")
  void solve_ticket_a_second_time_changes_nothing() {
    Map<String, Object> row = TicketFixture.insert(db);
    as().post("/api/tickets/{ticketId}/solve", row.get("id")).then().statusCode(200);
    as().post("/api/tickets/{ticketId}/solve", row.get("id")).then().statusCode(200);
    assertEquals(
        "solved",
        String.valueOf(db.row("SELECT * FROM ticket WHERE id = ?", row.get("id")).get("state")));
  }

  @Test
  @Unhappy("POST /tickets/{ticketId}/solve")
  void solve_ticket_of_an_unknown_row_is_not_found() {
    as().post("/api/tickets/{ticketId}/solve", new UUID(0, 0)).then().statusCode(404);
  }

  @Test
  @Happy("POST /tickets/{ticketId}/priority-score")
  void score_priority_answers_once_somebody_has_written_it() {
    Map<String, Object> row = TicketFixture.insert(db);
    as().post("/api/tickets/{ticketId}/priority-score", row.get("id"))
        .then()
        .statusCode(oneOf(200, 501));
  }

  @Test
  @Unhappy("POST /tickets/{ticketId}/priority-score")
  void score_priority_of_an_unknown_row_is_not_found() {
    as().post("/api/tickets/{ticketId}/priority-score", new UUID(0, 0)).then().statusCode(404);
  }

  @Test
  @Happy("GET /tickets/{ticketId}/urgency")
  void rate_urgency_answers_as_its_table_says() {
    Map<String, Object> row = TicketFixture.insert(db);
    as().get("/api/tickets/{ticketId}/urgency", row.get("id")).then().statusCode(200);
  }

  @Test
  @Unhappy("GET /tickets/{ticketId}/urgency")
  void rate_urgency_of_an_unknown_row_is_not_found() {
    as().get("/api/tickets/{ticketId}/urgency", new UUID(0, 0)).then().statusCode(404);
  }

  @Test
  @Happy("POST /tickets/{ticketId}/escalate")
  void escalate_ticket_answers_once_somebody_has_written_it() {
    Map<String, Object> row = TicketFixture.insert(db);
    asUser(AccountFixture.insert(db).get("id"))
        .contentType("application/json")
        .body(Map.of("reason", "reason 1"))
        .post("/api/tickets/{ticketId}/escalate", row.get("id"))
        .then()
        .statusCode(oneOf(200, 409, 501));
  }

  @Test
  @Unhappy("POST /tickets/{ticketId}/escalate")
  void escalate_ticket_of_an_unknown_row_is_not_found() {
    as().contentType("application/json")
        .body(Map.of("reason", "reason 1"))
        .post("/api/tickets/{ticketId}/escalate", new UUID(0, 0))
        .then()
        .statusCode(404);
  }
}
