package com.example.helpdesk.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.helpdesk.ticket.ReplyCreation;
import org.junit.jupiter.api.Test;

class ReplyMapperTest {
  @Test
  void new_reply_reaches_the_row() {
    NewReply newReply = new NewReply("text 1");
    ReplyEntity entity = new ReplyEntity();
    ReplyMapper.apply(newReply, entity);
    assertEquals(newReply.text(), entity.text);
  }

  @Test
  void reply_creation_reaches_the_row() {
    ReplyCreation replyCreation = new ReplyCreation("text 1");
    ReplyEntity entity = new ReplyEntity();
    ReplyMapper.apply(replyCreation, entity);
    assertEquals(replyCreation.text(), entity.text);
  }
}
