package com.example.helpdesk.ticket;

import com.example.helpdesk.reply.Reply;
import java.util.List;

/** Work out how urgent a ticket is. */
public interface ScorePriority {

  /**
   * A solved ticket scores 0. Any other begins with 20, and gets 30 more when it came by phone, and
   * 10 more for each reply that it has, but never more than 100.
   *
   * <p>Pure: what it needs is given, what it says is returned, a refusal is a ProblemException.
   */
  Score scorePriority(Ticket ticket, List<Reply> replies);
}
