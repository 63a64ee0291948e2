package com.example.noticeboard.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Sessions and the refresh tokens that continue them; each method is one transaction. */
@ApplicationScoped
@Transactional
public class AuthSessionService {
  private final AuthAccountRepository accounts;
  private final AuthSessionRepository sessions;
  private final AuthRefreshTokenRepository tokens;
  private final AuthSettings settings;

  public AuthSessionService(
      AuthAccountRepository accounts,
      AuthSessionRepository sessions,
      AuthRefreshTokenRepository tokens,
      AuthSettings settings) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.tokens = tokens;
    this.settings = settings;
  }

  /** Begins a session for who has proven the password, unless that became another meanwhile. */
  public Optional<Grant> open(Proof proof) {
    return accounts.proven(proof).map(this::begin);
  }

  private Grant begin(AuthAccountEntity account) {
    AuthSessionEntity session = new AuthSessionEntity();
    session.id = UUID.randomUUID();
    session.account = account;
    session.expiresAt = Instant.now().plus(settings.sessionLifespan());
    sessions.persist(session);
    Audit.record(Audit.Event.LOGGED_IN, account.id);
    return granted(session);
  }

  /** Uses a token for the next one; none where it does not count. One that was used ends all. */
  public Optional<Grant> rotate(String token) {
    Instant now = Instant.now();
    Optional<AuthRefreshTokenEntity> known =
        tokens.of(token).filter(row -> row.session.isOpen(now));
    if (known.filter(row -> row.usedAt != null).isPresent()) {
      AuthSessionEntity session = known.get().session;
      session.revokedAt = now;
      Audit.record(Audit.Event.REFRESH_TOKEN_REUSED, session.account.id);
      return Optional.empty();
    }
    return known.filter(row -> row.expiresAt.isAfter(now)).map(row -> next(row, now));
  }

  private Grant next(AuthRefreshTokenEntity row, Instant now) {
    row.usedAt = now;
    return granted(row.session);
  }

  /** Ends the session of a token; one that is unknown or over needs no ending. */
  public void close(String token) {
    tokens
        .of(token)
        .map(row -> row.session)
        .filter(session -> session.revokedAt == null)
        .ifPresent(
            session -> {
              session.revokedAt = Instant.now();
              Audit.record(Audit.Event.LOGGED_OUT, session.account.id);
            });
  }

  private Grant granted(AuthSessionEntity session) {
    String token = OpaqueToken.random();
    AuthRefreshTokenEntity row = new AuthRefreshTokenEntity();
    row.tokenHash = OpaqueToken.hash(token);
    row.session = session;
    row.expiresAt = Instant.now().plus(settings.refreshTokenLifespan());
    tokens.persist(row);
    return new Grant(session.account.id, Set.copyOf(session.account.roles), token);
  }
}
