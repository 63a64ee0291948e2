package com.example.noticeboard.auth;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Compares a password with the hash of an account, and makes a better hash while it is known. */
@ApplicationScoped
public class ProvenPassword {
  private final Passwords passwords;

  public ProvenPassword(Passwords passwords) {
    this.passwords = passwords;
  }

  /** The proof where the password is right; it takes as long where there is nothing to try. */
  Optional<Proof> of(String password, Optional<Attempt> attempt) {
    String hash = attempt.map(Attempt::passwordHash).orElse(null);
    if (!passwords.matches(password, hash)) {
      attempt.ifPresentOrElse(
          failed -> Audit.record(Audit.Event.LOG_IN_FAILED, failed.account()), Audit::refused);
      return Optional.empty();
    }
    String kept = passwords.isOutdated(hash) ? passwords.hash(password) : hash;
    return attempt.map(proven -> new Proof(proven, kept));
  }
}
