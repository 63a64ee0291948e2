package com.example.timesheets.testing;

import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;

/** Requests with tokens, signed with the key that Quarkus makes for each run. */
public final class Tokens {
  /** The owner of the rows that tests make. */
  public static final Long OWNER = 2000000001L;

  /** One that has none of them. */
  public static final Long ANOTHER_OWNER = 2000000002L;

  /** The tenant of the rows that tests make. */
  public static final Long TENANT = 2000000001L;

  /** One that has none of them. */
  public static final Long ANOTHER_TENANT = 2000000002L;

  private static final String TENANT_CLAIM =
      ConfigProvider.getConfig().getValue("timesheets.tenant-claim", String.class);

  private Tokens() {}

  /** A request of somebody with these roles. */
  public static RequestSpecification as(String... roles) {
    return bearing(
        Jwt.subject(OWNER.toString())
            .upn("tester")
            .claim(TENANT_CLAIM, TENANT.toString())
            .groups(Set.of(roles))
            .sign());
  }

  /** A request with these roles, of another owner. */
  public static RequestSpecification asAnotherOwner(String... roles) {
    return bearing(
        Jwt.subject(ANOTHER_OWNER.toString())
            .upn("tester")
            .claim(TENANT_CLAIM, TENANT.toString())
            .groups(Set.of(roles))
            .sign());
  }

  /** A request with these roles, of another tenant. */
  public static RequestSpecification asAnotherTenant(String... roles) {
    return bearing(
        Jwt.subject(OWNER.toString())
            .upn("tester")
            .claim(TENANT_CLAIM, ANOTHER_TENANT.toString())
            .groups(Set.of(roles))
            .sign());
  }

  private static RequestSpecification bearing(String token) {
    return Requests.plain().header("Authorization", "Bearer " + token);
  }
}
