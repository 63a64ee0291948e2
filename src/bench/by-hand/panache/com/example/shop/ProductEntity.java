package com.example.shop;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "product")
public class ProductEntity {
  @Id public Long id;
  public String sku;
  public String name;
  public String description;
  public BigDecimal price;

  @Column(name = "weight_kg")
  public Double weightKg;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(columnDefinition = "_text")
  public List<String> tags;

  @JdbcTypeCode(SqlTypes.JSON)
  public JsonNode attributes;

  public Boolean active;

  @Column(name = "created_at")
  public Instant createdAt;

  @Version public long version;

  Product toProduct() {
    return new Product(
        id, sku, name, description, price, weightKg, tags, attributes, active, createdAt);
  }
}
