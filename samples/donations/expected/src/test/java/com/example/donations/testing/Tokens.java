package com.example.donations.testing;

import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import java.util.Set;

/** Requests with tokens, signed with the key that Quarkus makes for each run. */
public final class Tokens {
  private Tokens() {}

  /** A request of somebody with these roles. */
  public static RequestSpecification as(String... roles) {
    return bearing(Jwt.subject("tester").groups(Set.of(roles)).sign());
  }

  private static RequestSpecification bearing(String token) {
    return Requests.plain().header("Authorization", "Bearer " + token);
  }
}
