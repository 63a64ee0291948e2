package com.example.library.testing;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Requests with tokens, signed with the key that Quarkus makes for each run. */
public final class Tokens {
  /** JSON is UTF-8 (RFC 8259), whatever it is called. */
  private static final RestAssuredConfig UTF_8 =
      RestAssuredConfig.config()
          .encoderConfig(
              EncoderConfig.encoderConfig().defaultContentCharset(StandardCharsets.UTF_8));

  private Tokens() {}

  /** A request of somebody with these roles. */
  public static RequestSpecification as(String... roles) {
    return bearing(Jwt.subject("tester").groups(Set.of(roles)).sign());
  }

  private static RequestSpecification bearing(String token) {
    return given().config(UTF_8).header("Authorization", "Bearer " + token);
  }
}
