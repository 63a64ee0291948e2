package com.example.helpdesk.ticket;

import java.util.List;

/** What is decided by escalateTicket. */
public record EscalateTicketDecision(TicketChange ticket, List<ReplyCreation> replies) {}
