package com.example.workshop.mechanic;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Mechanic. */
public record Mechanic(@NotNull Integer id, @Size(max = 80) String name) {}
