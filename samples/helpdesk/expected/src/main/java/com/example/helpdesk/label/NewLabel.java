package com.example.helpdesk.label;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** New label. */
@Schema(additionalProperties = Schema.False.class)
public record NewLabel(
    @NotNull @Size(min = 1, max = 40) @Pattern(regexp = "^[a-z][a-z0-9-]*$") String name,
    @Schema(defaultValue = "#888888") @Pattern(regexp = "^#[0-9a-f]{6}$") String colour) {}
