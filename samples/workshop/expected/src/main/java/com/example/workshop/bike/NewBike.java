package com.example.workshop.bike;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** New bike. */
public record NewBike(
    @NotNull @Size(min = 1, max = 40) String frameNumber,
    @NotNull @Size(min = 1, max = 80) String model,
    @Schema(format = "int32") @Min(1) @Max(36) Short gears) {}
