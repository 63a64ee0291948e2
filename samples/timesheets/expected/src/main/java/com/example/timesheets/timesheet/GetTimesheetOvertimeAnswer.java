package com.example.timesheets.timesheet;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What getTimesheetOvertime answers. */
@Schema(description = "What getTimesheetOvertime answers.")
public record GetTimesheetOvertimeAnswer(
    @NotNull @Digits(integer = 4, fraction = 2) BigDecimal hours,
    @NotNull @Digits(integer = 4, fraction = 2) BigDecimal paid,
    @NotNull LocalDate from) {}
