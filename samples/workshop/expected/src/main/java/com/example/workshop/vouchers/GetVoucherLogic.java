package com.example.workshop.vouchers;

import com.example.workshop.problem.ProblemException;
import com.example.workshop.shared.Voucher;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;

/** Show a voucher. A table decides it. */
@ApplicationScoped
public class GetVoucherLogic implements GetVoucher {

  @Override
  public Voucher getVoucher(String code) {
    if ("SPRING".equals(code)) {
      return new Voucher("SPRING", new BigDecimal("10.00"));
    }
    if ("LOYAL".equals(code)) {
      return new Voucher("LOYAL", new BigDecimal("25.00"));
    }
    if (!"SPRING".equals(code) && !"LOYAL".equals(code)) {
      throw new ProblemException(404, "The rules do not allow it.");
    }
    throw new IllegalStateException("A row of the table holds for every value");
  }
}
