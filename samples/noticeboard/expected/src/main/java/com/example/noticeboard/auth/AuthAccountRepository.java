package com.example.noticeboard.auth;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Accounts in the database; each is locked for as long as somebody counts or changes something. */
@ApplicationScoped
public class AuthAccountRepository implements PanacheRepositoryBase<AuthAccountEntity, UUID> {

  /** The one way to write an address, since capitals make no difference to people. */
  static String normal(String email) {
    return email.toLowerCase(Locale.ROOT);
  }

  /** The account with this address. */
  Optional<AuthAccountEntity> withEmail(String email) {
    return find("email", normal(email))
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /**
   * The account of a proof, with nothing that failed before; none where its password became another
   * meanwhile.
   */
  Optional<AuthAccountEntity> proven(Proof proof) {
    Optional<AuthAccountEntity> account =
        withId(proof.attempt().account())
            .filter(found -> found.passwordHash.equals(proof.attempt().passwordHash()));
    account.ifPresent(
        found -> {
          found.unlock();
          found.passwordHash = proof.passwordHash();
        });
    return account;
  }

  /** The account with this key. */
  Optional<AuthAccountEntity> withId(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }
}
