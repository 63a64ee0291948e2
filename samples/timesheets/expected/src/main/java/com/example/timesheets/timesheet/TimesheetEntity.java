package com.example.timesheets.timesheet;

import com.example.timesheets.person.PersonEntity;
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
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Filter;

/** What a person has done in a week; nobody else sees it. */
@Entity
@Filter(
    name = "owner",
    condition = "{alias}.person_id = :owner",
    deduceAliasInjectionPoints = false)
@Filter(
    name = "tenant",
    condition = "{alias}.person_id IN (SELECT p.id FROM person p WHERE p.tenant_id = :tenant)",
    deduceAliasInjectionPoints = false)
@Table(name = "timesheet")
public class TimesheetEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "id", nullable = false)
  public UUID id;

  @Column(name = "week", nullable = false)
  public LocalDate week;

  @Column(name = "note", length = 500)
  public String note;

  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  @JoinColumn(name = "person_id", nullable = false, updatable = false)
  public PersonEntity person;

  @Version
  @Column(name = "version", nullable = false)
  public long version;
}
