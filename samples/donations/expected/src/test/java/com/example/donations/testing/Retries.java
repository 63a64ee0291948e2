package com.example.donations.testing;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;

/** A client that is not sure whether its request arrived, and sends it again with the same key. */
public final class Retries {
  private static final String REPLAYED = "Idempotent-Replayed";
  private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

  /** New threads have the class loader of the test; those of a common pool need not have it. */
  private static final Executor NEW_THREAD = command -> new Thread(command).start();

  private final Db db;
  private final String table;
  private final int created;

  /**
   * @param table that a request makes a row of
   * @param created status of the answer then
   */
  public Retries(Db db, String table, int created) {
    this.db = db;
    this.table = table;
    this.created = created;
  }

  /**
   * Sends a body again when it has been answered: that makes no other row.
   *
   * @param post sends a body with a key
   */
  public void assertOneWhenRepeated(
      Map<String, Object> body, BiFunction<String, Object, Response> post) {
    String key = "retry-" + db.unique();
    long before = rows();
    Response first = post.apply(key, body);
    first.then().statusCode(created).header(REPLAYED, nullValue());
    post.apply("\"" + key + "\"", body)
        .then()
        .statusCode(created)
        .header(REPLAYED, "true")
        .header("Location", is(first.header("Location")))
        .header("ETag", is(first.header("ETag")))
        .contentType(is(first.contentType()))
        .body(is(first.asString()));
    assertEquals(before + 1, rows());
  }

  /** Sends a body twice at the same time: that makes one row. */
  public void assertOneAtOnce(Map<String, Object> body, BiFunction<String, Object, Response> post) {
    String key = "retry-" + db.unique();
    long before = rows();
    CompletableFuture<Response> other =
        CompletableFuture.supplyAsync(() -> post.apply(key, body), NEW_THREAD);
    List<Integer> statuses = List.of(post.apply(key, body).statusCode(), other.join().statusCode());
    assertTrue(statuses.contains(created), () -> "answered " + statuses);
    assertEquals(before + 1, rows());
  }

  /** Sends the same values in other letters: a key is for one body. */
  public Response withAnotherBody(
      Map<String, Object> body, BiFunction<String, Object, Response> post) {
    String key = "retry-" + db.unique();
    post.apply(key, body).then().statusCode(created);
    return post.apply(key, JSON.valueToTree(body).toPrettyString());
  }

  private long rows() {
    return (long) db.row("SELECT count(*) AS rows FROM " + table).get("rows");
  }
}
