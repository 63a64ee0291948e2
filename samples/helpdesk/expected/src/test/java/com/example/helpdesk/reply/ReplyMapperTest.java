package com.example.helpdesk.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ReplyMapperTest {
  @Test
  void new_reply_reaches_the_row() {
    NewReply newReply = new NewReply("text 1");
    ReplyEntity entity = new ReplyEntity();
    ReplyMapper.apply(newReply, entity);
    assertEquals(newReply.text(), entity.text);
  }
}
