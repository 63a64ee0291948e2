package com.example.helpdesk.ticket;

import com.example.helpdesk.problem.ProblemException;
import com.example.helpdesk.reply.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Work out how urgent a ticket is. */
@ApplicationScoped
public class ScorePriorityLogic implements ScorePriority {

  @Override
  public Score scorePriority(Ticket ticket, List<Reply> replies) {
    throw ProblemException.notWritten("scorePriority", "ticket/ScorePriorityLogic.java");
  }
}
