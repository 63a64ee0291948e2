package com.example.helpdesk.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** Somebody who can log in. */
@Entity
@Table(name = "account")
public class AccountEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "id", nullable = false)
  public UUID id;

  @Column(name = "email", nullable = false, length = 254)
  public String email;

  @Column(name = "full_name", nullable = false, length = 100)
  public String fullName;

  @Column(name = "password_hash", nullable = false)
  public String passwordHash;

  @Version
  @Column(name = "version", nullable = false)
  public long version;
}
