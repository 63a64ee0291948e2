package com.example.helpdesk.ticket;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** Urgency. */
public record Urgency(@NotNull UrgencyLevel level, @NotNull @Min(0) Integer hours) {}
