package com.example.shop.purchaseorder;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says to create a purchase order. */
public record PurchaseOrderCreate(
    @Schema(nullable = true) OrderStatus status,
    @Schema(nullable = true) Instant placedAt,
    @Schema(nullable = true) Instant shippedAt,
    @Schema(nullable = true) @Size(max = 500) String note,
    @NotNull Long customerId,
    @Schema(nullable = true) Long shippingAddressId) {}
