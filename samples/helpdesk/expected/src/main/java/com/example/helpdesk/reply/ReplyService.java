package com.example.helpdesk.reply;

import com.example.helpdesk.account.AccountRepository;
import com.example.helpdesk.http.MergePatch;
import com.example.helpdesk.paging.Conditions;
import com.example.helpdesk.paging.Window;
import com.example.helpdesk.security.Caller;
import com.example.helpdesk.ticket.TicketRepository;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What can be done with replies; each method is one transaction. */
@ApplicationScoped
@Transactional
public class ReplyService {
  private final AccountRepository accounts;
  private final Caller caller;
  private final MergePatch mergePatch;
  private final ReplyRepository replies;
  private final TicketRepository tickets;

  public ReplyService(
      AccountRepository accounts,
      Caller caller,
      MergePatch mergePatch,
      ReplyRepository replies,
      TicketRepository tickets) {
    this.accounts = accounts;
    this.caller = caller;
    this.mergePatch = mergePatch;
    this.replies = replies;
    this.tickets = tickets;
  }

  /** The replies that are asked for. */
  public ReplyPage listReplies(UUID ticketId, String after, Integer limit) {
    tickets.get(ticketId);
    Conditions conditions = new Conditions().equal("ticket.id", ticketId);
    Window<ReplyEntity> window = replies.after(conditions, "", "after", after, limit);
    List<ReplyEntity> rows = window.rows();
    return new ReplyPage(
        rows.stream().map(ReplyMapper::toReply).toList(),
        new ReplyPagePage(window.more(), window.next(row -> String.valueOf(row.id))));
  }

  /** Stores a new reply and returns it as the database made it. */
  public Reply addReply(UUID ticketId, NewReply newReply) {
    ReplyEntity reply = new ReplyEntity();
    ReplyMapper.apply(newReply, reply);
    reply.ticket = tickets.get(ticketId);
    reply.author = accounts.get(caller.keyAs(UUID::fromString));
    replies.persist(reply);
    return written(reply);
  }

  /** Changes what the patch names; 404 when there is none, 403 to anybody but its author. */
  public Reply rephraseReply(UUID ticketId, Long replyId, JsonNode patch) {
    ReplyEntity reply = replies.getByIdAndTicketId(replyId, ticketId);
    caller.mustBe(reply.author.id);
    NewReply current = ReplyMapper.toNewReply(reply);
    ReplyMapper.replaceNewReply(mergePatch.apply(current, patch, NewReply.class), reply);
    return written(reply);
  }

  /** Deletes the reply; 409 while something refers to it, 403 to anybody but its author. */
  public void takeBackReply(UUID ticketId, Long replyId) {
    ReplyEntity reply = replies.getByIdAndTicketId(replyId, ticketId);
    caller.mustBe(reply.author.id);
    replies.delete(reply);
    replies.flush();
  }

  /** Writes now and reads back what defaults and triggers of the database made of it. */
  private Reply written(ReplyEntity reply) {
    replies.flush();
    replies.getEntityManager().refresh(reply);
    return ReplyMapper.toReply(reply);
  }
}
