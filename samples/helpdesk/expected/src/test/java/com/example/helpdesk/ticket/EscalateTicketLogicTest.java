package com.example.helpdesk.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.helpdesk.testing.OpenHoles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OpenHoles.class)
class EscalateTicketLogicTest {
  private final EscalateTicket logic = new EscalateTicketLogic();

  @Test
  void a_ticket_without_a_date_is_due_in_two_days() {
    EscalateTicketDecision expected =
        new EscalateTicketDecision(
            new TicketChange(LocalDate.parse("2026-04-01")),
            List.of(new ReplyCreation("Escalated: The shop is closed")));
    assertEquals(
        expected,
        logic.escalateTicket(
            new Ticket(null, null, null, TicketState.OPEN, null, null, null, null),
            Instant.parse("2026-03-30T22:00:00Z"),
            new Escalation("The shop is closed")));
  }

  @Test
  void a_date_that_is_sooner_stays() {
    EscalateTicketDecision expected =
        new EscalateTicketDecision(
            new TicketChange(LocalDate.parse("2026-03-31")),
            List.of(new ReplyCreation("Escalated: Again")));
    assertEquals(
        expected,
        logic.escalateTicket(
            new Ticket(
                null,
                null,
                null,
                TicketState.WAITING,
                LocalDate.parse("2026-03-31"),
                null,
                null,
                null),
            Instant.parse("2026-03-30T22:00:00Z"),
            new Escalation("Again")));
  }

  @Test
  void a_date_that_is_later_is_moved() {
    EscalateTicketDecision expected =
        new EscalateTicketDecision(
            new TicketChange(LocalDate.parse("2026-04-01")),
            List.of(new ReplyCreation("Escalated: Now")));
    assertEquals(
        expected,
        logic.escalateTicket(
            new Ticket(
                null,
                null,
                null,
                TicketState.OPEN,
                LocalDate.parse("2026-05-01"),
                null,
                null,
                null),
            Instant.parse("2026-03-30T22:00:00Z"),
            new Escalation("Now")));
  }

  @Test
  void what_is_solved_is_not_escalated() {
    assertEquals(
        409,
        OpenHoles.refusal(
            () ->
                logic.escalateTicket(
                    new Ticket(null, null, null, TicketState.SOLVED, null, null, null, null),
                    Instant.parse("2026-03-30T22:00:00Z"),
                    new Escalation("Now"))));
  }
}
