package com.example.donations.persistence;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes answers from time to time that nobody will be told any more. */
@ApplicationScoped
public class IdempotencyPurge {
  private final IdempotencyService service;

  public IdempotencyPurge(IdempotencyService service) {
    this.service = service;
  }

  @Scheduled(
      every = "{donations.idempotency.purge-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void purge() {
    // There may be more than one transaction should remove
    int removed;
    do {
      removed = service.purge();
    } while (removed > 0);
  }
}
