package com.example.workshop.job;

import com.example.workshop.mechanic.Mechanic;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** New job. */
public record NewJob(
    @NotNull Long bikeId,
    @NotNull @Size(min = 1, max = 2000) String complaint,
    LocalDate promisedFor,
    @Size(max = 20) List<@Size(max = 30) String> labels,
    @Size(max = 100) List<@Valid Part> parts,
    @Size(max = 10) List<@Valid Mechanic> mechanics) {}
