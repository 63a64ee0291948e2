package com.example.workshop.vouchers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.workshop.shared.Voucher;
import com.example.workshop.testing.OpenHoles;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class GetVoucherLogicTest {
  private final GetVoucher logic = new GetVoucherLogic();

  @Test
  void row_1_decides() {
    Voucher expected = new Voucher("SPRING", new BigDecimal("10.00"));
    assertEquals(expected, logic.getVoucher("SPRING"));
  }

  @Test
  void row_2_decides() {
    Voucher expected = new Voucher("LOYAL", new BigDecimal("25.00"));
    assertEquals(expected, logic.getVoucher("LOYAL"));
  }

  @Test
  void row_3_decides() {
    assertEquals(404, OpenHoles.refusal(() -> logic.getVoucher("other")));
  }
}
