package com.example.donations.persistence;

import com.example.donations.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps what was answered to requests with a key, in the transaction of what they changed. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class IdempotencyService {
  private static final int AT_ONCE = 1000;

  private final EntityManager database;
  private final Duration retention;

  public IdempotencyService(
      EntityManager database,
      @ConfigProperty(name = "donations.idempotency.retention") Duration retention) {
    this.database = database;
    this.retention = retention;
  }

  /**
   * What a caller was told.
   *
   * @param headers as a JSON object of lists
   * @param body as JSON, or null
   */
  public record Answer(int status, String headers, String body) {}

  /** Makes of a result what the caller is told. */
  @FunctionalInterface
  public interface Answering<T> {
    Answer answer(T result) throws Exception;
  }

  /**
   * Runs the operation and keeps its answer; 409 while the same request is under way, 422 where the
   * key came with another body. What fails leaves nothing behind, so that it can be tried again.
   *
   * @param id of the caller, the address and the key together
   * @param fingerprint of the body
   * @throws AnsweredBefore when this was done before
   */
  public <T> T once(
      String id, String fingerprint, Callable<T> operation, Answering<? super T> answering)
      throws Exception {
    if (!isAlone(id)) {
      throw new ProblemException(409, "A request with this Idempotency-Key is under way.");
    }
    find(id)
        .ifPresent(
            before -> {
              if (!before.get("fingerprint", String.class).equals(fingerprint)) {
                throw new ProblemException(
                    422, "This Idempotency-Key came with another body before.");
              }
              throw new AnsweredBefore(answer(before));
            });
    T result = operation.call();
    keep(id, fingerprint, answering.answer(result));
    return result;
  }

  /** Whether nobody else holds the key; it is let go when the transaction ends, however it ends. */
  private boolean isAlone(String id) {
    return (boolean)
        database
            .createNativeQuery(
                "SELECT pg_try_advisory_xact_lock(hashtextextended(:id, 0))", Boolean.class)
            .setParameter("id", id)
            .getSingleResult();
  }

  private Optional<Tuple> find(String id) {
    List<?> rows =
        database
            .createNativeQuery(
                "SELECT fingerprint, status, headers, body FROM idempotency_key"
                    + " WHERE id = :id AND expires_at > :now",
                Tuple.class)
            .setParameter("id", id)
            .setParameter("now", Instant.now())
            .getResultList();
    return rows.stream().map(Tuple.class::cast).findFirst();
  }

  private static Answer answer(Tuple row) {
    return new Answer(
        row.get("status", Integer.class),
        row.get("headers", String.class),
        row.get("body", String.class));
  }

  private void keep(String id, String fingerprint, Answer answer) {
    database
        .createNativeQuery(
            """
            INSERT INTO idempotency_key (id, fingerprint, status, headers, body, expires_at)
            VALUES (:id, :fingerprint, :status, :headers, CAST(:body AS text), :expires)
            ON CONFLICT (id) DO UPDATE SET
              fingerprint = excluded.fingerprint, status = excluded.status,
              headers = excluded.headers, body = excluded.body, expires_at = excluded.expires_at
            """)
        .setParameter("id", id)
        .setParameter("fingerprint", fingerprint)
        .setParameter("status", answer.status())
        .setParameter("headers", answer.headers())
        .setParameter("body", answer.body())
        .setParameter("expires", Instant.now().plus(retention))
        .executeUpdate();
  }

  /** Removes some of what nobody will be told any more; how many they were. */
  public int purge() {
    return database
        .createNativeQuery(
            """
            DELETE FROM idempotency_key WHERE id IN (
              SELECT id FROM idempotency_key WHERE expires_at <= :now
              LIMIT :most FOR UPDATE SKIP LOCKED)
            """)
        .setParameter("now", Instant.now())
        .setParameter("most", AT_ONCE)
        .executeUpdate();
  }
}
