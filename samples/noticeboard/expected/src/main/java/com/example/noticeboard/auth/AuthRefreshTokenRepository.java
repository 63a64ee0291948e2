package com.example.noticeboard.auth;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;

/** Refresh tokens in the database, found by their hashes. */
@ApplicationScoped
public class AuthRefreshTokenRepository
    implements PanacheRepositoryBase<AuthRefreshTokenEntity, String> {

  /** The row of a token, which nobody else can use meanwhile. */
  Optional<AuthRefreshTokenEntity> of(String token) {
    return findByIdOptional(OpaqueToken.hash(token), LockModeType.PESSIMISTIC_WRITE);
  }

  void removeExpired(Instant now) {
    delete("expiresAt <= ?1", now);
  }
}
