package com.example.workshop.customer;

import com.example.workshop.bike.BikeEntity;
import com.example.workshop.persistence.UtcTime;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.DynamicInsert;

/** A row of {@code ws_customer}. */
@Entity
@DynamicInsert
@Table(name = "ws_customer")
public class CustomerEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "customer_id", nullable = false)
  public Long id;

  @Column(name = "full_name", nullable = false, length = 120)
  public String name;

  @Column(name = "phone", length = 30)
  public String phone;

  @Column(name = "email", nullable = false, length = 254)
  public String email;

  @Column(name = "newsletter", nullable = false)
  public Boolean newsletter;

  @Convert(converter = UtcTime.class)
  @Column(name = "created_at", nullable = false, insertable = false, updatable = false)
  public Instant createdAt;

  @OneToMany(mappedBy = "customer")
  @OrderBy("id")
  public List<BikeEntity> bikes = new ArrayList<>();

  @Version
  @Column(name = "version", nullable = false)
  public long version;
}
