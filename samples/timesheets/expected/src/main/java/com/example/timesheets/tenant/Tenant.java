package com.example.timesheets.tenant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A company that pays for the service. */
@Schema(description = "A company that pays for the service.")
public record Tenant(@NotNull Long id, @NotNull @Size(max = 120) String name) {}
