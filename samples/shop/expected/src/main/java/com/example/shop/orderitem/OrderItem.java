package com.example.shop.orderitem;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of an order. */
@Schema(description = "One line of an order.")
public record OrderItem(
    @NotNull Long orderId,
    @NotNull Long productId,
    @NotNull @Min(1) Integer quantity,
    @Schema(description = "The price when it was ordered.")
        @NotNull
        @DecimalMin("0")
        @Digits(integer = 10, fraction = 2)
        BigDecimal unitPrice) {}
