package com.example.timesheets.label;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A word that projects are found by. */
@Schema(description = "A word that projects are found by.")
public record Label(
    @NotNull Long id, @NotNull @Size(max = 40) String name, @NotNull Long tenantId) {}
