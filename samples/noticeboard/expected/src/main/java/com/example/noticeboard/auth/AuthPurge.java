package com.example.noticeboard.auth;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Removes from time to time what counts no more, of people who never come back, too. */
@ApplicationScoped
public class AuthPurge {
  private final AuthMailTokenRepository mailTokens;
  private final AuthRefreshTokenRepository refreshTokens;
  private final AuthSessionRepository sessions;

  public AuthPurge(
      AuthMailTokenRepository mailTokens,
      AuthRefreshTokenRepository refreshTokens,
      AuthSessionRepository sessions) {
    this.mailTokens = mailTokens;
    this.refreshTokens = refreshTokens;
    this.sessions = sessions;
  }

  @Scheduled(
      every = "{noticeboard.auth.purge-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  @Transactional
  void purge() {
    Instant now = Instant.now();
    mailTokens.removeExpired(now);
    sessions.removeExpired(now);
    refreshTokens.removeExpired(now);
  }
}
