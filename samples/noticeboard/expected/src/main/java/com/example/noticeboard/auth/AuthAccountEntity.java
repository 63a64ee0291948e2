package com.example.noticeboard.auth;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Somebody who can log in. */
@Entity(name = "AuthAccount")
@Table(name = "auth_account")
public class AuthAccountEntity {
  @Id
  @Column(name = "id", nullable = false)
  public UUID id;

  @Column(name = "email", nullable = false, length = 254)
  public String email;

  @Column(name = "password_hash", nullable = false, length = 100)
  public String passwordHash;

  /** When the address was proven; empty until then. */
  @Column(name = "confirmed_at")
  public Instant confirmedAt;

  /** Log-ins that failed since the last one that did not. */
  @Column(name = "failed_logins", nullable = false)
  public int failedLogins;

  @Column(name = "locked_until")
  public Instant lockedUntil;

  @Column(name = "created_at", nullable = false, updatable = false)
  public Instant createdAt;

  @ElementCollection
  @CollectionTable(name = "auth_account_role", joinColumns = @JoinColumn(name = "account_id"))
  @Column(name = "role", nullable = false)
  public Set<String> roles = new HashSet<>();

  /** A new one, which may do nothing and is not stored yet. */
  static AuthAccountEntity begin(String email) {
    AuthAccountEntity account = new AuthAccountEntity();
    account.id = UUID.randomUUID();
    account.email = AuthAccountRepository.normal(email);
    account.createdAt = Instant.now();
    return account;
  }

  boolean isLocked(Instant now) {
    return lockedUntil != null && lockedUntil.isAfter(now);
  }

  /** Forgets what failed, once somebody has proven to be the one. */
  void unlock() {
    failedLogins = 0;
    lockedUntil = null;
  }
}
