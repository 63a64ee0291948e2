package com.example.helpdesk.ticket;

import com.example.helpdesk.account.Account;
import com.example.helpdesk.http.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One question of a customer. */
@Schema(description = "One question of a customer.")
public record Ticket(
    @Schema(required = true, readOnly = true) UUID id,
    @NotNull @Size(min = 1, max = 200) String subject,
    @NotNull @Size(min = 1, max = 10000) String text,
    @Schema(description = "How far a ticket has come.", defaultValue = "open") @NotNull
        TicketState state,
    @Schema(nullable = true) @Nullable LocalDate dueOn,
    @Schema(defaultValue = "web") @NotNull TicketChannel channel,
    @Schema(required = true, readOnly = true) Instant createdAt,
    @Schema(description = "Somebody who can log in.", required = true, readOnly = true) @Valid
        Account customer) {}
