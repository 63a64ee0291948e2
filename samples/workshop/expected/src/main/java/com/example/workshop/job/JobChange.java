package com.example.workshop.job;

import com.example.workshop.http.Nullable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Job change. */
public record JobChange(
    @NotNull @Size(min = 1, max = 2000) String complaint,
    @NotNull State state,
    @Schema(nullable = true) @Nullable LocalDate promisedFor) {}
