package com.example.workshop.vouchers;

import com.example.workshop.shared.Voucher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What can be done with vouchers; each method is one transaction. */
@ApplicationScoped
@Transactional
public class VouchersService {
  private final GetVoucher getVoucher;

  public VouchersService(GetVoucher getVoucher) {
    this.getVoucher = getVoucher;
  }

  /** As the rule says. */
  public Voucher getVoucher(String code) {
    return getVoucher.getVoucher(code);
  }
}
