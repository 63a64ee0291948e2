package com.example.timesheets.timesheet;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller says to create a timesheet. */
public record TimesheetCreate(
    @NotNull LocalDate week, @Schema(nullable = true) @Size(max = 500) String note) {}
