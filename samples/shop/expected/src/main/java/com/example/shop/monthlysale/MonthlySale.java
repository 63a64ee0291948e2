package com.example.shop.monthlysale;

import com.example.shop.purchaseorder.OrderStatus;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was ordered in a month, by what has become of it. */
@Schema(description = "What was ordered in a month, by what has become of it.")
public record MonthlySale(
    @Schema(nullable = true) Instant month,
    @NotNull OrderStatus status,
    @Schema(nullable = true) BigDecimal total) {}
