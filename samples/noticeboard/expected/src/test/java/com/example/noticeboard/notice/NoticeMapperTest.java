package com.example.noticeboard.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.noticeboard.topic.TopicEntity;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NoticeMapperTest {
  @Test
  void row_becomes_notice() {
    Notice expected =
        new Notice(1L, "title 1", "text 1", LocalDate.EPOCH, Instant.EPOCH, "created by 1", 1);
    assertEquals(expected, NoticeMapper.toNotice(row()));
  }

  @Test
  void row_becomes_notice_update() {
    NoticeUpdate expected = new NoticeUpdate("title 1", "text 1", LocalDate.EPOCH, 1);
    assertEquals(expected, NoticeMapper.toNoticeUpdate(row()));
  }

  @Test
  void notice_create_reaches_the_row() {
    NoticeCreate create = new NoticeCreate("title 1", "text 1", LocalDate.EPOCH, 1);
    NoticeEntity entity = new NoticeEntity();
    NoticeMapper.apply(create, entity);
    assertEquals(create.title(), entity.title);
    assertEquals(create.text(), entity.text);
    assertEquals(create.until(), entity.until);
  }

  @Test
  void notice_update_reaches_the_row() {
    NoticeUpdate update = new NoticeUpdate("title 1", "text 1", LocalDate.EPOCH, 1);
    NoticeEntity entity = new NoticeEntity();
    NoticeMapper.apply(update, entity);
    assertEquals(update.title(), entity.title);
    assertEquals(update.text(), entity.text);
    assertEquals(update.until(), entity.until);
  }

  private static NoticeEntity row() {
    NoticeEntity entity = new NoticeEntity();
    entity.id = 1L;
    entity.title = "title 1";
    entity.text = "text 1";
    entity.until = LocalDate.EPOCH;
    entity.createdAt = Instant.EPOCH;
    entity.createdBy = "created by 1";
    entity.topic = new TopicEntity();
    entity.topic.id = 1;
    return entity;
  }
}
