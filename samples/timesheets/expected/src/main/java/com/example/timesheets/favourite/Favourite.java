package com.example.timesheets.favourite;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A project that a person wants at hand. */
@Schema(description = "A project that a person wants at hand.")
public record Favourite(
    @NotNull Long personId, @NotNull Long projectId, @NotNull Integer position) {}
