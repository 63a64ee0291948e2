package com.example.shop.review;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller can change of a review. */
public record ReviewUpdate(
    @NotNull @Min(1) @Max(5) Short rating,
    @Schema(nullable = true) String body,
    @NotNull Instant writtenAt,
    @NotNull Long productId,
    @NotNull Long customerId) {}
