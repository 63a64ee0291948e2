package com.example.helpdesk.ticket;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Escalation. */
public record Escalation(@NotNull @Size(min = 1, max = 200) String reason) {}
