package com.example.shop.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.SQLRestriction;

/** A person who buys in the shop; the orders of one who left stay. */
@Entity
@SQLRestriction("deleted_at IS NULL")
@Table(name = "customer")
public class CustomerEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "id", nullable = false)
  public Long id;

  /** Where order confirmations are sent. */
  @Column(name = "email", nullable = false, length = 254)
  public String email;

  @Column(name = "full_name", nullable = false, length = 120)
  public String fullName;

  @Column(name = "phone", length = 32)
  public String phone;

  @Column(name = "birth_date")
  public LocalDate birthDate;

  @Column(name = "created_at", nullable = false, insertable = false, updatable = false)
  public Instant createdAt;

  @Column(name = "deleted_at")
  public Instant deletedAt;

  @Version
  @Column(name = "version", nullable = false)
  public long version;
}
