package com.example.shop.ordertotal;

import com.example.shop.paging.Conditions;
import com.example.shop.paging.Page;
import com.example.shop.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What can be done with order totals; each method is one transaction. */
@ApplicationScoped
@Transactional
public class OrderTotalService {
  private final OrderTotalRepository orderTotals;

  public OrderTotalService(OrderTotalRepository orderTotals) {
    this.orderTotals = orderTotals;
  }

  /** A page of the order totals that meet the conditions. */
  public Page<OrderTotal> list(Conditions conditions, PageRequest request) {
    return orderTotals.page(conditions, request).map(OrderTotalMapper::toOrderTotal);
  }

  /** The order total that is meant; 404 when there is none. */
  public OrderTotal get(Long orderId) {
    return OrderTotalMapper.toOrderTotal(orderTotals.get(orderId));
  }
}
