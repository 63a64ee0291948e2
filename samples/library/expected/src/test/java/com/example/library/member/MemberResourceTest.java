package com.example.library.member;

import static com.example.library.testing.Declared.asDeclared;
import static com.example.library.testing.Tokens.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.library.testing.Db;
import com.example.library.testing.Happy;
import com.example.library.testing.PageWalk;
import com.example.library.testing.Statements;
import com.example.library.testing.Unhappy;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MemberResourceTest {
  @Inject Db db;

  @Inject Statements statements;

  @Test
  @Happy("GET /members")
  void list_members_shows_what_is_stored() {
    MemberFixture.insert(db);
    as().get("/library/members")
        .then()
        .statusCode(200)
        .body(asDeclared("GET /members"))
        .body("size()", greaterThan(0));
  }

  @Test
  @Happy("GET /members")
  void list_members_costs_the_same_for_more_rows() {
    MemberFixture.insert(db);
    long one =
        statements.during(
            () -> as().queryParam("limit", 1).get("/library/members").then().statusCode(200));
    for (int i = 1; i < 6; i++) {
      MemberFixture.insert(db);
    }
    long many =
        statements.during(
            () -> as().queryParam("limit", 6).get("/library/members").then().statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Happy("GET /members")
  void list_members_shows_each_row_once_from_page_to_page() {
    for (int i = 0; i < 3; i++) {
      MemberFixture.insert(db);
    }
    int rows = db.rows("SELECT 1 FROM member").size();
    PageWalk.assertEveryRowOnce(
        (page, size) ->
            as().queryParam("offset", page * size)
                .queryParam("limit", size)
                .get("/library/members")
                .then()
                .statusCode(200),
        "$",
        rows,
        100);
  }

  @Test
  @Unhappy("GET /members")
  void list_members_needs_a_token() {
    given().get("/library/members").then().statusCode(401);
  }

  @Test
  @Happy("POST /members")
  void add_member_stores_a_row() {
    Map<String, Object> body = MemberFixture.newMember(db);
    String key =
        as().contentType(ContentType.JSON)
            .body(body)
            .post("/library/members")
            .then()
            .statusCode(201)
            .body(asDeclared("POST /members"))
            .extract()
            .path("id")
            .toString();
    Map<String, Object> row = db.row("SELECT * FROM member WHERE id = ?", key);
    assertEquals(body.get("name"), row.get("name"));
    assertEquals(body.get("email"), row.get("email"));
  }

  @Test
  @Happy("POST /members")
  void add_member_says_where_the_row_is() {
    Map<String, Object> body = MemberFixture.newMember(db);
    String location =
        as().contentType(ContentType.JSON)
            .body(body)
            .post("/library/members")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    as().urlEncodingEnabled(false).get(location).then().statusCode(200);
  }

  @Test
  @Happy("POST /members")
  void add_member_needs_no_more_than_is_required() {
    Map<String, Object> body = MemberFixture.newMember(db);
    body.keySet().retainAll(List.of("name", "email"));
    as().contentType(ContentType.JSON)
        .body(body)
        .post("/library/members")
        .then()
        .statusCode(201)
        .body(asDeclared("POST /members"));
  }

  @Test
  @Unhappy("POST /members")
  void add_member_needs_a_body() {
    as().contentType(ContentType.JSON).post("/library/members").then().statusCode(400);
  }

  @Test
  @Unhappy("POST /members")
  void add_member_refuses_null_as_address() {
    Map<String, Object> body = MemberFixture.newMember(db);
    body.put("address", null);
    as().contentType(ContentType.JSON).body(body).post("/library/members").then().statusCode(400);
  }

  @Test
  @Unhappy("POST /members")
  void add_member_refuses_broken_json() {
    as().contentType(ContentType.JSON).body("{").post("/library/members").then().statusCode(400);
  }

  @Test
  @Unhappy("POST /members")
  void add_member_refuses_a_body_without_name() {
    Map<String, Object> body = MemberFixture.newMember(db);
    body.remove("name");
    as().contentType(ContentType.JSON).body(body).post("/library/members").then().statusCode(400);
  }

  @Test
  @Happy("GET /members/{memberId}")
  void get_member_shows_the_row() {
    Map<String, Object> row = MemberFixture.insert(db);
    as().get("/library/members/{memberId}", row.get("id"))
        .then()
        .statusCode(200)
        .body(asDeclared("GET /members/{memberId}"))
        .body("name.toString()", equalTo(row.get("name").toString()));
  }

  @Test
  @Unhappy("GET /members/{memberId}")
  void get_member_of_an_unknown_row_is_not_found() {
    as().get("/library/members/{memberId}", 0).then().statusCode(404);
  }
}
