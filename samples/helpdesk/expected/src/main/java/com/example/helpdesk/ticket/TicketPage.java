package com.example.helpdesk.ticket;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Ticket page. */
public record TicketPage(
    @NotNull @Size(max = 100) List<@Valid Ticket> items, @NotNull @Min(0) Long total) {}
