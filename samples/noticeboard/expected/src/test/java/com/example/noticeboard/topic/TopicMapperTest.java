package com.example.noticeboard.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TopicMapperTest {
  @Test
  void row_becomes_topic() {
    Topic expected = new Topic(1, "name 1");
    assertEquals(expected, TopicMapper.toTopic(row()));
  }

  @Test
  void row_becomes_topic_update() {
    TopicUpdate expected = new TopicUpdate("name 1");
    assertEquals(expected, TopicMapper.toTopicUpdate(row()));
  }

  @Test
  void topic_create_reaches_the_row() {
    TopicCreate create = new TopicCreate("name 1");
    TopicEntity entity = new TopicEntity();
    TopicMapper.apply(create, entity);
    assertEquals(create.name(), entity.name);
  }

  @Test
  void topic_update_reaches_the_row() {
    TopicUpdate update = new TopicUpdate("name 1");
    TopicEntity entity = new TopicEntity();
    TopicMapper.apply(update, entity);
    assertEquals(update.name(), entity.name);
  }

  private static TopicEntity row() {
    TopicEntity entity = new TopicEntity();
    entity.id = 1;
    entity.name = "name 1";
    return entity;
  }
}
