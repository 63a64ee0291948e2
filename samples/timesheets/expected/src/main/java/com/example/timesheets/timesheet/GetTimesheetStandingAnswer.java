package com.example.timesheets.timesheet;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What getTimesheetStanding answers. */
@Schema(description = "What getTimesheetStanding answers.")
public record GetTimesheetStandingAnswer(
    @NotNull GetTimesheetStandingLevel level, @NotNull Integer daysLeft) {}
