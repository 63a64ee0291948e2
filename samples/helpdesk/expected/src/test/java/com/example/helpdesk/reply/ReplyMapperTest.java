package com.example.helpdesk.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.helpdesk.account.AccountEntity;
import com.example.helpdesk.ticket.ReplyCreation;
import com.example.helpdesk.ticket.TicketEntity;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReplyMapperTest {
  @Test
  void row_becomes_new_reply() {
    NewReply expected = new NewReply("text 1");
    assertEquals(expected, ReplyMapper.toNewReply(row()));
  }

  @Test
  void new_reply_reaches_the_row() {
    NewReply newReply = new NewReply("text 1");
    ReplyEntity entity = new ReplyEntity();
    ReplyMapper.apply(newReply, entity);
    assertEquals(newReply.text(), entity.text);
  }

  @Test
  void replace_new_reply_reaches_the_row() {
    NewReply newReply = new NewReply("text 1");
    ReplyEntity entity = new ReplyEntity();
    ReplyMapper.replaceNewReply(newReply, entity);
    assertEquals(newReply.text(), entity.text);
  }

  @Test
  void reply_creation_reaches_the_row() {
    ReplyCreation replyCreation = new ReplyCreation("text 1");
    ReplyEntity entity = new ReplyEntity();
    ReplyMapper.apply(replyCreation, entity);
    assertEquals(replyCreation.text(), entity.text);
  }

  private static ReplyEntity row() {
    ReplyEntity entity = new ReplyEntity();
    entity.id = 1L;
    entity.text = "text 1";
    entity.createdAt = Instant.EPOCH;
    entity.author = new AccountEntity();
    entity.author.id = new UUID(0, 1);
    entity.ticket = new TicketEntity();
    entity.ticket.id = new UUID(0, 1);
    return entity;
  }
}
