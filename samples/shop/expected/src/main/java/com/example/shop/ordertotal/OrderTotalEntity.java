package com.example.shop.ordertotal;

import com.example.shop.purchaseorder.OrderStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What an order comes to; one that is still empty comes to nothing. */
@Entity
@Immutable
@Table(name = "order_total")
public class OrderTotalEntity {
  @Id
  @Column(name = "order_id", nullable = false)
  public Long orderId;

  @Column(name = "customer_id", nullable = false)
  public Long customerId;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.NAMED_ENUM)
  @Column(name = "status", nullable = false, columnDefinition = "order_status")
  public OrderStatus status;

  @Column(name = "placed_at", nullable = false)
  public Instant placedAt;

  @Column(name = "lines", nullable = false)
  public Long lines;

  @Column(name = "total", nullable = false)
  public BigDecimal total;
}
