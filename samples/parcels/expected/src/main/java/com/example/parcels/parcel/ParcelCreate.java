package com.example.parcels.parcel;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says to create a parcel. */
public record ParcelCreate(
    @NotNull @Size(min = 1, max = 20) @Pattern(regexp = "^[A-Z]{2}[0-9]{9}[A-Z]{2}$") String number,
    @NotNull @Size(max = 120) String recipient,
    @Schema(description = "In kilograms.")
        @NotNull
        @DecimalMin(value = "0", inclusive = false)
        @Digits(integer = 4, fraction = 3)
        BigDecimal weight,
    @Schema(nullable = true) Instant handedIn) {}
