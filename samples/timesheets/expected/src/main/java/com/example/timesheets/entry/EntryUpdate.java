package com.example.timesheets.entry;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** What a caller can change of an entry. */
public record EntryUpdate(
    @NotNull LocalDate day,
    @NotNull
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("24")
        @Digits(integer = 2, fraction = 2)
        BigDecimal hours,
    @NotNull UUID timesheetId,
    @NotNull Long projectId) {}
