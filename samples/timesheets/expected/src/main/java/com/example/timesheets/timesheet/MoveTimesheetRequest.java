package com.example.timesheets.timesheet;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What moveTimesheet is told. */
@Schema(description = "What moveTimesheet is told.")
public record MoveTimesheetRequest(
    @NotNull LocalDate week, @NotNull @Size(max = 100) String reason) {}
