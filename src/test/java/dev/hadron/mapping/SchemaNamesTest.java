package dev.hadron.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hadron.model.Operation;
import dev.hadron.model.ServiceModel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What lists and links are called where a schema asks twice for the same name. */
class SchemaNamesTest {

  private static final ServiceModel MODEL =
      Schemas.map(
              """
              CREATE TABLE users (id bigint PRIMARY KEY, name text);
              CREATE TABLE posts (id bigint PRIMARY KEY, user_id bigint NOT NULL REFERENCES users);
              CREATE TABLE user_posts (id bigint PRIMARY KEY, user_id bigint REFERENCES users);
              CREATE TABLE post_subscription (
                  user_id bigint REFERENCES users, post_id bigint REFERENCES posts,
                  PRIMARY KEY (user_id, post_id));
              """)
          .model();

  private static List<String> of(String path) {
    return MODEL.operations().stream()
        .filter(operation -> operation.path().startsWith(path))
        .map(operation -> operation.method() + " " + operation.path() + " " + operation.id())
        .toList();
  }

  @Test
  void linksAreNamedAfterTheirTableWhereAForeignKeyHasTheirName() {
    assertEquals(
        List.of("GET /users/{userId}/posts listPostsOfUser"), of("/users/{userId}/posts"));
    assertEquals(
        List.of(
            "GET /users/{userId}/post-subscriptions listUserPostSubscriptions",
            "PUT /users/{userId}/post-subscriptions/{postId} linkUserPostSubscription",
            "DELETE /users/{userId}/post-subscriptions/{postId} unlinkUserPostSubscription"),
        of("/users/{userId}/post-subscriptions"));
  }

  @Test
  void noTwoOperationsHaveOneName() {
    List<String> ids = MODEL.operations().stream().map(Operation::id).toList();
    assertEquals(ids.stream().distinct().toList(), ids);
  }
}
