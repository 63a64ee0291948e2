package com.example.registration.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicInsert;

/** A person who can sign in. */
@Entity
@DynamicInsert
@Table(name = "account")
public class AccountEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "id", nullable = false)
  public UUID id;

  /** Where the account is confirmed and reset. */
  @Column(name = "email", nullable = false, length = 254)
  public String email;

  @Column(name = "display_name", nullable = false, length = 80)
  public String displayName;

  /** bcrypt; the password itself is never stored. */
  @Column(name = "password_hash", nullable = false, length = 100)
  public String passwordHash;

  @Enumerated(EnumType.STRING)
  @Column(name = "status", nullable = false)
  public AccountStatus status;

  @Column(name = "failed_logins", nullable = false)
  public Short failedLogins;

  @Column(name = "locale", nullable = false, length = 10)
  public String locale;

  /** When the address was proven; empty until then. */
  @Column(name = "verified_at")
  public Instant verifiedAt;

  @Column(name = "created_at", nullable = false, insertable = false, updatable = false)
  public Instant createdAt;

  @Column(name = "created_by", updatable = false, length = 80)
  public String createdBy;

  @Column(name = "updated_at", nullable = false, insertable = false, updatable = false)
  public Instant updatedAt;

  @Column(name = "updated_by", length = 80)
  public String updatedBy;

  @Version
  @Column(name = "version", nullable = false)
  public long version;
}
