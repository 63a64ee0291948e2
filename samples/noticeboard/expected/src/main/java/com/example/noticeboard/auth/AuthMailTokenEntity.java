package com.example.noticeboard.auth;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a mail contains that proves its reader's address, once. */
@Entity(name = "AuthMailToken")
@Table(name = "auth_mail_token")
public class AuthMailTokenEntity {
  /** What the reader of a mail may do. */
  public enum Purpose {
    CONFIRMATION,
    RESET
  }

  @Id
  @Column(name = "token_hash", nullable = false, length = 64)
  public String tokenHash;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "account_id", nullable = false)
  public AuthAccountEntity account;

  @Enumerated(EnumType.STRING)
  @Column(name = "purpose", nullable = false, length = 20)
  public Purpose purpose;

  @Column(name = "expires_at", nullable = false)
  public Instant expiresAt;
}
