package com.example.parcels.parcel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.DynamicInsert;

/** Something on its way to somebody. */
@Entity
@DynamicInsert
@Table(name = "parcel")
public class ParcelEntity {
  @Id
  @Column(name = "number", nullable = false, length = 20)
  public String number;

  @Column(name = "recipient", nullable = false, length = 120)
  public String recipient;

  /** In kilograms. */
  @Column(name = "weight", nullable = false, precision = 7, scale = 3)
  public BigDecimal weight;

  @Column(name = "handed_in", nullable = false)
  public Instant handedIn;

  @Version
  @Column(name = "version", nullable = false)
  public long version;
}
