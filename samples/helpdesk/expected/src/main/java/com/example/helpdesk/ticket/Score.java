package com.example.helpdesk.ticket;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** Score. */
public record Score(@NotNull @Min(0) @Max(100) Integer score) {}
