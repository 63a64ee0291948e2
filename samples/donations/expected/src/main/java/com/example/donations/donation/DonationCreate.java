package com.example.donations.donation;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says to create a donation. */
public record DonationCreate(
    @NotNull @Size(max = 120) String donor,
    @Schema(description = "In euros.")
        @NotNull
        @DecimalMin(value = "0", inclusive = false)
        @Digits(integer = 8, fraction = 2)
        BigDecimal amount,
    @Schema(nullable = true) Instant givenAt,
    @NotNull Long campaignId) {}
