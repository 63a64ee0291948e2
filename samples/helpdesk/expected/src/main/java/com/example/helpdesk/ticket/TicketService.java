package com.example.helpdesk.ticket;

import com.example.helpdesk.account.AccountRepository;
import com.example.helpdesk.http.MergePatch;
import com.example.helpdesk.paging.Conditions;
import com.example.helpdesk.paging.Pages;
import com.example.helpdesk.reply.Reply;
import com.example.helpdesk.reply.ReplyEntity;
import com.example.helpdesk.reply.ReplyMapper;
import com.example.helpdesk.reply.ReplyRepository;
import com.example.helpdesk.security.Caller;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What can be done with tickets; each method is one transaction. */
@ApplicationScoped
@Transactional
public class TicketService {
  private final AccountRepository accounts;
  private final Caller caller;
  private final EscalateTicket escalateTicket;
  private final MergePatch mergePatch;
  private final RateUrgency rateUrgency;
  private final ReplyRepository replies;
  private final ScorePriority scorePriority;
  private final TicketRepository tickets;

  public TicketService(
      AccountRepository accounts,
      Caller caller,
      EscalateTicket escalateTicket,
      MergePatch mergePatch,
      RateUrgency rateUrgency,
      ReplyRepository replies,
      ScorePriority scorePriority,
      TicketRepository tickets) {
    this.accounts = accounts;
    this.caller = caller;
    this.escalateTicket = escalateTicket;
    this.mergePatch = mergePatch;
    this.rateUrgency = rateUrgency;
    this.replies = replies;
    this.scorePriority = scorePriority;
    this.tickets = tickets;
  }

  /** The tickets that are asked for. */
  public TicketPage listTickets(TicketState state, String q, Integer page, Integer size) {
    Conditions conditions =
        new Conditions().equal("state", state).containsText(q, "subject", "text");
    List<TicketEntity> rows = tickets.slice(conditions, "", Pages.before(page, size), size);
    long totalRows = tickets.count(conditions);
    return new TicketPage(rows.stream().map(TicketMapper::toTicket).toList(), totalRows);
  }

  /** Stores a new ticket and returns it as the database made it. */
  public Ticket openTicket(NewTicket newTicket) {
    TicketEntity ticket = new TicketEntity();
    TicketMapper.apply(newTicket, ticket);
    ticket.customer = accounts.get(caller.keyAs(UUID::fromString));
    tickets.persist(ticket);
    return written(ticket);
  }

  /** The ticket that is meant; 404 when there is none. */
  public Ticket getTicket(UUID ticketId) {
    return TicketMapper.toTicket(tickets.get(ticketId));
  }

  /** Changes what the patch names; 404 when there is none. */
  public Ticket changeTicket(UUID ticketId, JsonNode patch) {
    TicketEntity ticket = tickets.get(ticketId);
    TicketPatch current = TicketMapper.toTicketPatch(ticket);
    TicketMapper.apply(
        mergePatch.apply(current, patch, TicketPatch.class, "/subject", "/state"), ticket);
    return written(ticket);
  }

  /** Deletes the ticket and its replies; 409 while something else refers to it. */
  public void deleteTicket(UUID ticketId) {
    TicketEntity ticket = tickets.get(ticketId);
    tickets.delete(ticket);
    tickets.flush();
  }

  /** How many tickets there are. */
  public TicketCount countTickets(TicketState state) {
    return new TicketCount(tickets.count(new Conditions().equal("state", state)));
  }

  /** Puts the ticket to solved; nothing happens when it is that already; 404 when there is none. */
  public Ticket solveTicket(UUID ticketId) {
    TicketEntity ticket = tickets.get(ticketId);
    ticket.state = TicketState.SOLVED;
    return written(ticket);
  }

  /** As the rule says, of the ticket that is meant; 404 when there is none. */
  public Score scorePriority(UUID ticketId) {
    Ticket ticket = TicketMapper.toTicket(tickets.get(ticketId));
    List<Reply> replies =
        this.replies.all(new Conditions().equal("ticket.id", ticketId), "").stream()
            .map(ReplyMapper::toReply)
            .toList();
    return scorePriority.scorePriority(ticket, replies);
  }

  /** As the rule says, of the ticket that is meant; 404 when there is none. */
  public Urgency rateUrgency(UUID ticketId) {
    Ticket ticket = TicketMapper.toTicket(tickets.get(ticketId));
    List<Reply> replies =
        this.replies.all(new Conditions().equal("ticket.id", ticketId), "").stream()
            .map(ReplyMapper::toReply)
            .toList();
    return rateUrgency.rateUrgency(ticket, replies);
  }

  /** As the rule says, of the ticket that is meant; 404 when there is none. */
  public Ticket escalateTicket(UUID ticketId, Escalation escalation) {
    TicketEntity ticketRow = tickets.get(ticketId);
    Ticket ticket = TicketMapper.toTicket(ticketRow);
    Instant now = Instant.now();
    EscalateTicketDecision decision = escalateTicket.escalateTicket(ticket, now, escalation);
    if (decision.ticket() != null) {
      TicketMapper.apply(decision.ticket(), ticketRow);
    }
    for (ReplyCreation replyCreation :
        Objects.requireNonNullElse(decision.replies(), List.<ReplyCreation>of())) {
      ReplyEntity reply = new ReplyEntity();
      ReplyMapper.apply(replyCreation, reply);
      reply.ticket = ticketRow;
      reply.author = accounts.get(caller.keyAs(UUID::fromString));
      replies.persist(reply);
    }
    return written(ticketRow);
  }

  /** Writes now and reads back what defaults and triggers of the database made of it. */
  private Ticket written(TicketEntity ticket) {
    tickets.flush();
    tickets.getEntityManager().refresh(ticket);
    return TicketMapper.toTicket(ticket);
  }
}
