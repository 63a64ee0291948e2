package com.example.helpdesk.label;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.DynamicInsert;

/** A word that tickets are sorted by. */
@Entity
@DynamicInsert
@Table(name = "label")
public class LabelEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "id", nullable = false)
  public Long id;

  @Column(name = "name", nullable = false, length = 40)
  public String name;

  @Column(name = "colour", nullable = false)
  public String colour;

  @Version
  @Column(name = "version", nullable = false)
  public long version;
}
