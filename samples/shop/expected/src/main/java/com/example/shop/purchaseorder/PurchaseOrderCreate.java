package com.example.shop.purchaseorder;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** What a caller says to create a purchase order. */
public record PurchaseOrderCreate(
    OrderStatus status,
    Instant placedAt,
    Instant shippedAt,
    @Size(max = 500) String note,
    @NotNull Long customerId,
    Long shippingAddressId) {}
