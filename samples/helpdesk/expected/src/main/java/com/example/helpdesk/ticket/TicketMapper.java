package com.example.helpdesk.ticket;

import com.example.helpdesk.account.AccountMapper;

/** Translates between rows of {@code ticket} and what travels. */
public final class TicketMapper {
  private TicketMapper() {}

  public static Ticket toTicket(TicketEntity entity) {
    return new Ticket(
        entity.id,
        entity.subject,
        entity.text,
        entity.state,
        entity.dueOn,
        entity.channel,
        entity.createdAt,
        AccountMapper.toAccount(entity.customer));
  }

  public static TicketPatch toTicketPatch(TicketEntity entity) {
    return new TicketPatch(entity.subject, entity.state, entity.dueOn);
  }

  public static void apply(NewTicket newTicket, TicketEntity entity) {
    entity.subject = newTicket.subject();
    entity.text = newTicket.text();
    entity.dueOn = newTicket.dueOn();
    if (newTicket.channel() != null) {
      entity.channel = newTicket.channel();
    }
  }

  public static void apply(TicketPatch ticketPatch, TicketEntity entity) {
    if (ticketPatch.subject() != null) {
      entity.subject = ticketPatch.subject();
    }
    if (ticketPatch.state() != null) {
      entity.state = ticketPatch.state();
    }
    entity.dueOn = ticketPatch.dueOn();
  }

  public static void apply(TicketChange ticketChange, TicketEntity entity) {
    entity.dueOn = ticketChange.dueOn();
  }
}
