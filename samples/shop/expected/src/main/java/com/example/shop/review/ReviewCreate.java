package com.example.shop.review;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says to create a review. */
public record ReviewCreate(
    @NotNull @Min(1) @Max(5) Short rating,
    @Schema(nullable = true) String body,
    @Schema(nullable = true) Instant writtenAt,
    @NotNull Long productId,
    @NotNull Long customerId) {}
