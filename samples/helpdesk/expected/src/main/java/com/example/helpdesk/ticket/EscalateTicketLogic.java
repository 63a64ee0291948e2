package com.example.helpdesk.ticket;

import com.example.helpdesk.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Ask for an answer soon. */
@ApplicationScoped
public class EscalateTicketLogic implements EscalateTicket {

  @Override
  public EscalateTicketDecision escalateTicket(Ticket ticket, Instant now, Escalation escalation) {
    throw ProblemException.notWritten("escalateTicket", "ticket/EscalateTicketLogic.java");
  }
}
