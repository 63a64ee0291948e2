package com.example.helpdesk.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.helpdesk.reply.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateUrgencyLogicTest {
  private final RateUrgency logic = new RateUrgencyLogic();

  @Test
  void row_1_decides() {
    Urgency expected = new Urgency(UrgencyLevel.NONE, 0);
    assertEquals(
        expected,
        logic.rateUrgency(
            new Ticket(null, null, null, TicketState.SOLVED, null, TicketChannel.WEB, null, null),
            List.of()));
  }

  @Test
  void row_1_decides_at_an_end_of_its_range() {
    Urgency expected = new Urgency(UrgencyLevel.NONE, 0);
    assertEquals(
        expected,
        logic.rateUrgency(
            new Ticket(null, null, null, TicketState.SOLVED, null, TicketChannel.WEB, null, null),
            List.of(
                new Reply(null, null, null, null),
                new Reply(null, null, null, null),
                new Reply(null, null, null, null),
                new Reply(null, null, null, null))));
  }

  @Test
  void row_2_decides() {
    Urgency expected = new Urgency(UrgencyLevel.HIGH, 4);
    assertEquals(
        expected,
        logic.rateUrgency(
            new Ticket(null, null, null, TicketState.OPEN, null, TicketChannel.PHONE, null, null),
            List.of()));
  }

  @Test
  void row_2_decides_at_an_end_of_its_range() {
    Urgency expected = new Urgency(UrgencyLevel.HIGH, 4);
    assertEquals(
        expected,
        logic.rateUrgency(
            new Ticket(null, null, null, TicketState.OPEN, null, TicketChannel.PHONE, null, null),
            List.of(
                new Reply(null, null, null, null),
                new Reply(null, null, null, null),
                new Reply(null, null, null, null),
                new Reply(null, null, null, null))));
  }

  @Test
  void row_3_decides() {
    Urgency expected = new Urgency(UrgencyLevel.HIGH, 8);
    assertEquals(
        expected,
        logic.rateUrgency(
            new Ticket(null, null, null, TicketState.OPEN, null, TicketChannel.WEB, null, null),
            List.of(
                new Reply(null, null, null, null),
                new Reply(null, null, null, null),
                new Reply(null, null, null, null))));
  }

  @Test
  void row_3_decides_at_an_end_of_its_range() {
    Urgency expected = new Urgency(UrgencyLevel.HIGH, 8);
    assertEquals(
        expected,
        logic.rateUrgency(
            new Ticket(null, null, null, TicketState.OPEN, null, TicketChannel.WEB, null, null),
            List.of(
                new Reply(null, null, null, null),
                new Reply(null, null, null, null),
                new Reply(null, null, null, null),
                new Reply(null, null, null, null))));
  }

  @Test
  void row_4_decides() {
    Urgency expected = new Urgency(UrgencyLevel.NORMAL, 24);
    assertEquals(
        expected,
        logic.rateUrgency(
            new Ticket(null, null, null, TicketState.OPEN, null, TicketChannel.WEB, null, null),
            List.of()));
  }

  @Test
  void row_4_decides_at_an_end_of_its_range() {
    Urgency expected = new Urgency(UrgencyLevel.NORMAL, 24);
    assertEquals(
        expected,
        logic.rateUrgency(
            new Ticket(null, null, null, TicketState.OPEN, null, TicketChannel.WEB, null, null),
            List.of(new Reply(null, null, null, null), new Reply(null, null, null, null))));
  }
}
