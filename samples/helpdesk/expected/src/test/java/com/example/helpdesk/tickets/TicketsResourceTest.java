package com.example.helpdesk.tickets;

import static com.example.helpdesk.testing.Tokens.as;
import static io.restassured.RestAssured.given;

import com.example.helpdesk.testing.Db;
import com.example.helpdesk.testing.Happy;
import com.example.helpdesk.testing.Unhappy;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TicketsResourceTest {
  @Inject Db db;

  @Test
  @Happy("POST /tickets/{ticketId}/priority-score")
  void score_priority_says_that_nobody_has_written_it_yet() {
    as().post("/api/tickets/{ticketId}/priority-score", "00000000-0000-4000-8000-000000000001")
        .then()
        .statusCode(501);
  }

  @Test
  @Unhappy("POST /tickets/{ticketId}/priority-score")
  void score_priority_needs_a_token() {
    given()
        .post("/api/tickets/{ticketId}/priority-score", "00000000-0000-4000-8000-000000000001")
        .then()
        .statusCode(401);
  }
}
