package com.example.workshop.job;

import com.example.workshop.bike.BikeEntity;
import com.example.workshop.mechanic.MechanicEntity;
import com.example.workshop.persistence.UtcTime;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicInsert;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of {@code ws_job}. */
@Entity
@DynamicInsert
@Table(name = "ws_job")
public class JobEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "job_id", nullable = false)
  public UUID id;

  @Column(name = "complaint", nullable = false, length = 2000)
  public String complaint;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.NAMED_ENUM)
  @Column(name = "state", nullable = false, columnDefinition = "ws_job_state")
  public State state;

  @Column(name = "promised_for")
  public LocalDate promisedFor;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "labels", nullable = false, columnDefinition = "_text")
  public List<String> labels = new ArrayList<>();

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "parts")
  public List<Part> parts;

  @Column(name = "margin", nullable = false, precision = 5, scale = 2)
  public BigDecimal margin;

  @Convert(converter = UtcTime.class)
  @Column(name = "created_at", nullable = false, insertable = false, updatable = false)
  public Instant createdAt;

  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  @JoinColumn(name = "bike_id", nullable = false)
  public BikeEntity bike;

  @ManyToMany
  @JoinTable(
      name = "ws_job_mechanic",
      joinColumns = @JoinColumn(name = "job_id"),
      inverseJoinColumns = @JoinColumn(name = "mechanic_id"))
  @OrderBy("id")
  public List<MechanicEntity> mechanics = new ArrayList<>();

  @Version
  @Column(name = "version", nullable = false)
  public long version;
}
