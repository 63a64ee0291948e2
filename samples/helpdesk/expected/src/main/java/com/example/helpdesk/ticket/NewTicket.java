package com.example.helpdesk.ticket;

import com.example.helpdesk.http.Nullable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** New ticket. */
public record NewTicket(
    @NotNull @Size(min = 1, max = 200) String subject,
    @NotNull @Size(min = 1, max = 10000) String text,
    @Schema(nullable = true) @Nullable LocalDate dueOn,
    @Schema(defaultValue = "web") TicketChannel channel) {}
