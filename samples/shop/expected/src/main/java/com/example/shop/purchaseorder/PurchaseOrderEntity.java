package com.example.shop.purchaseorder;

import com.example.shop.address.AddressEntity;
import com.example.shop.customer.CustomerEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.DynamicInsert;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a customer asked for at one time. */
@Entity
@DynamicInsert
@Table(name = "purchase_order")
public class PurchaseOrderEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "purchase_order_id_seq")
  @SequenceGenerator(
      name = "purchase_order_id_seq",
      sequenceName = "purchase_order_id_seq",
      allocationSize = 1)
  @Column(name = "id", nullable = false)
  public Long id;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.NAMED_ENUM)
  @Column(name = "status", nullable = false, columnDefinition = "order_status")
  public OrderStatus status;

  @Column(name = "placed_at", nullable = false)
  public Instant placedAt;

  @Column(name = "shipped_at")
  public Instant shippedAt;

  @Column(name = "note", length = 500)
  public String note;

  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  @JoinColumn(name = "customer_id", nullable = false)
  public CustomerEntity customer;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "shipping_address_id")
  public AddressEntity shippingAddress;

  @Version
  @Column(name = "version", nullable = false)
  public long version;
}
