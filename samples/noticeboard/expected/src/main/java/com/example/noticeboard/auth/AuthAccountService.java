package com.example.noticeboard.auth;

import com.example.noticeboard.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who may log in and do what; each method is one transaction, and no hash is made in any. */
@ApplicationScoped
@Transactional
public class AuthAccountService {
  private final AuthAccountRepository accounts;
  private final AuthSettings settings;

  public AuthAccountService(AuthAccountRepository accounts, AuthSettings settings) {
    this.accounts = accounts;
    this.settings = settings;
  }

  /** Begins a log-in, which counts as failed until it succeeds; none for nobody and the locked. */
  public Optional<Attempt> attempt(String email) {
    return accounts.withEmail(email).flatMap(this::counted);
  }

  /** Likewise for whoever is logged in and has to prove it again. */
  public Optional<Attempt> attempt(UUID id) {
    return accounts.withId(id).flatMap(this::counted);
  }

  private Optional<Attempt> counted(AuthAccountEntity account) {
    Instant now = Instant.now();
    if (account.isLocked(now)) {
      return Optional.empty();
    }
    account.failedLogins++;
    if (account.failedLogins >= settings.maxFailures()) {
      account.failedLogins = 0;
      account.lockedUntil = now.plus(settings.lockFor());
      Audit.record(Audit.Event.LOCKED, account.id);
    }
    return Optional.of(new Attempt(account.id, account.passwordHash, account.confirmedAt != null));
  }

  /** Forgets what failed, for who has proven the password and may begin no session yet. */
  public void forgive(Proof proof) {
    accounts.proven(proof);
  }

  /** The account with this key. */
  public AuthAccount get(UUID id) {
    return accounts
        .findByIdOptional(id)
        .map(AuthAccount::of)
        .orElseThrow(() -> new ProblemException(403, "The token is for no account."));
  }

  /** Says what an account may do; tokens that it has already say so until they expire. */
  public AuthAccount setRoles(String email, Set<String> roles) {
    AuthAccountEntity account =
        accounts.withEmail(email).orElseThrow(() -> ProblemException.notFound("account", email));
    account.roles.clear();
    account.roles.addAll(roles);
    Audit.record(Audit.Event.ROLES_CHANGED, account.id);
    return AuthAccount.of(account);
  }

  /**
   * Makes sure of an account that may do everything; one whose address is proven keeps its
   * password.
   */
  public void ensureAdmin(String email, String passwordHash) {
    AuthAccountEntity account =
        accounts.withEmail(email).orElseGet(() -> AuthAccountEntity.begin(email));
    if (account.confirmedAt == null) {
      account.passwordHash = passwordHash;
      account.confirmedAt = Instant.now();
    }
    account.roles.addAll(Roles.ALL);
    accounts.persist(account);
    Audit.record(Audit.Event.ROLES_CHANGED, account.id);
  }
}
