package com.example.helpdesk.ticket;

import jakarta.validation.Valid;
import java.util.List;

/** What is decided by escalateTicket. */
public record EscalateTicketDecision(
    @Valid TicketChange ticket, List<@Valid ReplyCreation> replies) {}
