package com.example.workshop.vouchers;

import com.example.workshop.problem.ProblemException;
import com.example.workshop.shared.Voucher;
import jakarta.enterprise.context.ApplicationScoped;

/** Show a voucher. */
@ApplicationScoped
public class GetVoucherLogic implements GetVoucher {

  @Override
  public Voucher getVoucher(String code) {
    throw ProblemException.notWritten("getVoucher", "vouchers/GetVoucherLogic.java");
  }
}
