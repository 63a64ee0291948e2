package com.example.noticeboard.auth;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.noticeboard.testing.Db;
import com.example.noticeboard.testing.Happy;
import com.example.noticeboard.testing.Tokens;
import com.example.noticeboard.testing.Unhappy;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuthAccountResourceTest {
  private static final String ME = "/api/v1/auth/me";

  @Inject Db db;

  @Inject MockMailbox mailbox;

  @Inject AdminAccount admins;

  @Test
  @Happy("getOwnAccount")
  void who_is_new_sees_an_account_that_may_do_nothing() {
    Visitor visitor = Visitor.confirmed(db, mailbox);
    visitor
        .loggedIn()
        .get(ME)
        .then()
        .statusCode(200)
        .body("email", equalTo(visitor.email()))
        .body("roles", empty());
  }

  @Test
  @Unhappy("getOwnAccount")
  void a_token_of_nobody_here_has_no_account() {
    Tokens.as("another-role").get(ME).then().statusCode(403);
  }

  @Test
  @Happy("setRoles")
  void who_is_given_a_role_has_it_in_the_next_token() {
    Visitor visitor = Visitor.confirmed(db, mailbox);
    String session = visitor.begin();
    give(admin().loggedIn(), visitor, "notice:read")
        .statusCode(200)
        .body("roles", contains("notice:read"));
    String next = Visitor.refresh(session).statusCode(200).extract().path("accessToken");
    Visitor.bearing(next).get(ME).then().statusCode(200).body("roles", contains("notice:read"));
    give(Visitor.bearing(next), visitor, "admin").statusCode(403);
  }

  @Test
  @Unhappy("setRoles")
  void a_role_that_no_operation_knows_is_refused() {
    Visitor visitor = Visitor.confirmed(db, mailbox);
    give(admin().loggedIn(), visitor, "emperor")
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/roles"));
    give(admin().loggedIn(), Visitor.unknown(db), "notice:read").statusCode(404);
  }

  @Test
  void an_admin_that_is_there_keeps_the_password() {
    Visitor admin = admin();
    admins.ensure(Optional.of(admin.email()), Optional.of("another password"));
    admin.login().statusCode(200);
  }

  @Test
  void an_admin_gets_no_password_that_is_soon_guessed() {
    Visitor admin = Visitor.unknown(db).withPassword("admin");
    Optional<String> password = Optional.of(admin.password());
    IllegalStateException refused =
        assertThrows(
            IllegalStateException.class, () -> admins.ensure(Optional.of(admin.email()), password));
    assertTrue(refused.getMessage().contains("at least 12"), refused.getMessage());
    admin.login().statusCode(401);
  }

  @Test
  void who_registers_with_the_address_of_an_admin_first_gains_nothing() {
    Visitor admin = Visitor.unknown(db);
    Visitor stranger = admin.withPassword("a password of a stranger");
    stranger.register().statusCode(202);
    admins.ensure(Optional.of(admin.email()), Optional.of(admin.password()));
    stranger.login().statusCode(401);
    admin.login().statusCode(200);
  }

  /** As the configuration would make one. */
  private Visitor admin() {
    Visitor admin = Visitor.unknown(db);
    admins.ensure(Optional.of(admin.email()), Optional.of(admin.password()));
    return admin;
  }

  private static ValidatableResponse give(RequestSpecification caller, Visitor to, String role) {
    return caller
        .body(Map.of("email", to.email(), "roles", Set.of(role)))
        .put("/api/v1/auth/roles")
        .then();
  }
}
