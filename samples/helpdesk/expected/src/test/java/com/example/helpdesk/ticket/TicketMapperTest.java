package com.example.helpdesk.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.helpdesk.account.AccountEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TicketMapperTest {
  @Test
  void row_becomes_ticket_patch() {
    TicketPatch expected = new TicketPatch("subject 1", TicketState.OPEN, LocalDate.EPOCH);
    assertEquals(expected, TicketMapper.toTicketPatch(row()));
  }

  @Test
  void new_ticket_reaches_the_row() {
    NewTicket newTicket = new NewTicket("subject 1", "text 1", LocalDate.EPOCH, TicketChannel.WEB);
    TicketEntity entity = new TicketEntity();
    TicketMapper.apply(newTicket, entity);
    assertEquals(newTicket.subject(), entity.subject);
    assertEquals(newTicket.text(), entity.text);
    assertEquals(newTicket.dueOn(), entity.dueOn);
    assertEquals(newTicket.channel(), entity.channel);
  }

  @Test
  void ticket_patch_reaches_the_row() {
    TicketPatch ticketPatch = new TicketPatch("subject 1", TicketState.OPEN, LocalDate.EPOCH);
    TicketEntity entity = new TicketEntity();
    TicketMapper.apply(ticketPatch, entity);
    assertEquals(ticketPatch.subject(), entity.subject);
    assertEquals(ticketPatch.state(), entity.state);
    assertEquals(ticketPatch.dueOn(), entity.dueOn);
  }

  @Test
  void ticket_change_reaches_the_row() {
    TicketChange ticketChange = new TicketChange(LocalDate.EPOCH);
    TicketEntity entity = new TicketEntity();
    TicketMapper.apply(ticketChange, entity);
    assertEquals(ticketChange.dueOn(), entity.dueOn);
  }

  private static TicketEntity row() {
    TicketEntity entity = new TicketEntity();
    entity.id = new UUID(0, 1);
    entity.subject = "subject 1";
    entity.text = "text 1";
    entity.state = TicketState.OPEN;
    entity.dueOn = LocalDate.EPOCH;
    entity.channel = TicketChannel.WEB;
    entity.createdAt = Instant.EPOCH;
    entity.customer = new AccountEntity();
    entity.customer.id = new UUID(0, 1);
    return entity;
  }
}
