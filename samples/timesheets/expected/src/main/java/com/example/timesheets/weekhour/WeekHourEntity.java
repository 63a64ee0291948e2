package com.example.timesheets.weekhour;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.Immutable;

/** What a sheet comes to. */
@Entity
@Immutable
@Filter(
    name = "owner",
    condition = "{alias}.person_id = :owner",
    deduceAliasInjectionPoints = false)
@Filter(
    name = "tenant",
    condition =
        "{alias}.timesheet_id IN (SELECT p.id FROM timesheet p WHERE p.person_id IN (SELECT p2.id"
            + " FROM person p2 WHERE p2.tenant_id = :tenant))",
    deduceAliasInjectionPoints = false)
@Table(name = "week_hours")
public class WeekHourEntity {
  @Id
  @Column(name = "timesheet_id", nullable = false)
  public UUID timesheetId;

  @Column(name = "person_id", nullable = false)
  public Long personId;

  @Column(name = "week", nullable = false)
  public LocalDate week;

  @Column(name = "hours", nullable = false)
  public BigDecimal hours;
}
