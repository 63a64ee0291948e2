package com.example.parcels.parcel;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something on its way to somebody. */
@Schema(description = "Something on its way to somebody.")
public record Parcel(
    @NotNull @Size(max = 20) @Pattern(regexp = "^[A-Z]{2}[0-9]{9}[A-Z]{2}$") String number,
    @NotNull @Size(max = 120) String recipient,
    @Schema(description = "In kilograms.")
        @NotNull
        @DecimalMin(value = "0", inclusive = false)
        @Digits(integer = 4, fraction = 3)
        BigDecimal weight,
    @NotNull Instant handedIn) {}
