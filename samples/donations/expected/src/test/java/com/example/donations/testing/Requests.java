package com.example.donations.testing;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;

/** Requests as they begin, whoever they are from. */
final class Requests {
  /** JSON is UTF-8 (RFC 8259), whatever it is called. */
  private static final RestAssuredConfig UTF_8 =
      RestAssuredConfig.config()
          .encoderConfig(
              EncoderConfig.encoderConfig().defaultContentCharset(StandardCharsets.UTF_8));

  private Requests() {}

  static RequestSpecification plain() {
    return given().config(UTF_8);
  }
}
