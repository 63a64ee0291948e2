package com.example.shop.review;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** What a caller says to create a review. */
public record ReviewCreate(
    @NotNull @Min(1) @Max(5) Short rating,
    String body,
    Instant writtenAt,
    @NotNull Long productId,
    @NotNull Long customerId) {}
