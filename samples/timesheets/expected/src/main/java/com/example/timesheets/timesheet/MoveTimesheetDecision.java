package com.example.timesheets.timesheet;

import jakarta.validation.Valid;

/** What is decided by moveTimesheet. */
public record MoveTimesheetDecision(@Valid TimesheetChange timesheet) {}
