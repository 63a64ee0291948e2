package com.example.timesheets.http;

import static com.example.timesheets.testing.Tokens.as;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.timesheets.http.Preconditions.Policy;
import com.example.timesheets.tenant.TenantFixture;
import com.example.timesheets.testing.Db;
import com.example.timesheets.testing.Happy;
import com.example.timesheets.testing.Unhappy;
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
  @Unhappy("replaceTenant")
  void put_without_if_match_is_refused() {
    Map<String, Object> row = TenantFixture.insert(db);
    as("tenant:write")
        .contentType(ContentType.JSON)
        .body(TenantFixture.update(db))
        .put("/api/v1/tenants/{id}", row.get("id"))
        .then()
        .statusCode(428)
        .contentType("application/problem+json")
        .body("status", equalTo(428));
    Map<String, Object> after = db.row("SELECT * FROM tenant WHERE id = ?", row.get("id"));
    assertEquals(row.get("version"), after.get("version"));
  }

  @Test
  @Happy("replaceTenant")
  void put_with_the_version_that_was_read_is_done() {
    Map<String, Object> row = TenantFixture.insert(db);
    as("tenant:write")
        .contentType(ContentType.JSON)
        .body(TenantFixture.update(db))
        .header("If-Match", "\"" + row.get("version") + "\"")
        .put("/api/v1/tenants/{id}", row.get("id"))
        .then()
        .statusCode(200);
  }

  @Test
  @Unhappy("patchTenant")
  void patch_without_if_match_is_refused() {
    Map<String, Object> row = TenantFixture.insert(db);
    as("tenant:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body("{}")
        .patch("/api/v1/tenants/{id}", row.get("id"))
        .then()
        .statusCode(428)
        .contentType("application/problem+json")
        .body("status", equalTo(428));
    Map<String, Object> after = db.row("SELECT * FROM tenant WHERE id = ?", row.get("id"));
    assertEquals(row.get("version"), after.get("version"));
  }

  @Test
  @Happy("patchTenant")
  void patch_with_the_version_that_was_read_is_done() {
    Map<String, Object> row = TenantFixture.insert(db);
    as("tenant:write")
        .contentType(MergePatch.MEDIA_TYPE)
        .body("{}")
        .header("If-Match", "\"" + row.get("version") + "\"")
        .patch("/api/v1/tenants/{id}", row.get("id"))
        .then()
        .statusCode(200);
  }

  @Test
  @Unhappy("deleteTenant")
  void delete_without_if_match_is_refused() {
    Map<String, Object> row = TenantFixture.insert(db);
    as("tenant:write")
        .delete("/api/v1/tenants/{id}", row.get("id"))
        .then()
        .statusCode(428)
        .contentType("application/problem+json")
        .body("status", equalTo(428));
    Map<String, Object> after = db.row("SELECT * FROM tenant WHERE id = ?", row.get("id"));
    assertEquals(row.get("version"), after.get("version"));
  }

  @Test
  @Happy("deleteTenant")
  void delete_with_the_version_that_was_read_is_done() {
    Map<String, Object> row = TenantFixture.insert(db);
    as("tenant:write")
        .header("If-Match", "\"" + row.get("version") + "\"")
        .delete("/api/v1/tenants/{id}", row.get("id"))
        .then()
        .statusCode(204);
  }
}
