package com.example.shop.product;

import com.example.shop.category.CategoryEntity;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.DynamicInsert;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something that the shop sells. */
@Entity
@DynamicInsert
@Table(name = "product")
public class ProductEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "product_id_seq")
  @SequenceGenerator(name = "product_id_seq", sequenceName = "product_id_seq", allocationSize = 1)
  @Column(name = "id", nullable = false)
  public Long id;

  /** Stock keeping unit, printed on the shelf. */
  @Column(name = "sku", nullable = false, length = 32)
  public String sku;

  @Column(name = "name", nullable = false, length = 160)
  public String name;

  @Column(name = "description")
  public String description;

  @Column(name = "price", nullable = false, precision = 12, scale = 2)
  public BigDecimal price;

  @Column(name = "weight_kg")
  public Double weightKg;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "tags", nullable = false, columnDefinition = "_text")
  public List<String> tags;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "attributes")
  public JsonNode attributes;

  @Column(name = "active", nullable = false)
  public Boolean active;

  @Column(name = "created_at", nullable = false, insertable = false, updatable = false)
  public Instant createdAt;

  @ManyToMany
  @JoinTable(
      name = "product_category",
      joinColumns = @JoinColumn(name = "product_id"),
      inverseJoinColumns = @JoinColumn(name = "category_id"))
  @OrderBy("id")
  public List<CategoryEntity> categories = new ArrayList<>();

  @Version
  @Column(name = "version", nullable = false)
  public long version;
}
