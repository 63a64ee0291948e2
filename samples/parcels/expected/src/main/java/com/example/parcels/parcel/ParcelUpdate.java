package com.example.parcels.parcel;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller can change of a parcel. */
public record ParcelUpdate(
    @NotNull @Size(max = 120) String recipient,
    @Schema(description = "In kilograms.")
        @NotNull
        @DecimalMin(value = "0", inclusive = false)
        @Digits(integer = 4, fraction = 3)
        BigDecimal weight,
    @NotNull Instant handedIn) {}
