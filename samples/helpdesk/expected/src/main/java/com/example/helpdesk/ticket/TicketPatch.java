package com.example.helpdesk.ticket;

import com.example.helpdesk.http.Nullable;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Ticket patch. */
public record TicketPatch(
    @Size(min = 1, max = 200) String subject,
    @Schema(description = "How far a ticket has come.") TicketState state,
    @Schema(nullable = true) @Nullable LocalDate dueOn) {}
