package com.example.workshop.job;

import com.example.workshop.bike.Bike;
import com.example.workshop.mechanic.Mechanic;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Job. */
public record Job(
    @Schema(required = true, readOnly = true) UUID id,
    @NotNull @Valid Bike bike,
    @NotNull @Size(max = 2000) String complaint,
    @NotNull State state,
    LocalDate promisedFor,
    @NotNull @Size(max = 20) List<@Size(max = 30) String> labels,
    @Size(max = 100) List<@Valid Part> parts,
    List<@Valid Mechanic> mechanics,
    @Schema(required = true, readOnly = true) Instant createdAt) {}
