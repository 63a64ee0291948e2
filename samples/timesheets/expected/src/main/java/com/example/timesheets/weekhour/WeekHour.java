package com.example.timesheets.weekhour;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a sheet comes to. */
@Schema(description = "What a sheet comes to.")
public record WeekHour(
    @NotNull UUID timesheetId,
    @NotNull Long personId,
    @NotNull LocalDate week,
    @NotNull BigDecimal hours) {}
