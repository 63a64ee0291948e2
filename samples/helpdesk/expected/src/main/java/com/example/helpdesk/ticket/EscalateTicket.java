package com.example.helpdesk.ticket;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** Ask for an answer soon. */
public interface EscalateTicket {

  /**
   * A solved ticket is not escalated: 409. Any other is due two days from now (UTC), or on the day
   * when it was due anyway if that is sooner, and gets a reply "Escalated: " with the reason.
   *
   * <p>Pure: what it needs is given, what it says is returned, a refusal is a ProblemException.
   */
  @NotNull
  @Valid
  EscalateTicketDecision escalateTicket(Ticket ticket, Instant now, Escalation escalation);
}
