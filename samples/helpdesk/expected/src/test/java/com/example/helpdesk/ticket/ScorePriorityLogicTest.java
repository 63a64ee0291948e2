package com.example.helpdesk.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.helpdesk.reply.Reply;
import com.example.helpdesk.testing.OpenHoles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OpenHoles.class)
class ScorePriorityLogicTest {
  private final ScorePriority logic = new ScorePriorityLogic();

  @Test
  void solved_tickets_can_wait() {
    Score expected = new Score(0);
    assertEquals(
        expected,
        logic.scorePriority(
            new Ticket(null, null, null, TicketState.SOLVED, null, TicketChannel.PHONE, null, null),
            List.of()));
  }

  @Test
  void a_new_ticket_from_the_web() {
    Score expected = new Score(20);
    assertEquals(
        expected,
        logic.scorePriority(
            new Ticket(null, null, null, TicketState.OPEN, null, TicketChannel.WEB, null, null),
            List.of()));
  }

  @Test
  void a_phone_call() {
    Score expected = new Score(60);
    assertEquals(
        expected,
        logic.scorePriority(
            new Ticket(
                null, null, null, TicketState.WAITING, null, TicketChannel.PHONE, null, null),
            List.of(new Reply(null, "Any news?", null, null))));
  }

  @Test
  void a_long_quarrel_ends_at_a_hundred() {
    Score expected = new Score(100);
    assertEquals(
        expected,
        logic.scorePriority(
            new Ticket(null, null, null, TicketState.OPEN, null, TicketChannel.PHONE, null, null),
            List.of(
                new Reply(null, null, null, null),
                new Reply(null, null, null, null),
                new Reply(null, null, null, null),
                new Reply(null, null, null, null),
                new Reply(null, null, null, null),
                new Reply(null, null, null, null))));
  }
}
