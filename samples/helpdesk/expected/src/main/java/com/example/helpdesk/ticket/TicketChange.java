package com.example.helpdesk.ticket;

import java.time.LocalDate;

/** What becomes of a row of Ticket. */
public record TicketChange(LocalDate dueOn) {}
