package com.example.shop.monthlysale;

/** Translates between rows of {@code monthly_sales} and what travels. */
public final class MonthlySaleMapper {
  private MonthlySaleMapper() {}

  public static MonthlySale toMonthlySale(MonthlySaleEntity entity) {
    return new MonthlySale(entity.month, entity.status, entity.total);
  }
}
