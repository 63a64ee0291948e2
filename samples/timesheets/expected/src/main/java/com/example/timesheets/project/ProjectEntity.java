package com.example.timesheets.project;

import com.example.timesheets.label.LabelEntity;
import com.example.timesheets.person.PersonEntity;
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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Filter;

/** What a company does for one of its customers. */
@Entity
@Filter(
    name = "tenant",
    condition = "{alias}.tenant_id = :tenant",
    deduceAliasInjectionPoints = false)
@Table(name = "project")
public class ProjectEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "id", nullable = false)
  public Long id;

  @Column(name = "name", nullable = false, length = 120)
  public String name;

  @Column(name = "budget", precision = 12, scale = 2)
  public BigDecimal budget;

  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  @JoinColumn(name = "tenant_id", nullable = false, updatable = false)
  public TenantEntity tenant;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "lead_id")
  public PersonEntity lead;

  @ManyToMany
  @JoinTable(
      name = "project_label",
      joinColumns = @JoinColumn(name = "project_id"),
      inverseJoinColumns = @JoinColumn(name = "label_id"))
  @OrderBy("id")
  public List<LabelEntity> labels = new ArrayList<>();

  @Version
  @Column(name = "version", nullable = false)
  public long version;
}
