package com.example.helpdesk.ticket;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Ticket page. */
public record TicketPage(
    @NotNull @Valid @Size(max = 100) List<Ticket> items, @NotNull @Min(0) Long total) {}
