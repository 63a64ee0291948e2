package com.example.noticeboard.auth;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What begins with a log-in: a family of refresh tokens, of which only the last one counts. */
@Entity(name = "AuthSession")
@Table(name = "auth_session")
public class AuthSessionEntity {
  @Id
  @Column(name = "id", nullable = false)
  public UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "account_id", nullable = false)
  public AuthAccountEntity account;

  @Column(name = "expires_at", nullable = false)
  public Instant expiresAt;

  @Column(name = "revoked_at")
  public Instant revokedAt;

  boolean isOpen(Instant now) {
    return revokedAt == null && expiresAt.isAfter(now);
  }
}
