package com.example.shop.address;

import com.example.shop.customer.CustomerEntity;
import com.example.shop.persistence.PaddedText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JavaType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A place that a customer has goods sent to. */
@Entity
@Table(name = "address")
public class AddressEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "address_id_seq")
  @SequenceGenerator(name = "address_id_seq", sequenceName = "address_id_seq", allocationSize = 1)
  @Column(name = "id", nullable = false)
  public Long id;

  @Column(name = "street", nullable = false, length = 120)
  public String street;

  @Column(name = "postal_code", nullable = false, length = 16)
  public String postalCode;

  @Column(name = "city", nullable = false, length = 80)
  public String city;

  /** ISO 3166-1 alpha-2 code. */
  @JdbcTypeCode(SqlTypes.CHAR)
  @JavaType(PaddedText.class)
  @Column(name = "country", nullable = false, length = 2)
  public String country;

  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  @JoinColumn(name = "customer_id", nullable = false)
  public CustomerEntity customer;

  @Version
  @Column(name = "version", nullable = false)
  public long version;
}
