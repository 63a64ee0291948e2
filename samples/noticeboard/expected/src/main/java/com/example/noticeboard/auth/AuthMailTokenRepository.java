package com.example.noticeboard.auth;

import com.example.noticeboard.auth.AuthMailTokenEntity.Purpose;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What mails contain, in the database; an account has one of each kind at most. */
@ApplicationScoped
public class AuthMailTokenRepository implements PanacheRepositoryBase<AuthMailTokenEntity, String> {

  /** A new token in the place of earlier ones. */
  String issue(AuthAccountEntity account, Purpose purpose, Duration lifespan) {
    removeAll(account.id, purpose);
    String token = OpaqueToken.random();
    AuthMailTokenEntity row = new AuthMailTokenEntity();
    row.tokenHash = OpaqueToken.hash(token);
    row.account = account;
    row.purpose = purpose;
    row.expiresAt = Instant.now().plus(lifespan);
    persist(row);
    return token;
  }

  /** The row of a token that counts. */
  Optional<AuthMailTokenEntity> valid(String token, Purpose purpose) {
    return find(
            "tokenHash = ?1 and purpose = ?2 and expiresAt > ?3",
            OpaqueToken.hash(token),
            purpose,
            Instant.now())
        .firstResultOptional();
  }

  /** Takes a token out, unless somebody else did: of two at once, one succeeds. */
  boolean remove(String token) {
    return delete("tokenHash", OpaqueToken.hash(token)) == 1;
  }

  void removeAll(UUID account, Purpose purpose) {
    delete("account.id = ?1 and purpose = ?2", account, purpose);
  }

  void removeExpired(Instant now) {
    delete("expiresAt <= ?1", now);
  }
}
