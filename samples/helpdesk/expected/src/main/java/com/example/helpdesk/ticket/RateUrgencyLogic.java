package com.example.helpdesk.ticket;

import com.example.helpdesk.reply.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How soon a ticket has to be answered. A table decides it. */
@ApplicationScoped
public class RateUrgencyLogic implements RateUrgency {

  @Override
  public Urgency rateUrgency(Ticket ticket, List<Reply> replies) {
    TicketState state = ticket.state();
    TicketChannel channel = ticket.channel();
    int numberOfReplies = replies.size();
    if (state == TicketState.SOLVED) {
      return new Urgency(UrgencyLevel.NONE, 0);
    }
    if (state != TicketState.SOLVED && channel == TicketChannel.PHONE) {
      return new Urgency(UrgencyLevel.HIGH, 4);
    }
    if (state != TicketState.SOLVED && channel != TicketChannel.PHONE && numberOfReplies >= 3) {
      return new Urgency(UrgencyLevel.HIGH, 8);
    }
    if (state != TicketState.SOLVED && channel != TicketChannel.PHONE && numberOfReplies < 3) {
      return new Urgency(UrgencyLevel.NORMAL, 24);
    }
    throw new IllegalStateException("A row of the table holds for every value");
  }
}
