package com.example.workshop.bike;

import com.example.workshop.customer.CustomerEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A row of {@code ws_bike}. */
@Entity
@Table(name = "ws_bike")
public class BikeEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "bike_id", nullable = false)
  public Long id;

  @Column(name = "frame_number", nullable = false, length = 40)
  public String frameNumber;

  @Column(name = "model", nullable = false, length = 80)
  public String model;

  @Column(name = "gears")
  public Short gears;

  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  @JoinColumn(name = "customer_id", nullable = false)
  public CustomerEntity customer;

  @Version
  @Column(name = "version", nullable = false)
  public long version;
}
