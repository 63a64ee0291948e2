package com.example.timesheets.project;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a company does for one of its customers. */
@Schema(description = "What a company does for one of its customers.")
public record Project(
    @NotNull Long id,
    @NotNull @Size(max = 120) String name,
    @Schema(nullable = true) @Digits(integer = 10, fraction = 2) BigDecimal budget,
    @NotNull Long tenantId,
    @Schema(nullable = true) Long leadId) {}
