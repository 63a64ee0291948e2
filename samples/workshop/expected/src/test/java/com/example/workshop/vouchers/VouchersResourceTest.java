package com.example.workshop.vouchers;

import static com.example.workshop.testing.Tokens.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.oneOf;

import com.example.workshop.testing.Happy;
import com.example.workshop.testing.Unhappy;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VouchersResourceTest {
  @Test
  @Happy("GET /vouchers/{code}")
  void get_voucher_answers_as_its_table_says() {
    as().get("/workshop/vouchers/{code}", "code 1").then().statusCode(oneOf(200, 404));
  }

  @Test
  @Unhappy("GET /vouchers/{code}")
  void get_voucher_needs_a_token() {
    given().get("/workshop/vouchers/{code}", "code 1").then().statusCode(401);
  }
}
