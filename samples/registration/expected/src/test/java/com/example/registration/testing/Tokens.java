package com.example.registration.testing;

import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import java.util.Set;
import java.util.UUID;

/** Requests with tokens, signed with the key that Quarkus makes for each run. */
public final class Tokens {
  /** The owner of the rows that tests make. */
  public static final UUID OWNER = UUID.fromString("00000000-0000-4000-8000-000000000001");

  /** One that has none of them. */
  public static final UUID ANOTHER_OWNER = UUID.fromString("00000000-0000-4000-8000-000000000002");

  private Tokens() {}

  /** A request of somebody with these roles. */
  public static RequestSpecification as(String... roles) {
    return bearing(Jwt.subject(OWNER.toString()).upn("tester").groups(Set.of(roles)).sign());
  }

  /** A request with these roles, of another owner. */
  public static RequestSpecification asAnotherOwner(String... roles) {
    return bearing(
        Jwt.subject(ANOTHER_OWNER.toString()).upn("tester").groups(Set.of(roles)).sign());
  }

  private static RequestSpecification bearing(String token) {
    return Requests.plain().header("Authorization", "Bearer " + token);
  }
}
