package com.example.helpdesk.reply;

import com.example.helpdesk.account.AccountMapper;
import com.example.helpdesk.ticket.ReplyCreation;

/** Translates between rows of {@code reply} and what travels. */
public final class ReplyMapper {
  private ReplyMapper() {}

  public static Reply toReply(ReplyEntity entity) {
    return new Reply(
        entity.id, entity.text, entity.createdAt, AccountMapper.toAccount(entity.author));
  }

  public static NewReply toNewReply(ReplyEntity entity) {
    return new NewReply(entity.text);
  }

  public static void apply(NewReply newReply, ReplyEntity entity) {
    entity.text = newReply.text();
  }

  public static void replaceNewReply(NewReply newReply, ReplyEntity entity) {
    entity.text = newReply.text();
  }

  public static void apply(ReplyCreation replyCreation, ReplyEntity entity) {
    entity.text = replyCreation.text();
  }
}
