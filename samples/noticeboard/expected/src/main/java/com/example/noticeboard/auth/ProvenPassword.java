package com.example.noticeboard.auth;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Compares a password with the hash of an account, and makes a better hash while it is known. */
@ApplicationScoped
public class ProvenPassword {
  private final Passwords passwords;
  private final AuthAccountService accounts;

  public ProvenPassword(Passwords passwords, AuthAccountService accounts) {
    this.passwords = passwords;
    this.accounts = accounts;
  }

  /** The attempt where the password is right; it takes as long where there is none to make. */
  Optional<Attempt> of(String password, Optional<Attempt> attempt) {
    String hash = attempt.map(Attempt::passwordHash).orElse(null);
    if (!passwords.matches(password, hash)) {
      attempt.ifPresentOrElse(
          failed -> Audit.record(Audit.Event.LOG_IN_FAILED, failed.account()), Audit::refused);
      return Optional.empty();
    }
    String kept = passwords.isOutdated(hash) ? passwords.hash(password) : hash;
    return attempt.filter(proven -> accounts.succeeded(proven, kept));
  }
}
