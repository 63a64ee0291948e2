package com.example.shop.review;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a customer thinks of a product; one for each product. */
@Schema(description = "What a customer thinks of a product; one for each product.")
public record Review(
    @NotNull UUID id,
    @NotNull @Min(1) @Max(5) Short rating,
    @Schema(nullable = true) String body,
    @NotNull Instant writtenAt,
    @NotNull Long productId,
    @NotNull Long customerId) {}
