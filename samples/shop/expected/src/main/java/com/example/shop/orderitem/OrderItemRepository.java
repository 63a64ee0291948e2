package com.example.shop.orderitem;

import com.example.shop.paging.Conditions;
import com.example.shop.paging.Listing;
import com.example.shop.paging.Page;
import com.example.shop.paging.PageRequest;
import com.example.shop.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The rows of {@code order_item}. */
@ApplicationScoped
public class OrderItemRepository implements PanacheRepositoryBase<OrderItemEntity, OrderItemId> {
  private static final Listing<OrderItemEntity> LISTING =
      Listing.of(OrderItemEntity.class).key("orderId").key("productId");

  /** The rows that meet the conditions, in the order and part that was asked for. */
  public Page<OrderItemEntity> page(Conditions conditions, PageRequest request) {
    return LISTING.fetch(getEntityManager(), conditions, request);
  }

  /** The row with this key; 404 when there is none. */
  public OrderItemEntity get(OrderItemId id) {
    return findByIdOptional(id)
        .orElseThrow(
            () -> ProblemException.notFound("order item", id.orderId() + "/" + id.productId()));
  }
}
