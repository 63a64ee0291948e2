package com.example.shop.review;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** What a caller can change of a review. */
public record ReviewUpdate(
    @NotNull @Min(1) @Max(5) Short rating,
    String body,
    @NotNull Instant writtenAt,
    @NotNull Long productId,
    @NotNull Long customerId) {}
