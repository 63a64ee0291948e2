package com.example.shop.monthlysale;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.shop.purchaseorder.OrderStatus;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MonthlySaleMapperTest {
  @Test
  void row_becomes_monthly_sale() {
    MonthlySale expected =
        new MonthlySale(Instant.EPOCH, OrderStatus.PENDING, new BigDecimal("1.00"));
    assertEquals(expected, MonthlySaleMapper.toMonthlySale(row()));
  }

  private static MonthlySaleEntity row() {
    MonthlySaleEntity entity = new MonthlySaleEntity();
    entity.month = Instant.EPOCH;
    entity.status = OrderStatus.PENDING;
    entity.total = new BigDecimal("1.00");
    return entity;
  }
}
