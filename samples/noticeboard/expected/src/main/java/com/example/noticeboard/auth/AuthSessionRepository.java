package com.example.noticeboard.auth;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Sessions in the database. */
@ApplicationScoped
public class AuthSessionRepository implements PanacheRepositoryBase<AuthSessionEntity, UUID> {

  /** Ends all sessions of an account. */
  void revokeAll(UUID account) {
    update("revokedAt = ?1 where account.id = ?2 and revokedAt is null", Instant.now(), account);
  }

  /** Forgets sessions that are over, with their tokens. */
  void removeExpired(Instant now) {
    delete("expiresAt <= ?1", now);
  }
}
