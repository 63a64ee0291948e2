package com.example.shop.ordertotal;

import com.example.shop.paging.Conditions;
import com.example.shop.paging.Listing;
import com.example.shop.paging.Page;
import com.example.shop.paging.PageRequest;
import com.example.shop.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The rows of {@code order_total}. */
@ApplicationScoped
public class OrderTotalRepository implements PanacheRepositoryBase<OrderTotalEntity, Long> {
  private static final Listing<OrderTotalEntity> LISTING =
      Listing.of(OrderTotalEntity.class)
          .key("orderId")
          .sortable("customerId", "customerId")
          .sortable("placedAt", "placedAt");

  /** The rows that meet the conditions, in the order and part that was asked for. */
  public Page<OrderTotalEntity> page(Conditions conditions, PageRequest request) {
    return LISTING.fetch(getEntityManager(), conditions, request);
  }

  /** The row with this key; 404 when there is none. */
  public OrderTotalEntity get(Long id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("order total", id));
  }
}
