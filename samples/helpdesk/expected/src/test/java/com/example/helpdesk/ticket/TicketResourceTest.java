package com.example.helpdesk.ticket;

import static com.example.helpdesk.testing.Tokens.as;
import static com.example.helpdesk.testing.Tokens.asUser;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.helpdesk.account.AccountFixture;
import com.example.helpdesk.http.MergePatch;
import com.example.helpdesk.testing.Db;
import com.example.helpdesk.testing.Happy;
import com.example.helpdesk.testing.Unhappy;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TicketResourceTest {
  @Inject Db db;

  @Test
  @Happy("GET /tickets")
  void list_tickets_shows_what_is_stored() {
    TicketFixture.insert(db);
    as().get("/api/tickets").then().statusCode(200).body("items.size()", greaterThan(0));
  }

  @Test
  @Unhappy("GET /tickets")
  void list_tickets_needs_a_token() {
    given().get("/api/tickets").then().statusCode(401);
  }

  @Test
  @Happy("POST /tickets")
  void open_ticket_stores_a_row() {
    Map<String, Object> body = TicketFixture.newTicket(db);
    String key =
        asUser(AccountFixture.insert(db).get("id"))
            .contentType(ContentType.JSON)
            .body(body)
            .post("/api/tickets")
            .then()
            .statusCode(201)
            .extract()
            .path("id")
            .toString();
    Map<String, Object> row = db.row("SELECT * FROM ticket WHERE id = ?", key);
    assertEquals(body.get("subject"), row.get("subject"));
    assertEquals(body.get("text"), row.get("text"));
    assertEquals(body.get("channel"), row.get("channel"));
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
        .body("id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Unhappy("GET /tickets/{ticketId}")
  void get_ticket_of_an_unknown_row_is_not_found() {
    as().get("/api/tickets/{ticketId}", "00000000-0000-0000-0000-000000000000")
        .then()
        .statusCode(404);
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
        .statusCode(200);
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
        .patch("/api/tickets/{ticketId}", "00000000-0000-0000-0000-000000000000")
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
  @Happy("DELETE /tickets/{ticketId}")
  void delete_ticket_removes_the_row() {
    Map<String, Object> row = TicketFixture.insert(db);
    as().delete("/api/tickets/{ticketId}", row.get("id")).then().statusCode(204);
    assertEquals(Map.of(), db.row("SELECT * FROM ticket WHERE id = ?", row.get("id")));
  }

  @Test
  @Unhappy("DELETE /tickets/{ticketId}")
  void delete_ticket_of_an_unknown_row_is_not_found() {
    as().delete("/api/tickets/{ticketId}", "00000000-0000-0000-0000-000000000000")
        .then()
        .statusCode(404);
  }
}
