package com.example.shop.orderitem;

import com.example.shop.product.ProductEntity;
import com.example.shop.purchaseorder.PurchaseOrderEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;

/** One line of an order. */
@Entity
@Table(name = "order_item")
@IdClass(OrderItemId.class)
public class OrderItemEntity {
  @Id
  @Column(name = "order_id", nullable = false)
  public Long orderId;

  @Id
  @Column(name = "product_id", nullable = false)
  public Long productId;

  @Column(name = "quantity", nullable = false)
  public Integer quantity;

  /** The price when it was ordered. */
  @Column(name = "unit_price", nullable = false, precision = 12, scale = 2)
  public BigDecimal unitPrice;

  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  @JoinColumn(name = "order_id", nullable = false, insertable = false, updatable = false)
  public PurchaseOrderEntity order;

  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  @JoinColumn(name = "product_id", nullable = false, insertable = false, updatable = false)
  public ProductEntity product;

  @Version
  @Column(name = "version", nullable = false)
  public long version;
}
