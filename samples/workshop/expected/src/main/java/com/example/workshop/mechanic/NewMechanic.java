package com.example.workshop.mechanic;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** New mechanic. */
public record NewMechanic(@NotNull @Size(min = 1, max = 80) String name) {}
