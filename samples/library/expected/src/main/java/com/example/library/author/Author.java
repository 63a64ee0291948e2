package com.example.library.author;

import com.example.library.http.Nullable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who wrote a book. */
@Schema(description = "Somebody who wrote a book.")
public record Author(
    @Schema(required = true, readOnly = true) Long id,
    @NotNull @Size(min = 1, max = 120) String name,
    @Schema(nullable = true) @Nullable @Min(-3000) @Max(2100) Integer born,
    @Schema(nullable = true) @Nullable @Size(max = 8000) String biography) {}
