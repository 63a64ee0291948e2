package com.example.shop.ordertotal;

import com.example.shop.purchaseorder.OrderStatus;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an order comes to; one that is still empty comes to nothing. */
@Schema(description = "What an order comes to; one that is still empty comes to nothing.")
public record OrderTotal(
    @NotNull Long orderId,
    @NotNull Long customerId,
    @NotNull OrderStatus status,
    @NotNull Instant placedAt,
    @NotNull Long lines,
    @NotNull BigDecimal total) {}
