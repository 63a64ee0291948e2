package com.example.shop.monthlysale;

import com.example.shop.purchaseorder.OrderStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Subselect;
import org.hibernate.type.SqlTypes;

/** What was ordered in a month, by what has become of it. */
@Entity
@Immutable
@Subselect(
    "SELECT row_number() OVER (ORDER BY month, status, total) AS row_number, "
        + "t.* FROM monthly_sales AS t")
public class MonthlySaleEntity {
  @Id
  @Column(name = "row_number", nullable = false)
  public Long rowNumber;

  @Column(name = "month")
  public Instant month;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.NAMED_ENUM)
  @Column(name = "status", nullable = false, columnDefinition = "order_status")
  public OrderStatus status;

  @Column(name = "total")
  public BigDecimal total;
}
