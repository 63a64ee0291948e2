package com.example.workshop.mechanic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A row of {@code ws_mechanic}. */
@Entity
@Table(name = "ws_mechanic")
public class MechanicEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "mechanic_id", nullable = false)
  public Integer id;

  @Column(name = "name", nullable = false, length = 80)
  public String name;

  @Column(name = "payroll_no", nullable = false, length = 20)
  public String payrollNo;

  @Version
  @Column(name = "version", nullable = false)
  public long version;
}
