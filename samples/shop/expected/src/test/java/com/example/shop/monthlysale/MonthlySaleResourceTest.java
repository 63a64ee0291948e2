package com.example.shop.monthlysale;

import static com.example.shop.testing.Tokens.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.example.shop.testing.Db;
import com.example.shop.testing.Happy;
import com.example.shop.testing.PageWalk;
import com.example.shop.testing.Statements;
import com.example.shop.testing.Unhappy;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MonthlySaleResourceTest {
  @Inject Db db;

  @Inject Statements statements;

  @Test
  @Happy("listMonthlySales")
  void list_shows_what_sql_sees() {
    MonthlySaleRows.insert(db);
    List<Map<String, Object>> rows =
        db.rows("SELECT * FROM monthly_sales ORDER BY month, status, total LIMIT 20");
    assertFalse(rows.isEmpty());
    as("monthly-sale:read")
        .get("/api/v1/monthly-sales")
        .then()
        .statusCode(200)
        .body("size()", is(rows.size()));
  }

  @Test
  @Happy("listMonthlySales")
  void list_costs_the_same_for_more_rows() {
    MonthlySaleRows.insert(db);
    long one =
        statements.during(
            () ->
                as("monthly-sale:read")
                    .queryParam("size", 1)
                    .get("/api/v1/monthly-sales")
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      MonthlySaleRows.insert(db);
    }
    long many =
        statements.during(
            () ->
                as("monthly-sale:read")
                    .queryParam("size", 6)
                    .get("/api/v1/monthly-sales")
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Happy("listMonthlySales")
  void list_shows_each_row_once_from_page_to_page() {
    for (int i = 0; i < 3; i++) {
      MonthlySaleRows.insert(db);
    }
    int rows = db.rows("SELECT 1 FROM monthly_sales").size();
    PageWalk.assertEveryRow(() -> as("monthly-sale:read"), "/api/v1/monthly-sales?page=0", rows);
    PageWalk.assertEveryRow(
        () -> as("monthly-sale:read"), "/api/v1/monthly-sales?sort=-month,total", rows);
  }

  @Test
  @Unhappy("listMonthlySales")
  void list_refuses_a_page_that_is_too_large() {
    as("monthly-sale:read")
        .queryParam("size", 101)
        .get("/api/v1/monthly-sales")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("size"));
  }

  @Test
  @Unhappy("listMonthlySales")
  void list_refuses_to_sort_by_what_is_not_named() {
    as("monthly-sale:read")
        .queryParam("sort", "unknown")
        .get("/api/v1/monthly-sales")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("sort"));
  }
}
