package com.example.shop.purchaseorder;

/** Translates between rows of {@code purchase_order} and what travels. */
public final class PurchaseOrderMapper {
  private PurchaseOrderMapper() {}

  public static PurchaseOrder toPurchaseOrder(PurchaseOrderEntity entity) {
    return new PurchaseOrder(
        entity.id,
        entity.status,
        entity.placedAt,
        entity.shippedAt,
        entity.note,
        entity.customer.id,
        entity.shippingAddress == null ? null : entity.shippingAddress.id);
  }

  public static PurchaseOrderUpdate toPurchaseOrderUpdate(PurchaseOrderEntity entity) {
    return new PurchaseOrderUpdate(
        entity.status,
        entity.placedAt,
        entity.shippedAt,
        entity.note,
        entity.customer.id,
        entity.shippingAddress == null ? null : entity.shippingAddress.id);
  }

  public static void apply(PurchaseOrderCreate create, PurchaseOrderEntity entity) {
    if (create.status() != null) {
      entity.status = create.status();
    }
    if (create.placedAt() != null) {
      entity.placedAt = create.placedAt();
    }
    entity.shippedAt = create.shippedAt();
    entity.note = create.note();
  }

  public static void apply(PurchaseOrderUpdate update, PurchaseOrderEntity entity) {
    entity.status = update.status();
    entity.placedAt = update.placedAt();
    entity.shippedAt = update.shippedAt();
    entity.note = update.note();
  }
}
