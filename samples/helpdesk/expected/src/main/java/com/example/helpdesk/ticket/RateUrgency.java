package com.example.helpdesk.ticket;

import com.example.helpdesk.reply.Reply;
import java.util.List;

/** How soon a ticket has to be answered. */
public interface RateUrgency {

  /**
   * It depends on what has happened to the ticket so far.
   *
   * <p>Pure: what it needs is given, what it says is returned, a refusal is a ProblemException.
   */
  Urgency rateUrgency(Ticket ticket, List<Reply> replies);
}
