package com.example.timesheets.entry;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Hours of a day for a project. */
@Schema(description = "Hours of a day for a project.")
public record Entry(
    @NotNull Long id,
    @NotNull LocalDate day,
    @NotNull
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("24")
        @Digits(integer = 2, fraction = 2)
        BigDecimal hours,
    @NotNull UUID timesheetId,
    @NotNull Long projectId) {}
