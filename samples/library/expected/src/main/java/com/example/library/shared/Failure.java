package com.example.library.shared;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What went wrong. */
@Schema(description = "What went wrong.")
public record Failure(
    @NotNull Integer code,
    @NotNull String message,
    @Schema(description = "What to correct.") List<@Valid FieldFailure> fields) {}
