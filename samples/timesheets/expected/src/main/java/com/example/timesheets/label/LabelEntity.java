package com.example.timesheets.label;

import com.example.timesheets.project.ProjectEntity;
import com.example.timesheets.tenant.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Filter;

/** A word that projects are found by. */
@Entity
@Filter(
    name = "tenant",
    condition = "{alias}.tenant_id = :tenant",
    deduceAliasInjectionPoints = false)
@Table(name = "label")
public class LabelEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "id", nullable = false)
  public Long id;

  @Column(name = "name", nullable = false, length = 40)
  public String name;

  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  @JoinColumn(name = "tenant_id", nullable = false, updatable = false)
  public TenantEntity tenant;

  @ManyToMany
  @JoinTable(
      name = "project_label",
      joinColumns = @JoinColumn(name = "label_id"),
      inverseJoinColumns = @JoinColumn(name = "project_id"))
  @OrderBy("id")
  public List<ProjectEntity> projects = new ArrayList<>();

  @Version
  @Column(name = "version", nullable = false)
  public long version;
}
