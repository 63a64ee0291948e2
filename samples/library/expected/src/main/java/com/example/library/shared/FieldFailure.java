package com.example.library.shared;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One value to correct. */
@Schema(description = "One value to correct.")
public record FieldFailure(@NotNull String field, @NotNull String message) {}
