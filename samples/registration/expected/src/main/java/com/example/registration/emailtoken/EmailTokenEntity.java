package com.example.registration.emailtoken;

import com.example.registration.account.AccountEntity;
import com.example.registration.persistence.PaddedText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.JavaType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A link that was mailed once and works once. */
@Entity
@Filter(
    name = "owner",
    condition = "{alias}.account_id = :owner",
    deduceAliasInjectionPoints = false)
@Table(name = "email_token")
public class EmailTokenEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "id", nullable = false)
  public Long id;

  @Enumerated(EnumType.STRING)
  @Column(name = "purpose", nullable = false)
  public EmailTokenPurpose purpose;

  /** SHA-256 of what the mail contains, in hexadecimal. */
  @JdbcTypeCode(SqlTypes.CHAR)
  @JavaType(PaddedText.class)
  @Column(name = "token_hash", nullable = false, length = 64)
  public String tokenHash;

  @Column(name = "created_at", nullable = false, insertable = false, updatable = false)
  public Instant createdAt;

  @Column(name = "expires_at", nullable = false)
  public Instant expiresAt;

  @Column(name = "used_at")
  public Instant usedAt;

  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  @JoinColumn(name = "account_id", nullable = false, updatable = false)
  public AccountEntity account;

  @Version
  @Column(name = "version", nullable = false)
  public long version;
}
