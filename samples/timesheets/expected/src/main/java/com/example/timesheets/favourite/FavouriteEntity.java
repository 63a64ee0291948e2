package com.example.timesheets.favourite;

import com.example.timesheets.person.PersonEntity;
import com.example.timesheets.project.ProjectEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.DynamicInsert;
import org.hibernate.annotations.Filter;

/** A project that a person wants at hand. */
@Entity
@DynamicInsert
@Filter(
    name = "owner",
    condition = "{alias}.person_id = :owner",
    deduceAliasInjectionPoints = false)
@Filter(
    name = "tenant",
    condition = "{alias}.project_id IN (SELECT p.id FROM project p WHERE p.tenant_id = :tenant)",
    deduceAliasInjectionPoints = false)
@Table(name = "favourite")
@IdClass(FavouriteId.class)
public class FavouriteEntity {
  @Id
  @Column(name = "person_id", nullable = false, updatable = false)
  public Long personId;

  @Id
  @Column(name = "project_id", nullable = false)
  public Long projectId;

  @Column(name = "position", nullable = false)
  public Integer position;

  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  @JoinColumn(name = "person_id", nullable = false, insertable = false, updatable = false)
  public PersonEntity person;

  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  @JoinColumn(name = "project_id", nullable = false, insertable = false, updatable = false)
  public ProjectEntity project;

  @Version
  @Column(name = "version", nullable = false)
  public long version;
}
