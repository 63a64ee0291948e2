package com.example.noticeboard.auth;

import com.example.noticeboard.auth.AuthMailTokenEntity.Purpose;
import com.example.noticeboard.problem.InvalidValue;
import com.example.noticeboard.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/**
 * Accounts whose people have proven something, by mail or password; each method is one transaction.
 */
@ApplicationScoped
@Transactional
public class AuthProofService {
  private final AuthAccountRepository accounts;
  private final AuthMailTokenRepository mailTokens;
  private final AuthSessionRepository sessions;
  private final AuthSettings settings;

  public AuthProofService(
      AuthAccountRepository accounts,
      AuthMailTokenRepository mailTokens,
      AuthSessionRepository sessions,
      AuthSettings settings) {
    this.accounts = accounts;
    this.mailTokens = mailTokens;
    this.sessions = sessions;
    this.settings = settings;
  }

  /**
   * Makes an account, or begins anew with one whose address nobody has proven; none to confirm
   * where the address is taken.
   */
  public Optional<Letter> register(String email, String passwordHash) {
    AuthAccountEntity account = accounts.withEmail(email).orElseGet(() -> begun(email));
    if (account.confirmedAt != null) {
      return Optional.empty();
    }
    account.passwordHash = passwordHash;
    accounts.persist(account);
    Audit.record(Audit.Event.REGISTERED, account.id);
    return Optional.of(letter(account, Purpose.CONFIRMATION));
  }

  private AuthAccountEntity begun(String email) {
    AuthAccountEntity account = AuthAccountEntity.begin(email);
    settings.rolesOfNewAccounts().ifPresent(account.roles::addAll);
    return account;
  }

  private Letter letter(AuthAccountEntity account, Purpose purpose) {
    String token =
        mailTokens.issue(
            account,
            purpose,
            switch (purpose) {
              case CONFIRMATION -> settings.confirmationLifespan();
              case RESET -> settings.resetLifespan();
            });
    return new Letter(account.email, token);
  }

  /** Hash of the password that was registered with the address which the token proves. */
  public Optional<String> hashToConfirm(String token) {
    return mailTokens.valid(token, Purpose.CONFIRMATION).map(row -> row.account.passwordHash);
  }

  /** Takes an address as proven. */
  public void confirm(String token) {
    AuthAccountEntity account = taken(token, Purpose.CONFIRMATION);
    account.confirmedAt = Instant.now();
    Audit.record(Audit.Event.CONFIRMED, account.id);
  }

  /** Takes a token out, behind the lock of its account: who sets the password takes it, too. */
  private AuthAccountEntity taken(String token, Purpose purpose) {
    return mailTokens
        .valid(token, purpose)
        .flatMap(row -> accounts.withId(row.account.id))
        .filter(account -> mailTokens.remove(token))
        .orElseThrow(AuthProofService::refused);
  }

  /** What is answered to a token that proves nothing. */
  static ProblemException refused() {
    return new ProblemException(
        400,
        "The token does not count.",
        InvalidValue.inBody("/token", "is unknown, was used, has expired or is for somebody else"));
  }

  /**
   * What proves that somebody reads the mail of an account; none where there is no such account.
   */
  public Optional<Letter> forgotten(String email) {
    Optional<AuthAccountEntity> account = accounts.withEmail(email);
    account.ifPresent(found -> Audit.record(Audit.Event.RESET_ASKED, found.id));
    return account.map(found -> letter(found, Purpose.RESET));
  }

  /** Sets a password for who has read a mail, and ends every session; the address. */
  public String reset(String token, String passwordHash) {
    AuthAccountEntity account = taken(token, Purpose.RESET);
    if (account.confirmedAt == null) {
      account.confirmedAt = Instant.now();
    }
    account.unlock();
    Audit.record(Audit.Event.PASSWORD_RESET, account.id);
    return changed(account, passwordHash);
  }

  /**
   * Sets a password for who has proven to know the old one, and ends every session; the address.
   * None where the old one became another meanwhile.
   */
  public Optional<String> change(Proof proof, String passwordHash) {
    Optional<AuthAccountEntity> account = accounts.proven(proof);
    account.ifPresent(found -> Audit.record(Audit.Event.PASSWORD_CHANGED, found.id));
    return account.map(found -> changed(found, passwordHash));
  }

  private String changed(AuthAccountEntity account, String passwordHash) {
    account.passwordHash = passwordHash;
    mailTokens.removeAll(account.id, Purpose.RESET);
    sessions.revokeAll(account.id);
    return account.email;
  }
}
