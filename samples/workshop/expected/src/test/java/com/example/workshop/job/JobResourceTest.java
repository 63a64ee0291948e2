package com.example.workshop.job;

import static com.example.workshop.testing.Declared.asDeclared;
import static com.example.workshop.testing.Tokens.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.example.workshop.http.MergePatch;
import com.example.workshop.mechanic.MechanicFixture;
import com.example.workshop.testing.Db;
import com.example.workshop.testing.Happy;
import com.example.workshop.testing.PageWalk;
import com.example.workshop.testing.Statements;
import com.example.workshop.testing.Unhappy;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JobResourceTest {
  @Inject Db db;

  @Inject Statements statements;

  @Test
  @Happy("GET /jobs")
  void list_jobs_shows_what_is_stored() {
    JobFixture.insert(db);
    as().get("/workshop/jobs")
        .then()
        .statusCode(200)
        .body(asDeclared("GET /jobs"))
        .body("size()", greaterThan(0));
  }

  @Test
  @Happy("GET /jobs")
  void list_jobs_costs_the_same_for_more_rows() {
    JobFixture.insert(db);
    long one =
        statements.during(
            () -> as().queryParam("size", 1).get("/workshop/jobs").then().statusCode(200));
    for (int i = 1; i < 6; i++) {
      JobFixture.insert(db);
    }
    long many =
        statements.during(
            () -> as().queryParam("size", 6).get("/workshop/jobs").then().statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Happy("GET /jobs")
  void list_jobs_shows_each_row_once_from_page_to_page() {
    for (int i = 0; i < 3; i++) {
      JobFixture.insert(db);
    }
    int rows = db.rows("SELECT 1 FROM ws_job").size();
    PageWalk.assertEveryRowOnce(
        (page, size) ->
            as().queryParam("page", page)
                .queryParam("size", size)
                .get("/workshop/jobs")
                .then()
                .statusCode(200),
        "$",
        rows,
        100);
  }

  @Test
  @Unhappy("GET /jobs")
  void list_jobs_needs_a_token() {
    given().get("/workshop/jobs").then().statusCode(401);
  }

  @Test
  @Happy("POST /jobs")
  void add_job_stores_a_row() {
    Map<String, Object> body = JobFixture.newJob(db);
    String key =
        as().contentType(ContentType.JSON)
            .body(body)
            .post("/workshop/jobs")
            .then()
            .statusCode(201)
            .body(asDeclared("POST /jobs"))
            .extract()
            .path("id")
            .toString();
    Map<String, Object> row = db.row("SELECT * FROM ws_job WHERE job_id = ?", key);
    assertEquals(body.get("complaint"), row.get("complaint"));
  }

  @Test
  @Happy("POST /jobs")
  void add_job_says_where_the_row_is() {
    Map<String, Object> body = JobFixture.newJob(db);
    String location =
        as().contentType(ContentType.JSON)
            .body(body)
            .post("/workshop/jobs")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    as().urlEncodingEnabled(false).get(location).then().statusCode(200);
  }

  @Test
  @Happy("POST /jobs")
  void add_job_needs_no_more_than_is_required() {
    Map<String, Object> body = JobFixture.newJob(db);
    body.keySet().retainAll(List.of("bikeId", "complaint"));
    as().contentType(ContentType.JSON)
        .body(body)
        .post("/workshop/jobs")
        .then()
        .statusCode(201)
        .body(asDeclared("POST /jobs"));
  }

  @Test
  @Unhappy("POST /jobs")
  void add_job_needs_a_body() {
    as().contentType(ContentType.JSON).post("/workshop/jobs").then().statusCode(400);
  }

  @Test
  @Unhappy("POST /jobs")
  void add_job_refuses_null_as_promised_for() {
    Map<String, Object> body = JobFixture.newJob(db);
    body.put("promisedFor", null);
    as().contentType(ContentType.JSON).body(body).post("/workshop/jobs").then().statusCode(400);
  }

  @Test
  @Unhappy("POST /jobs")
  void add_job_refuses_broken_json() {
    as().contentType(ContentType.JSON).body("{").post("/workshop/jobs").then().statusCode(400);
  }

  @Test
  @Unhappy("POST /jobs")
  void add_job_refuses_a_body_without_bike_id() {
    Map<String, Object> body = JobFixture.newJob(db);
    body.remove("bikeId");
    as().contentType(ContentType.JSON).body(body).post("/workshop/jobs").then().statusCode(400);
  }

  @Test
  @Happy("GET /jobs/{jobId}")
  void get_job_shows_the_row() {
    Map<String, Object> row = JobFixture.insert(db);
    as().get("/workshop/jobs/{jobId}", row.get("job_id"))
        .then()
        .statusCode(200)
        .body(asDeclared("GET /jobs/{jobId}"))
        .body("id.toString()", equalTo(row.get("job_id").toString()));
  }

  @Test
  @Happy("GET /jobs/{jobId}")
  void get_job_costs_the_same_for_more_rows() {
    Map<String, Object> row = JobFixture.insert(db);
    db.insert(
        "ws_job_mechanic",
        Map.of(
            "job_id",
            row.get("job_id"),
            "mechanic_id",
            MechanicFixture.insert(db).get("mechanic_id")));
    long one =
        statements.during(
            () -> as().get("/workshop/jobs/{jobId}", row.get("job_id")).then().statusCode(200));
    for (int i = 1; i < 6; i++) {
      db.insert(
          "ws_job_mechanic",
          Map.of(
              "job_id",
              row.get("job_id"),
              "mechanic_id",
              MechanicFixture.insert(db).get("mechanic_id")));
    }
    long many =
        statements.during(
            () -> as().get("/workshop/jobs/{jobId}", row.get("job_id")).then().statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Unhappy("GET /jobs/{jobId}")
  void get_job_of_an_unknown_row_is_not_found() {
    as().get("/workshop/jobs/{jobId}", new UUID(0, 0)).then().statusCode(404);
  }

  @Test
  @Happy("PATCH /jobs/{jobId}")
  void change_job_stores_what_was_sent() {
    Map<String, Object> row = JobFixture.insert(db);
    Map<String, Object> body = JobFixture.jobChange(db);
    as().contentType(MergePatch.MEDIA_TYPE)
        .body(body)
        .patch("/workshop/jobs/{jobId}", row.get("job_id"))
        .then()
        .statusCode(200)
        .body(asDeclared("PATCH /jobs/{jobId}"));
    Map<String, Object> after = db.row("SELECT * FROM ws_job WHERE job_id = ?", row.get("job_id"));
    assertEquals(body.get("complaint"), after.get("complaint"));
    assertEquals(body.get("state"), after.get("state"));
  }

  @Test
  @Unhappy("PATCH /jobs/{jobId}")
  void change_job_of_an_unknown_row_is_not_found() {
    Map<String, Object> body = JobFixture.jobChange(db);
    as().contentType(MergePatch.MEDIA_TYPE)
        .body(body)
        .patch("/workshop/jobs/{jobId}", new UUID(0, 0))
        .then()
        .statusCode(404);
  }

  @Test
  @Happy("PATCH /jobs/{jobId}")
  void change_job_keeps_what_is_not_named() {
    Map<String, Object> row = JobFixture.insert(db);
    as().contentType(MergePatch.MEDIA_TYPE)
        .body("{}")
        .patch("/workshop/jobs/{jobId}", row.get("job_id"))
        .then()
        .statusCode(200);
    Map<String, Object> after = db.row("SELECT * FROM ws_job WHERE job_id = ?", row.get("job_id"));
    assertEquals(row.get("complaint"), after.get("complaint"));
    assertEquals(row.get("state"), after.get("state"));
    assertEquals(row.get("promised_for"), after.get("promised_for"));
  }

  @Test
  @Unhappy("PATCH /jobs/{jobId}")
  void change_job_needs_a_body() {
    Map<String, Object> row = JobFixture.insert(db);
    as().contentType(MergePatch.MEDIA_TYPE)
        .patch("/workshop/jobs/{jobId}", row.get("job_id"))
        .then()
        .statusCode(400);
  }

  @Test
  @Happy("PATCH /jobs/{jobId}")
  void change_job_clears_what_is_null() {
    Map<String, Object> row = JobFixture.insert(db);
    Map<String, Object> body = JobFixture.jobChange(db);
    as().contentType(MergePatch.MEDIA_TYPE)
        .body(body)
        .patch("/workshop/jobs/{jobId}", row.get("job_id"))
        .then()
        .statusCode(200);
    as().contentType(MergePatch.MEDIA_TYPE)
        .body("{\"promisedFor\": null}")
        .patch("/workshop/jobs/{jobId}", row.get("job_id"))
        .then()
        .statusCode(200);
    assertNull(
        db.row("SELECT * FROM ws_job WHERE job_id = ?", row.get("job_id")).get("promised_for"));
  }
}
