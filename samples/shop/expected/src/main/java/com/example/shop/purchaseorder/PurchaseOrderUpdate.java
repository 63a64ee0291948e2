package com.example.shop.purchaseorder;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller can change of a purchase order. */
public record PurchaseOrderUpdate(
    @NotNull OrderStatus status,
    @NotNull Instant placedAt,
    @Schema(nullable = true) Instant shippedAt,
    @Schema(nullable = true) @Size(max = 500) String note,
    @NotNull Long customerId,
    @Schema(nullable = true) Long shippingAddressId) {}
