package com.example.shop.review;

import com.example.shop.customer.CustomerEntity;
import com.example.shop.product.ProductEntity;
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
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicInsert;

/** What a customer thinks of a product; one for each product. */
@Entity
@DynamicInsert
@Table(name = "review")
public class ReviewEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "id", nullable = false)
  public UUID id;

  @Column(name = "rating", nullable = false)
  public Short rating;

  @Column(name = "body")
  public String body;

  @Column(name = "written_at", nullable = false)
  public Instant writtenAt;

  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  @JoinColumn(name = "product_id", nullable = false)
  public ProductEntity product;

  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  @JoinColumn(name = "customer_id", nullable = false)
  public CustomerEntity customer;

  @Version
  @Column(name = "version", nullable = false)
  public long version;
}
