package com.example.timesheets.timesheet;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person has done in a week; nobody else sees it. */
@Schema(description = "What a person has done in a week; nobody else sees it.")
public record Timesheet(
    @NotNull UUID id,
    @NotNull LocalDate week,
    @Schema(nullable = true) @Size(max = 500) String note,
    @NotNull Long personId) {}
