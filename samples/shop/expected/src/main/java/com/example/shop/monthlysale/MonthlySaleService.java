package com.example.shop.monthlysale;

import com.example.shop.paging.Conditions;
import com.example.shop.paging.Page;
import com.example.shop.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What can be done with monthly sales; each method is one transaction. */
@ApplicationScoped
@Transactional
public class MonthlySaleService {
  private final MonthlySaleRepository monthlySales;

  public MonthlySaleService(MonthlySaleRepository monthlySales) {
    this.monthlySales = monthlySales;
  }

  /** A page of the monthly sales that meet the conditions. */
  public Page<MonthlySale> list(Conditions conditions, PageRequest request) {
    return monthlySales.page(conditions, request).map(MonthlySaleMapper::toMonthlySale);
  }
}
