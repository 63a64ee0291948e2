package com.example.timesheets.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A company that pays for the service. */
@Entity
@Table(name = "tenant")
public class TenantEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "id", nullable = false)
  public Long id;

  @Column(name = "name", nullable = false, length = 120)
  public String name;

  @Version
  @Column(name = "version", nullable = false)
  public long version;
}
