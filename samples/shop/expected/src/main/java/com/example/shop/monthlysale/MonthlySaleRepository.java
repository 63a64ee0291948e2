package com.example.shop.monthlysale;

import com.example.shop.paging.Conditions;
import com.example.shop.paging.Listing;
import com.example.shop.paging.Page;
import com.example.shop.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The rows of {@code monthly_sales}. */
@ApplicationScoped
public class MonthlySaleRepository implements PanacheRepositoryBase<MonthlySaleEntity, Long> {
  private static final Listing<MonthlySaleEntity> LISTING =
      Listing.of(MonthlySaleEntity.class)
          .tieBreaker("rowNumber")
          .sortableOrNull("month", "month")
          .sortableOrNull("total", "total");

  /** The rows that meet the conditions, in the order and part that was asked for. */
  public Page<MonthlySaleEntity> page(Conditions conditions, PageRequest request) {
    return LISTING.fetch(getEntityManager(), conditions, request);
  }
}
