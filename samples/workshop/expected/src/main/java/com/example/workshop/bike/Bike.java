package com.example.workshop.bike;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bike. */
public record Bike(
    @Schema(required = true, readOnly = true) Long id,
    @NotNull @Size(max = 40) String frameNumber,
    @NotNull @Size(max = 80) String model,
    @Schema(format = "int32") @Min(1) @Max(36) Short gears,
    @Schema(description = "Nobody has ever asked for it.") @Size(max = 30) String colour) {}
