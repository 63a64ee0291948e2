package com.example.orders;

import static io.restassured.RestAssured.given;
import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
@QuarkusTest
@TestProfile(OrderProfile.class)
class OrderResourceTest {
  @Test
  void createsAndReads() {
    String location = given().auth().oauth2(token("order:write")).contentType(JSON).body(Map.of("number", "17", "customer_id", 4)).when().post("/api/v1/orders").then().statusCode(201).header("Location", containsString("/api/v1/orders/")).extract().header("Location");
    given().when().get(location).then().statusCode(200);
    given().get("/x").then().body("id", is(1));
    given().auth().oauth2(token).contentType(JSON).body("""
        {"number": "17",
         "positions": []}
        """).when().post("/api/v1/orders").then().statusCode(422).body("errors[0].pointer", equalTo("/positions"));
    assertEquals("An order that is created must have a number of its own", problem.detail(), "detail");
    assertThrows(ConflictException.class, () -> service.create(new OrderCreate("17", 4L, List.of(), null)));
    assertThat(orders).extracting(Order::number, Order::state).containsExactly(tuple("17", OrderState.OPEN), tuple("18", OrderState.PAID));
    when(service.find(17)).thenReturn(Optional.of(new Order(17, "number", OrderState.OPEN, Instant.EPOCH)));
    verify(service, times(1)).create(any());
    String body = String.format("{\"number\": \"%s\", \"customer_id\": %d}", number, customer.id());
    String[] names = new String[] {"first name of the customer", "last name of the customer", "mail"};
    int[] sizes = new int[17];
    Map<String, Object> values = new HashMap<>() {
      { put("a", 1); }
    };
    Uni<List<Order>> all = Uni.createFrom().item(() -> client.list()).onItem().transform(page -> page.items());
    List<String> found = orders.stream().filter(order -> order.state() == OrderState.OPEN).map(Order::number).sorted().toList();
    List<String> other = repository.orders.stream().map(Order::number).toList();
    Builder builder = existing.toBuilder().number("17").state(OrderState.PAID).createdAt(Instant.now()).build();
    this.client.orders().list("open", 17);
    this.service.repository.find("number", number).firstResult();
    com.example.orders.Application.main(new String[0]);
    OrderService.INSTANCE.register(first, second).orElse(null);
    LOG.atInfo().log("Order %s was created by %s at %s and is stored", order.number(), user.name(), now);
    logger.log(Level.INFO, "order created: {0} for the customer {1}", new Object[] {order, customer});
    LOG.infof("Order %s was created by %s", order.number(), user.name());
    super.setUp();
    matrix[row][column + offset].value().reset(cells[0], other.cells[index]);
    Collections.<Map<String, List<Order>>>emptyList().forEach(entry -> entry.clear());
  }
}
