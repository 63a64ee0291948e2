package com.example.noticeboard.auth;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** One refresh token of a session; used ones stay, so that one that comes again is known. */
@Entity(name = "AuthRefreshToken")
@Table(name = "auth_refresh_token")
public class AuthRefreshTokenEntity {
  @Id
  @Column(name = "token_hash", nullable = false, length = 64)
  public String tokenHash;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "session_id", nullable = false)
  public AuthSessionEntity session;

  @Column(name = "expires_at", nullable = false)
  public Instant expiresAt;

  @Column(name = "used_at")
  public Instant usedAt;
}
