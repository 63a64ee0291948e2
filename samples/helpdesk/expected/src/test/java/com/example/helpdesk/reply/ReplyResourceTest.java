package com.example.helpdesk.reply;

import static com.example.helpdesk.testing.Declared.asDeclared;
import static com.example.helpdesk.testing.Tokens.as;
import static com.example.helpdesk.testing.Tokens.asUser;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.helpdesk.account.AccountFixture;
import com.example.helpdesk.http.MergePatch;
import com.example.helpdesk.testing.Db;
import com.example.helpdesk.testing.Happy;
import com.example.helpdesk.testing.PageWalk;
import com.example.helpdesk.testing.Statements;
import com.example.helpdesk.testing.Unhappy;
import com.example.helpdesk.ticket.TicketFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReplyResourceTest {
  @Inject Db db;

  @Inject Statements statements;

  @Test
  @Happy("GET /tickets/{ticketId}/replies")
  void list_replies_shows_what_is_stored() {
    Map<String, Object> parent = TicketFixture.insert(db);
    ReplyFixture.insert(db, Map.of("ticket_id", parent.get("id")));
    as().get("/api/tickets/{ticketId}/replies", parent.get("id"))
        .then()
        .statusCode(200)
        .body(asDeclared("GET /tickets/{ticketId}/replies"))
        .body("items.size()", greaterThan(0));
  }

  @Test
  @Happy("GET /tickets/{ticketId}/replies")
  void list_replies_costs_the_same_for_more_rows() {
    Map<String, Object> parent = TicketFixture.insert(db);
    ReplyFixture.insert(db, Map.of("ticket_id", parent.get("id")));
    long one =
        statements.during(
            () ->
                as().queryParam("limit", 1)
                    .get("/api/tickets/{ticketId}/replies", parent.get("id"))
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      ReplyFixture.insert(db, Map.of("ticket_id", parent.get("id")));
    }
    long many =
        statements.during(
            () ->
                as().queryParam("limit", 6)
                    .get("/api/tickets/{ticketId}/replies", parent.get("id"))
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Happy("GET /tickets/{ticketId}/replies")
  void list_replies_shows_each_row_once_from_page_to_page() {
    Map<String, Object> parent = TicketFixture.insert(db);
    for (int i = 0; i < 3; i++) {
      ReplyFixture.insert(db, Map.of("ticket_id", parent.get("id")));
    }
    int rows = 3;
    PageWalk.assertEveryRowOnceFrom(
        (cursor, size) ->
            as().queryParam("limit", size)
                .queryParams(cursor == null ? Map.of() : Map.of("after", cursor))
                .get("/api/tickets/{ticketId}/replies", parent.get("id"))
                .then()
                .statusCode(200),
        "items",
        "page.next",
        rows,
        100);
  }

  @Test
  @Happy("GET /tickets/{ticketId}/replies")
  void list_replies_says_where_a_page_stands() {
    Map<String, Object> parent = TicketFixture.insert(db);
    for (int i = 0; i < 3; i++) {
      ReplyFixture.insert(db, Map.of("ticket_id", parent.get("id")));
    }
    as().queryParam("limit", 1)
        .get("/api/tickets/{ticketId}/replies", parent.get("id"))
        .then()
        .statusCode(200)
        .body("page.hasMore", is(true))
        .body("page.next", notNullValue());
  }

  @Test
  @Unhappy("GET /tickets/{ticketId}/replies")
  void list_replies_of_an_unknown_row_is_not_found() {
    as().get("/api/tickets/{ticketId}/replies", new UUID(0, 0)).then().statusCode(404);
  }

  @Test
  @Happy("POST /tickets/{ticketId}/replies")
  void add_reply_stores_a_row() {
    Object creator = AccountFixture.insert(db).get("id");
    Map<String, Object> parent = TicketFixture.insert(db);
    Map<String, Object> body = ReplyFixture.newReply(db);
    String key =
        asUser(creator)
            .contentType(ContentType.JSON)
            .body(body)
            .post("/api/tickets/{ticketId}/replies", parent.get("id"))
            .then()
            .statusCode(201)
            .body(asDeclared("POST /tickets/{ticketId}/replies"))
            .extract()
            .path("id")
            .toString();
    Map<String, Object> row = db.row("SELECT * FROM reply WHERE id = ?", key);
    assertEquals(body.get("text"), row.get("text"));
    assertEquals(creator.toString(), row.get("author_id").toString());
  }

  @Test
  @Unhappy("POST /tickets/{ticketId}/replies")
  void add_reply_needs_a_body() {
    Map<String, Object> parent = TicketFixture.insert(db);
    asUser(AccountFixture.insert(db).get("id"))
        .contentType(ContentType.JSON)
        .post("/api/tickets/{ticketId}/replies", parent.get("id"))
        .then()
        .statusCode(400);
  }

  @Test
  @Unhappy("POST /tickets/{ticketId}/replies")
  void add_reply_refuses_broken_json() {
    Map<String, Object> parent = TicketFixture.insert(db);
    asUser(AccountFixture.insert(db).get("id"))
        .contentType(ContentType.JSON)
        .body("{")
        .post("/api/tickets/{ticketId}/replies", parent.get("id"))
        .then()
        .statusCode(400);
  }

  @Test
  @Unhappy("POST /tickets/{ticketId}/replies")
  void add_reply_refuses_a_body_without_text() {
    Map<String, Object> parent = TicketFixture.insert(db);
    Map<String, Object> body = ReplyFixture.newReply(db);
    body.remove("text");
    asUser(AccountFixture.insert(db).get("id"))
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/tickets/{ticketId}/replies", parent.get("id"))
        .then()
        .statusCode(400);
  }

  @Test
  @Happy("PATCH /tickets/{ticketId}/replies/{replyId}")
  void rephrase_reply_stores_what_was_sent() {
    Map<String, Object> row = ReplyFixture.insert(db);
    Map<String, Object> body = ReplyFixture.newReply(db);
    asUser(row.get("author_id"))
        .contentType(MergePatch.MEDIA_TYPE)
        .body(body)
        .patch("/api/tickets/{ticketId}/replies/{replyId}", row.get("ticket_id"), row.get("id"))
        .then()
        .statusCode(200)
        .body(asDeclared("PATCH /tickets/{ticketId}/replies/{replyId}"));
    Map<String, Object> after = db.row("SELECT * FROM reply WHERE id = ?", row.get("id"));
    assertEquals(body.get("text"), after.get("text"));
  }

  @Test
  @Unhappy("PATCH /tickets/{ticketId}/replies/{replyId}")
  void rephrase_reply_is_refused_to_anybody_but_the_owner() {
    Map<String, Object> row = ReplyFixture.insert(db);
    Map<String, Object> body = ReplyFixture.newReply(db);
    asUser(AccountFixture.insert(db).get("id"))
        .contentType(MergePatch.MEDIA_TYPE)
        .body(body)
        .patch("/api/tickets/{ticketId}/replies/{replyId}", row.get("ticket_id"), row.get("id"))
        .then()
        .statusCode(403);
    assertEquals(
        row.get("version"),
        db.row("SELECT * FROM reply WHERE id = ?", row.get("id")).get("version"));
  }

  @Test
  @Unhappy("PATCH /tickets/{ticketId}/replies/{replyId}")
  void rephrase_reply_of_an_unknown_row_is_not_found() {
    Map<String, Object> body = ReplyFixture.newReply(db);
    as().contentType(MergePatch.MEDIA_TYPE)
        .body(body)
        .patch("/api/tickets/{ticketId}/replies/{replyId}", new UUID(0, 0), 9007199254740991L)
        .then()
        .statusCode(404);
  }

  @Test
  @Unhappy("PATCH /tickets/{ticketId}/replies/{replyId}")
  void rephrase_reply_of_a_row_below_another_one_is_not_found() {
    Map<String, Object> row = ReplyFixture.insert(db);
    Map<String, Object> body = ReplyFixture.newReply(db);
    asUser(row.get("author_id"))
        .contentType(MergePatch.MEDIA_TYPE)
        .body(body)
        .patch(
            "/api/tickets/{ticketId}/replies/{replyId}",
            TicketFixture.insert(db).get("id"),
            row.get("id"))
        .then()
        .statusCode(404);
  }

  @Test
  @Happy("PATCH /tickets/{ticketId}/replies/{replyId}")
  void rephrase_reply_keeps_what_is_not_named() {
    Map<String, Object> row = ReplyFixture.insert(db);
    asUser(row.get("author_id"))
        .contentType(MergePatch.MEDIA_TYPE)
        .body("{}")
        .patch("/api/tickets/{ticketId}/replies/{replyId}", row.get("ticket_id"), row.get("id"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM reply WHERE id = ?", row.get("id"));
    assertEquals(row.get("text"), after.get("text"));
  }

  @Test
  @Unhappy("PATCH /tickets/{ticketId}/replies/{replyId}")
  void rephrase_reply_needs_a_body() {
    Map<String, Object> row = ReplyFixture.insert(db);
    asUser(row.get("author_id"))
        .contentType(MergePatch.MEDIA_TYPE)
        .patch("/api/tickets/{ticketId}/replies/{replyId}", row.get("ticket_id"), row.get("id"))
        .then()
        .statusCode(400);
  }

  @Test
  @Happy("DELETE /tickets/{ticketId}/replies/{replyId}")
  void take_back_reply_removes_the_row() {
    Map<String, Object> row = ReplyFixture.insert(db);
    asUser(row.get("author_id"))
        .delete("/api/tickets/{ticketId}/replies/{replyId}", row.get("ticket_id"), row.get("id"))
        .then()
        .statusCode(204);
    assertEquals(Map.of(), db.row("SELECT * FROM reply WHERE id = ?", row.get("id")));
  }

  @Test
  @Unhappy("DELETE /tickets/{ticketId}/replies/{replyId}")
  void take_back_reply_is_refused_to_anybody_but_the_owner() {
    Map<String, Object> row = ReplyFixture.insert(db);
    asUser(AccountFixture.insert(db).get("id"))
        .delete("/api/tickets/{ticketId}/replies/{replyId}", row.get("ticket_id"), row.get("id"))
        .then()
        .statusCode(403);
    assertEquals(
        row.get("version"),
        db.row("SELECT * FROM reply WHERE id = ?", row.get("id")).get("version"));
  }

  @Test
  @Unhappy("DELETE /tickets/{ticketId}/replies/{replyId}")
  void take_back_reply_of_an_unknown_row_is_not_found() {
    as().delete("/api/tickets/{ticketId}/replies/{replyId}", new UUID(0, 0), 9007199254740991L)
        .then()
        .statusCode(404);
  }

  @Test
  @Unhappy("DELETE /tickets/{ticketId}/replies/{replyId}")
  void take_back_reply_of_a_row_below_another_one_is_not_found() {
    Map<String, Object> row = ReplyFixture.insert(db);
    asUser(row.get("author_id"))
        .delete(
            "/api/tickets/{ticketId}/replies/{replyId}",
            TicketFixture.insert(db).get("id"),
            row.get("id"))
        .then()
        .statusCode(404);
  }
}
