package com.example.shop.product;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that the shop sells. */
@Schema(description = "Something that the shop sells.")
public record Product(
    @NotNull Long id,
    @Schema(description = "Stock keeping unit, printed on the shelf.") @NotNull @Size(max = 32)
        String sku,
    @NotNull @Size(max = 160) String name,
    @Schema(nullable = true) String description,
    @NotNull @DecimalMin("0") @Digits(integer = 10, fraction = 2) BigDecimal price,
    @Schema(nullable = true) Double weightKg,
    @NotNull List<String> tags,
    @Schema(implementation = Object.class) JsonNode attributes,
    @NotNull Boolean active,
    @NotNull Instant createdAt) {}
