package com.example.noticeboard.auth;

import static io.restassured.RestAssured.given;

import com.example.noticeboard.testing.Db;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** Somebody with an address and a password, who does what people do. */
record Visitor(String email, String password) {
  private static final String AUTH = "/api/v1/auth/";

  /** Somebody nobody knows yet. */
  static Visitor unknown(Db db) {
    return new Visitor(db.unique() + "@example.com", "correct horse " + db.unique());
  }

  /** Somebody whose address is proven. */
  static Visitor confirmed(Db db, MockMailbox mailbox) {
    Visitor visitor = unknown(db);
    visitor.register().statusCode(202);
    visitor.confirm(visitor.mailed(mailbox)).statusCode(204);
    return visitor;
  }

  ValidatableResponse confirm(String token) {
    return post("confirm", Map.of("token", token, "password", password));
  }

  Visitor withPassword(String other) {
    return new Visitor(email, other);
  }

  ValidatableResponse register() {
    return post("register", Map.of("email", email, "password", password));
  }

  ValidatableResponse login() {
    return post("login", Map.of("email", email, "password", password));
  }

  /** A refresh token of a new session. */
  String begin() {
    return login().statusCode(200).extract().path("refreshToken");
  }

  /** A request with an access token of a new session. */
  RequestSpecification loggedIn() {
    return bearing(login().statusCode(200).extract().path("accessToken"));
  }

  static RequestSpecification bearing(String accessToken) {
    return given().contentType(ContentType.JSON).header("Authorization", "Bearer " + accessToken);
  }

  static ValidatableResponse refresh(String token) {
    return post("refresh", Map.of("refreshToken", token));
  }

  static ValidatableResponse post(String operation, Object body) {
    return given().contentType(ContentType.JSON).body(body).post(AUTH + operation).then();
  }

  /** Subject of the last mail to this one. */
  String subject(MockMailbox mailbox) {
    return last(mailbox).getSubject();
  }

  /** The token in the last mail to this one. */
  String mailed(MockMailbox mailbox) {
    return last(mailbox).getText().split("#token=")[1].strip();
  }

  private Mail last(MockMailbox mailbox) {
    List<Mail> mails = mailbox.getMailsSentTo(email);
    return mails.get(mails.size() - 1);
  }
}
