package com.example.timesheets.timesheet;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** What becomes of a row of Timesheet. */
public record TimesheetChange(@NotNull LocalDate week, @Size(max = 500) String note) {}
