package com.example.library.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Somebody who may borrow. */
@Entity
@Table(name = "member")
public class MemberEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "id", nullable = false)
  public Long id;

  @Column(name = "name", nullable = false, length = 120)
  public String name;

  @Column(name = "email", nullable = false, length = 254)
  public String email;

  /** Where letters go. */
  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "address")
  public Address address;

  @Column(name = "joined", nullable = false, insertable = false, updatable = false)
  public Instant joined;

  @Version
  @Column(name = "version", nullable = false)
  public long version;
}
