package com.example.noticeboard.http;

import static com.example.noticeboard.testing.Tokens.as;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.noticeboard.http.Preconditions.Policy;
import com.example.noticeboard.testing.Db;
import com.example.noticeboard.testing.Happy;
import com.example.noticeboard.testing.Unhappy;
import com.example.noticeboard.topic.TopicFixture;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service that was told to demand If-Match lets nobody write over what they have not seen. */
@QuarkusTest
class PreconditionsTest {
  @Inject Db db;

  @BeforeEach
  void demandIfMatch() {
    QuarkusMock.installMockForType(new Preconditions(Policy.REQUIRED), Preconditions.class);
  }

  @Test
  void the_setting_says_it_in_lower_case() {
    assertEquals(
        Policy.REQUIRED,
        ConfigProvider.getConfig().getConverter(Policy.class).orElseThrow().convert("required"));
  }

  @Test
  @Unhappy("replaceTopic")
  void put_without_if_match_is_refused() {
    Map<String, Object> row = TopicFixture.insert(db);
    as("topic:write")
        .contentType(ContentType.JSON)
        .body(TopicFixture.update(db))
        .put("/api/v1/topics/{id}", row.get("id"))
        .then()
        .statusCode(428)
        .contentType("application/problem+json")
        .body("status", equalTo(428));
    Map<String, Object> after = db.row("SELECT * FROM topic WHERE id = ?", row.get("id"));
    assertEquals(row.get("version"), after.get("version"));
  }

  @Test
  @Happy("replaceTopic")
  void put_with_the_version_that_was_read_is_done() {
    Map<String, Object> row = TopicFixture.insert(db);
    as("topic:write")
        .contentType(ContentType.JSON)
        .body(TopicFixture.update(db))
        .header("If-Match", "\"" + row.get("version") + "\"")
        .put("/api/v1/topics/{id}", row.get("id"))
        .then()
        .statusCode(200);
  }

  @Test
  @Unhappy("patchTopic")
  void patch_without_if_match_is_refused() {
    Map<String, Object> row = TopicFixture.insert(db);
    as("topic:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body("{}")
        .patch("/api/v1/topics/{id}", row.get("id"))
        .then()
        .statusCode(428)
        .contentType("application/problem+json")
        .body("status", equalTo(428));
    Map<String, Object> after = db.row("SELECT * FROM topic WHERE id = ?", row.get("id"));
    assertEquals(row.get("version"), after.get("version"));
  }

  @Test
  @Happy("patchTopic")
  void patch_with_the_version_that_was_read_is_done() {
    Map<String, Object> row = TopicFixture.insert(db);
    as("topic:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body("{}")
        .header("If-Match", "\"" + row.get("version") + "\"")
        .patch("/api/v1/topics/{id}", row.get("id"))
        .then()
        .statusCode(200);
  }

  @Test
  @Unhappy("deleteTopic")
  void delete_without_if_match_is_refused() {
    Map<String, Object> row = TopicFixture.insert(db);
    as("topic:write")
        .delete("/api/v1/topics/{id}", row.get("id"))
        .then()
        .statusCode(428)
        .contentType("application/problem+json")
        .body("status", equalTo(428));
    Map<String, Object> after = db.row("SELECT * FROM topic WHERE id = ?", row.get("id"));
    assertEquals(row.get("version"), after.get("version"));
  }

  @Test
  @Happy("deleteTopic")
  void delete_with_the_version_that_was_read_is_done() {
    Map<String, Object> row = TopicFixture.insert(db);
    as("topic:write")
        .header("If-Match", "\"" + row.get("version") + "\"")
        .delete("/api/v1/topics/{id}", row.get("id"))
        .then()
        .statusCode(204);
  }
}
