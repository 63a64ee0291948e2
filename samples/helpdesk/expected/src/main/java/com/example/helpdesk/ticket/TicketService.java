package com.example.helpdesk.ticket;

import com.example.helpdesk.account.AccountRepository;
import com.example.helpdesk.http.MergePatch;
import com.example.helpdesk.paging.Conditions;
import com.example.helpdesk.paging.Pages;
import com.example.helpdesk.security.Caller;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What can be done with tickets; each method is one transaction. */
@ApplicationScoped
@Transactional
public class TicketService {
  private final AccountRepository accounts;
  private final Caller caller;
  private final MergePatch mergePatch;
  private final TicketRepository tickets;

  public TicketService(
      AccountRepository accounts, Caller caller, MergePatch mergePatch, TicketRepository tickets) {
    this.accounts = accounts;
    this.caller = caller;
    this.mergePatch = mergePatch;
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
    ticket.customer = accounts.get(UUID.fromString(caller.key()));
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

  /** Writes now and reads back what defaults and triggers of the database made of it. */
  private Ticket written(TicketEntity ticket) {
    tickets.flush();
    tickets.getEntityManager().refresh(ticket);
    return TicketMapper.toTicket(ticket);
  }
}
