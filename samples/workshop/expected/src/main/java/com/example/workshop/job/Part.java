package com.example.workshop.job;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Part. */
public record Part(
    @NotNull @Size(max = 80) String name, @NotNull @Min(1) @Max(100) Integer quantity) {}
