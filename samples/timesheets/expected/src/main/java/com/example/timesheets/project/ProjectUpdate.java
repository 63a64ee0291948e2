package com.example.timesheets.project;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller can change of a project. */
public record ProjectUpdate(
    @NotNull @Size(max = 120) String name,
    @Schema(nullable = true) @Digits(integer = 10, fraction = 2) BigDecimal budget,
    @Schema(nullable = true) Long leadId) {}
