package com.example.workshop.vouchers;

import com.example.workshop.shared.Voucher;

/** Show a voucher. */
public interface GetVoucher {

  /**
   * Vouchers are few and never change; a voucher that is not in the list is none.
   *
   * <p>Pure: what it needs is given, what it says is returned, a refusal is a ProblemException.
   */
  Voucher getVoucher(String code);
}
