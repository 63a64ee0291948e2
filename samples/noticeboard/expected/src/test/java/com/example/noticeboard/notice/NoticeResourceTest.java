package com.example.noticeboard.notice;

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
import com.example.noticeboard.topic.TopicFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NoticeResourceTest {
  @Inject Db db;

  @Inject Statements statements;

  @Test
  @Happy("listNotices")
  void list_has_the_rows_that_are_asked_for() {
    Map<String, Object> row = NoticeFixture.insert(db);
    as("notice:read")
        .queryParam("topicId", row.get("topic_id"))
        .get("/api/v1/notices")
        .then()
        .statusCode(200)
        .body("size()", is(1))
        .body("[0].id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("listNotices")
  void list_costs_the_same_for_more_rows() {
    NoticeFixture.insert(db);
    long one =
        statements.during(
            () ->
                as("notice:read")
                    .queryParam("size", 1)
                    .get("/api/v1/notices")
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      NoticeFixture.insert(db);
    }
    long many =
        statements.during(
            () ->
                as("notice:read")
                    .queryParam("size", 6)
                    .get("/api/v1/notices")
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Happy("listNotices")
  void list_shows_each_row_once_from_page_to_page() {
    for (int i = 0; i < 3; i++) {
      NoticeFixture.insert(db);
    }
    int rows = db.rows("SELECT 1 FROM notice").size();
    PageWalk.assertEveryRowOnce(() -> as("notice:read"), "/api/v1/notices?sort=-id", rows);
  }

  @Test
  @Unhappy("listNotices")
  void list_refuses_a_page_that_is_too_large() {
    as("notice:read")
        .queryParam("size", 101)
        .get("/api/v1/notices")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("size"));
  }

  @Test
  @Unhappy("listNotices")
  void list_refuses_a_parameter_that_it_does_not_know() {
    as("notice:read")
        .queryParam("colour", "red")
        .get("/api/v1/notices")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("colour"));
  }

  @Test
  @Unhappy("listNotices")
  void list_refuses_to_sort_by_what_no_index_serves() {
    as("notice:read")
        .queryParam("sort", "title")
        .get("/api/v1/notices")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("sort"));
  }

  @Test
  @Happy("createNotice")
  void create_stores_a_row() {
    Map<String, Object> body = NoticeFixture.create(db);
    String location =
        as("notice:write")
            .contentType(ContentType.JSON)
            .body(body)
            .post("/api/v1/notices")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    String id = location.substring(location.lastIndexOf('/') + 1);
    Map<String, Object> row = db.row("SELECT * FROM notice WHERE id = ?", id);
    assertEquals(body.get("title"), row.get("title"));
    assertEquals(body.get("text"), row.get("text"));
    assertEquals("tester", row.get("created_by"));
    assertEquals(body.get("topicId"), row.get("topic_id"));
  }

  @Test
  @Unhappy("createNotice")
  void create_refuses_a_body_without_title() {
    Map<String, Object> body = NoticeFixture.create(db);
    body.remove("title");
    as("notice:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/notices")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/title"));
  }

  @Test
  @Unhappy("createNotice")
  void create_refuses_topic_id_that_does_not_exist() {
    Map<String, Object> body = NoticeFixture.create(db);
    body.put("topicId", 0);
    as("notice:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/notices")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/topicId"));
  }

  @Test
  @Unhappy("createNotice")
  void create_refuses_nul_in_title() {
    Map<String, Object> body = NoticeFixture.create(db);
    body.put("title", "a\0b");
    as("notice:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/notices")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/title"));
  }

  @Test
  @Unhappy("createNotice")
  void create_refuses_created_by_from_a_client() {
    Map<String, Object> body = NoticeFixture.create(db);
    body.put("createdBy", "somebody else");
    as("notice:write")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/notices")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/createdBy"));
  }

  @Test
  @Happy("getNotice")
  void get_shows_the_row_and_its_version() {
    Map<String, Object> row = NoticeFixture.insert(db);
    as("notice:read")
        .get("/api/v1/notices/{id}", row.get("id"))
        .then()
        .statusCode(200)
        .header("ETag", "\"" + row.get("version") + "\"")
        .body("id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("getNotice")
  void get_sends_nothing_to_who_has_this_version() {
    Map<String, Object> row = NoticeFixture.insert(db);
    as("notice:read")
        .header("If-None-Match", "\"" + row.get("version") + "\"")
        .get("/api/v1/notices/{id}", row.get("id"))
        .then()
        .statusCode(304)
        .body(is(""));
  }

  @Test
  @Unhappy("getNotice")
  void get_of_unknown_notice_is_not_found() {
    as("notice:read").get("/api/v1/notices/{id}", 0).then().statusCode(404);
  }

  @Test
  @Happy("replaceNotice")
  void replace_stores_all_that_can_change() {
    Map<String, Object> row = NoticeFixture.insert(db);
    Map<String, Object> body = NoticeFixture.update(db);
    as("notice:write")
        .contentType(ContentType.JSON)
        .body(body)
        .header("If-Match", "\"" + row.get("version") + "\"")
        .put("/api/v1/notices/{id}", row.get("id"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM notice WHERE id = ?", row.get("id"));
    assertEquals(body.get("title"), after.get("title"));
    assertEquals(body.get("text"), after.get("text"));
    assertEquals(body.get("topicId"), after.get("topic_id"));
  }

  @Test
  @Unhappy("replaceNotice")
  void replace_refuses_who_has_seen_another_version() {
    Map<String, Object> row = NoticeFixture.insert(db);
    as("notice:write")
        .contentType(ContentType.JSON)
        .body(NoticeFixture.update(db))
        .header("If-Match", "\"7\"")
        .put("/api/v1/notices/{id}", row.get("id"))
        .then()
        .statusCode(412);
  }

  @Test
  @Happy("patchNotice")
  void patch_changes_what_it_names_and_nothing_else() {
    Map<String, Object> row = NoticeFixture.insert(db);
    Map<String, Object> patch = Map.of("title", "title 3");
    as("notice:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(patch)
        .patch("/api/v1/notices/{id}", row.get("id"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM notice WHERE id = ?", row.get("id"));
    assertEquals(patch.get("title"), after.get("title"));
    assertEquals(row.get("text"), after.get("text"));
  }

  @Test
  @Unhappy("patchNotice")
  void patch_refuses_a_property_that_is_not_known() {
    Map<String, Object> row = NoticeFixture.insert(db);
    as("notice:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body(Map.of("unknown", 1))
        .patch("/api/v1/notices/{id}", row.get("id"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/unknown"));
  }

  @Test
  @Happy("deleteNotice")
  void delete_removes_the_row() {
    Map<String, Object> row = NoticeFixture.insert(db);
    as("notice:write").delete("/api/v1/notices/{id}", row.get("id")).then().statusCode(204);
    assertEquals(Map.of(), db.row("SELECT * FROM notice WHERE id = ?", row.get("id")));
  }

  @Test
  @Unhappy("deleteNotice")
  void delete_of_unknown_notice_is_not_found() {
    as("notice:write").delete("/api/v1/notices/{id}", 0).then().statusCode(404);
  }

  @Test
  @Happy("listTopicNotices")
  void list_of_topic_has_its_rows() {
    Map<String, Object> row = NoticeFixture.insert(db);
    as("notice:read")
        .get("/api/v1/topics/{topicId}/notices", row.get("topic_id"))
        .then()
        .statusCode(200)
        .body("size()", is(1))
        .body("[0].id.toString()", equalTo(row.get("id").toString()));
  }

  @Test
  @Happy("listTopicNotices")
  void list_by_topic_costs_the_same_for_more_rows() {
    Object parent = TopicFixture.insert(db).get("id");
    NoticeFixture.insert(db, Map.of("topic_id", parent));
    long one =
        statements.during(
            () ->
                as("notice:read")
                    .queryParam("size", 1)
                    .get("/api/v1/topics/{topicId}/notices", parent)
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      NoticeFixture.insert(db, Map.of("topic_id", parent));
    }
    long many =
        statements.during(
            () ->
                as("notice:read")
                    .queryParam("size", 6)
                    .get("/api/v1/topics/{topicId}/notices", parent)
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Unhappy("listTopicNotices")
  void list_of_unknown_topic_is_not_found() {
    as("notice:read").get("/api/v1/topics/{topicId}/notices", 0).then().statusCode(404);
  }
}
