package com.example.helpdesk.ticket;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many tickets there are. */
@Schema(description = "How many tickets there are.")
public record TicketCount(@NotNull @Min(0) Long count) {}
