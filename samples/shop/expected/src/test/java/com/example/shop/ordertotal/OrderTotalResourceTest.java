package com.example.shop.ordertotal;

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
class OrderTotalResourceTest {
  @Inject Db db;

  @Inject Statements statements;

  @Test
  @Happy("listOrderTotals")
  void list_shows_what_sql_sees() {
    OrderTotalRows.insert(db);
    List<Map<String, Object>> rows =
        db.rows("SELECT * FROM order_total ORDER BY order_id LIMIT 20");
    assertFalse(rows.isEmpty());
    as("order-total:read")
        .get("/api/v1/order-totals")
        .then()
        .statusCode(200)
        .body("size()", is(rows.size()))
        .body(
            "collect { String.valueOf(it.orderId) }",
            equalTo(rows.stream().map(row -> String.valueOf(row.get("order_id"))).toList()))
        .body(
            "collect { String.valueOf(it.customerId) }",
            equalTo(rows.stream().map(row -> String.valueOf(row.get("customer_id"))).toList()))
        .body(
            "collect { String.valueOf(it.lines) }",
            equalTo(rows.stream().map(row -> String.valueOf(row.get("lines"))).toList()));
  }

  @Test
  @Happy("listOrderTotals")
  void list_costs_the_same_for_more_rows() {
    OrderTotalRows.insert(db);
    long one =
        statements.during(
            () ->
                as("order-total:read")
                    .queryParam("size", 1)
                    .get("/api/v1/order-totals")
                    .then()
                    .statusCode(200));
    for (int i = 1; i < 6; i++) {
      OrderTotalRows.insert(db);
    }
    long many =
        statements.during(
            () ->
                as("order-total:read")
                    .queryParam("size", 6)
                    .get("/api/v1/order-totals")
                    .then()
                    .statusCode(200));
    assertEquals(one, many);
  }

  @Test
  @Happy("listOrderTotals")
  void list_shows_each_row_once_from_page_to_page() {
    for (int i = 0; i < 3; i++) {
      OrderTotalRows.insert(db);
    }
    int rows = db.rows("SELECT 1 FROM order_total").size();
    PageWalk.assertEveryRowOnce(
        () -> as("order-total:read"), "/api/v1/order-totals?sort=-customerId,placedAt", rows);
  }

  @Test
  @Unhappy("listOrderTotals")
  void list_refuses_a_page_that_is_too_large() {
    as("order-total:read")
        .queryParam("size", 101)
        .get("/api/v1/order-totals")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("size"));
  }

  @Test
  @Unhappy("listOrderTotals")
  void list_refuses_to_sort_by_what_is_not_named() {
    as("order-total:read")
        .queryParam("sort", "unknown")
        .get("/api/v1/order-totals")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("sort"));
  }

  @Test
  @Happy("getOrderTotal")
  void get_shows_what_sql_sees() {
    Map<String, Object> row = OrderTotalRows.insert(db);
    assertFalse(row.isEmpty());
    as("order-total:read")
        .get("/api/v1/order-totals/{orderId}", row.get("order_id"))
        .then()
        .statusCode(200)
        .body("orderId.toString()", equalTo(row.get("order_id").toString()))
        .body("customerId.toString()", equalTo(row.get("customer_id").toString()))
        .body("lines.toString()", equalTo(row.get("lines").toString()));
  }

  @Test
  @Unhappy("getOrderTotal")
  void get_of_unknown_row_is_not_found() {
    as("order-total:read").get("/api/v1/order-totals/{orderId}", 0).then().statusCode(404);
  }
}
