package com.example.timesheets.entry;

import com.example.timesheets.project.ProjectEntity;
import com.example.timesheets.timesheet.TimesheetEntity;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.annotations.Filter;

/** Hours of a day for a project. */
@Entity
@Filter(
    name = "owner",
    condition = "{alias}.timesheet_id IN (SELECT p.id FROM timesheet p WHERE p.person_id = :owner)",
    deduceAliasInjectionPoints = false)
@Filter(
    name = "tenant",
    condition =
        "{alias}.timesheet_id IN (SELECT p.id FROM timesheet p WHERE p.person_id IN (SELECT p2.id"
            + " FROM person p2 WHERE p2.tenant_id = :tenant))",
    deduceAliasInjectionPoints = false)
@Table(name = "entry")
public class EntryEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "id", nullable = false)
  public Long id;

  @Column(name = "day", nullable = false)
  public LocalDate day;

  @Column(name = "hours", nullable = false, precision = 4, scale = 2)
  public BigDecimal hours;

  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  @JoinColumn(name = "timesheet_id", nullable = false)
  public TimesheetEntity timesheet;

  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  @JoinColumn(name = "project_id", nullable = false)
  public ProjectEntity project;

  @Version
  @Column(name = "version", nullable = false)
  public long version;
}
