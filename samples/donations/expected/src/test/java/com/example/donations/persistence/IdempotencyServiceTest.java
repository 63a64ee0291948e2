package com.example.donations.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.example.donations.persistence.IdempotencyService.Answer;
import com.example.donations.problem.ProblemException;
import com.example.donations.testing.Db;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

@QuarkusTest
class IdempotencyServiceTest {
  private static final Answer ANSWER = new Answer(201, "{}", "7");

  @Inject IdempotencyService service;

  @Inject IdempotencyPurge purge;

  @Inject Db db;

  private final AtomicInteger done = new AtomicInteger();
  private String id;

  @BeforeEach
  void choose_a_key() {
    id = db.unique();
  }

  @Test
  void what_was_done_is_answered_and_not_done_again() throws Exception {
    send("body");
    AnsweredBefore before = assertThrows(AnsweredBefore.class, () -> send("body"));
    assertEquals(ANSWER, before.answer());
    assertEquals(1, done.get());
  }

  @Test
  void a_key_is_for_one_body() throws Exception {
    send("body");
    assertEquals(422, refused(() -> send("another body")).status());
    assertEquals(1, done.get());
  }

  @Test
  void what_is_under_way_is_not_begun_again() throws Exception {
    service.once(
        id,
        "body",
        () -> {
          CompletableFuture<?> other =
              CompletableFuture.runAsync(
                  () -> assertEquals(409, refused(() -> send("body")).status()));
          return other.join();
        },
        result -> ANSWER);
    assertEquals(0, done.get());
  }

  @Test
  void what_failed_can_be_tried_again() throws Exception {
    assertThrows(
        IllegalStateException.class,
        () ->
            service.once(
                id,
                "body",
                () -> {
                  throw new IllegalStateException();
                },
                result -> ANSWER));
    send("body");
    assertEquals(1, done.get());
  }

  @Test
  void what_has_expired_counts_no_more() throws Exception {
    send("body");
    expire();
    send("another body");
    assertEquals(2, done.get());
  }

  @Test
  void what_has_expired_is_removed_and_nothing_else() throws Exception {
    send("body");
    purge.purge();
    assertEquals(1, rows());
    expire();
    purge.purge();
    assertEquals(0, rows());
  }

  private void send(String body) throws Exception {
    service.once(id, body, done::incrementAndGet, result -> ANSWER);
  }

  private static ProblemException refused(Executable request) {
    return assertThrows(ProblemException.class, request);
  }

  private void expire() {
    db.rows("UPDATE idempotency_key SET expires_at = now() WHERE id = ? RETURNING 1", id);
  }

  private int rows() {
    return db.rows("SELECT 1 FROM idempotency_key WHERE id = ?", id).size();
  }
}
