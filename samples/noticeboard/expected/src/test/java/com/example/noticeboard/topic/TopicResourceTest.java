package com.example.noticeboard.topic;

import static com.example.noticeboard.testing.Tokens.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.noticeboard.http.MergePatch;
import com.example.noticeboard.testing.Db;
import com.example.noticeboard.testing.Happy;
import com.example.noticeboard.testing.PageWalk;
import com.example.noticeboard.testing.Statements;
import com.example.noticeboard.testing.Unhappy;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TopicResourceTest {
  @Inject Db db;

  @Inject Statements statements;

  @Test
  @Happy("listTopics")
  void list_has_the_rows_that_are_asked_for() {
    Map<String, Object> row = TopicFixture.insert(db);
    as("topic:read")
        .queryParam("name", row.get("name"))
        .get("/api/v1/topics")
        .then()
        .statusCode(200)
        .body("size()", is(1))
        .body("[0].id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("listTopics")
  void list_costs_the_same_for_more_rows() {
    TopicFixture.insert(db);
    long one =
        statements.during(
            () ->
                as("topic:read")
                    .queryParam("size", 1)
                    .get("/api/v1/topics")
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      TopicFixture.insert(db);
    }
    long many =
        statements.during(
            () ->
                as("topic:read")
                    .queryParam("size", 6)
                    .get("/api/v1/topics")
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Happy("listTopics")
  void list_shows_each_row_once_from_page_to_page() {
    for (int i = 0; i < 3; i++) {
      TopicFixture.insert(db);
    }
    int rows = db.rows("SELECT 1 FROM topic").size();
    PageWalk.assertEveryRowOnce(() -> as("topic:read"), "/api/v1/topics?page=0", rows);
    PageWalk.assertEveryRowOnce(() -> as("topic:read"), "/api/v1/topics?sort=-name", rows);
  }

  @Test
  @Unhappy("listTopics")
  void list_refuses_a_page_that_is_too_large() {
    as("topic:read")
        .queryParam("size", 101)
        .get("/api/v1/topics")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("size"));
  }

  @Test
  @Unhappy("listTopics")
  void list_refuses_a_parameter_that_it_does_not_know() {
    as("topic:read")
        .queryParam("colour", "red")
        .get("/api/v1/topics")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("colour"));
  }

  @Test
  @Unhappy("listTopics")
  void list_refuses_to_sort_by_what_it_does_not_have() {
    as("topic:read")
        .queryParam("sort", "unknown")
        .get("/api/v1/topics")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("sort"));
  }

  @Test
  @Happy("createTopic")
  void create_stores_a_row() {
    Map<String, Object> body = TopicFixture.create(db);
    String location =
        as("topic:write")
            .contentType(ContentType.JSON)
            .body(body)
            .post("/api/v1/topics")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    String id = location.substring(location.lastIndexOf('/') + 1);
    Map<String, Object> row = db.row("SELECT * FROM topic WHERE id = ?", id);
    assertEquals(body.get("name"), row.get("name"));
  }

  @Test
  @Unhappy("createTopic")
  void create_refuses_a_body_without_name() {
    Map<String, Object> body = TopicFixture.create(db);
    body.remove("name");
    as("topic:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/topics")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/name"));
  }

  @Test
  @Unhappy("createTopic")
  void create_refuses_name_that_exists() {
    Map<String, Object> row = TopicFixture.insert(db);
    Map<String, Object> body = TopicFixture.create(db);
    body.put("name", row.get("name"));
    as("topic:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/topics")
        .then()
        .statusCode(409);
  }

  @Test
  @Unhappy("createTopic")
  void create_refuses_nul_in_name() {
    Map<String, Object> body = TopicFixture.create(db);
    body.put("name", "a\0b");
    as("topic:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/topics")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/name"));
  }

  @Test
  @Happy("getTopic")
  void get_shows_the_row_and_its_version() {
    Map<String, Object> row = TopicFixture.insert(db);
    as("topic:read")
        .get("/api/v1/topics/{id}", row.get("id"))
        .then()
        .statusCode(200)
        .header("ETag", "\"" + row.get("version") + "\"")
        .body("id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("getTopic")
  void get_sends_nothing_to_who_has_this_version() {
    Map<String, Object> row = TopicFixture.insert(db);
    as("topic:read")
        .header("If-None-Match", "\"" + row.get("version") + "\"")
        .get("/api/v1/topics/{id}", row.get("id"))
        .then()
        .statusCode(304)
        .body(is(""));
  }

  @Test
  @Unhappy("getTopic")
  void get_of_unknown_topic_is_not_found() {
    as("topic:read").get("/api/v1/topics/{id}", 0).then().statusCode(404);
  }

  @Test
  @Happy("replaceTopic")
  void replace_stores_all_that_can_change() {
    Map<String, Object> row = TopicFixture.insert(db);
    Map<String, Object> body = TopicFixture.update(db);
    as("topic:write")
        .contentType(ContentType.JSON)
        .body(body)
        .header("If-Match", "\"" + row.get("version") + "\"")
        .put("/api/v1/topics/{id}", row.get("id"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM topic WHERE id = ?", row.get("id"));
    assertEquals(body.get("name"), after.get("name"));
  }

  @Test
  @Unhappy("replaceTopic")
  void replace_refuses_who_has_seen_another_version() {
    Map<String, Object> row = TopicFixture.insert(db);
    as("topic:write")
        .contentType(ContentType.JSON)
        .body(TopicFixture.update(db))
        .header("If-Match", "\"7\"")
        .put("/api/v1/topics/{id}", row.get("id"))
        .then()
        .statusCode(412);
  }

  @Test
  @Happy("patchTopic")
  void patch_changes_what_it_names_and_nothing_else() {
    Map<String, Object> row = TopicFixture.insert(db);
    Map<String, Object> patch = Map.of();
    as("topic:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(patch)
        .patch("/api/v1/topics/{id}", row.get("id"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM topic WHERE id = ?", row.get("id"));
    assertEquals(row.get("name"), after.get("name"));
  }

  @Test
  @Unhappy("patchTopic")
  void patch_refuses_a_property_that_is_not_known() {
    Map<String, Object> row = TopicFixture.insert(db);
    as("topic:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(Map.of("unknown", 1))
        .patch("/api/v1/topics/{id}", row.get("id"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/unknown"));
  }

  @Test
  @Happy("deleteTopic")
  void delete_removes_the_row() {
    Map<String, Object> row = TopicFixture.insert(db);
    as("topic:write").delete("/api/v1/topics/{id}", row.get("id")).then().statusCode(204);
    assertEquals(Map.of(), db.row("SELECT * FROM topic WHERE id = ?", row.get("id")));
  }

  @Test
  @Unhappy("deleteTopic")
  void delete_of_unknown_topic_is_not_found() {
    as("topic:write").delete("/api/v1/topics/{id}", 0).then().statusCode(404);
  }
}
