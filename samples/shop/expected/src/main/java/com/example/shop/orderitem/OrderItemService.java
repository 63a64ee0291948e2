package com.example.shop.orderitem;

import com.example.shop.http.IfMatch;
import com.example.shop.http.MergePatch;
import com.example.shop.http.Versioned;
import com.example.shop.paging.Conditions;
import com.example.shop.paging.Page;
import com.example.shop.paging.PageRequest;
import com.example.shop.product.ProductRepository;
import com.example.shop.purchaseorder.PurchaseOrderRepository;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What can be done with order items; each method is one transaction. */
@ApplicationScoped
@Transactional
public class OrderItemService {
  private final MergePatch mergePatch;
  private final OrderItemRepository orderItems;
  private final ProductRepository products;
  private final PurchaseOrderRepository purchaseOrders;

  public OrderItemService(
      MergePatch mergePatch,
      OrderItemRepository orderItems,
      ProductRepository products,
      PurchaseOrderRepository purchaseOrders) {
    this.mergePatch = mergePatch;
    this.orderItems = orderItems;
    this.products = products;
    this.purchaseOrders = purchaseOrders;
  }

  /** A page of the order items that meet the conditions. */
  public Page<OrderItem> list(Conditions conditions, PageRequest request) {
    return orderItems.page(conditions, request).map(OrderItemMapper::toOrderItem);
  }

  /** Stores a new order item and returns it as the database made it. */
  public Versioned<OrderItem> create(OrderItemCreate create) {
    OrderItemEntity orderItem = new OrderItemEntity();
    OrderItemMapper.apply(create, orderItem);
    orderItems.persist(orderItem);
    return written(orderItem);
  }

  /** The order item that is meant; 404 when there is none. */
  public Versioned<OrderItem> get(Long orderId, Long productId) {
    return versioned(orderItems.get(new OrderItemId(orderId, productId)));
  }

  /** Replaces all that can be changed; 412 when the caller has seen another version. */
  public Versioned<OrderItem> replace(
      Long orderId, Long productId, OrderItemUpdate update, IfMatch ifMatch) {
    OrderItemEntity orderItem = orderItems.get(new OrderItemId(orderId, productId));
    ifMatch.verify(orderItem.version);
    OrderItemMapper.apply(update, orderItem);
    return written(orderItem);
  }

  /** Changes what the patch names; 412 when the caller has seen another version. */
  public Versioned<OrderItem> patch(Long orderId, Long productId, JsonNode patch, IfMatch ifMatch) {
    OrderItemEntity orderItem = orderItems.get(new OrderItemId(orderId, productId));
    ifMatch.verify(orderItem.version);
    OrderItemUpdate current = OrderItemMapper.toOrderItemUpdate(orderItem);
    OrderItemMapper.apply(mergePatch.apply(current, patch, OrderItemUpdate.class), orderItem);
    return written(orderItem);
  }

  /** Deletes the order item; 409 while something refers to it. */
  public void delete(Long orderId, Long productId, IfMatch ifMatch) {
    OrderItemEntity orderItem = orderItems.get(new OrderItemId(orderId, productId));
    ifMatch.verify(orderItem.version);
    orderItems.delete(orderItem);
    orderItems.flush();
  }

  /** A page of the order items of a purchase order; 404 when there is none. */
  public Page<OrderItem> listByOrder(Long purchaseOrderId, PageRequest request) {
    purchaseOrders.get(purchaseOrderId);
    return orderItems
        .page(new Conditions().equal("orderId", purchaseOrderId), request)
        .map(OrderItemMapper::toOrderItem);
  }

  /** A page of the order items of a product; 404 when there is none. */
  public Page<OrderItem> listByProduct(Long productId, PageRequest request) {
    products.get(productId);
    return orderItems
        .page(new Conditions().equal("productId", productId), request)
        .map(OrderItemMapper::toOrderItem);
  }

  private static Versioned<OrderItem> versioned(OrderItemEntity orderItem) {
    return new Versioned<>(OrderItemMapper.toOrderItem(orderItem), orderItem.version);
  }

  /** Writes now and reads back what defaults and triggers of the database made of it. */
  private Versioned<OrderItem> written(OrderItemEntity orderItem) {
    orderItems.flush();
    orderItems.getEntityManager().refresh(orderItem);
    return versioned(orderItem);
  }
}
