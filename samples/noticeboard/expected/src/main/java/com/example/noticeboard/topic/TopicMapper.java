package com.example.noticeboard.topic;

/** Translates between rows of {@code topic} and what travels. */
public final class TopicMapper {
  private TopicMapper() {}

  public static Topic toTopic(TopicEntity entity) {
    return new Topic(entity.id, entity.name);
  }

  public static TopicUpdate toTopicUpdate(TopicEntity entity) {
    return new TopicUpdate(entity.name);
  }

  public static void apply(TopicCreate create, TopicEntity entity) {
    entity.name = create.name();
  }

  public static void apply(TopicUpdate update, TopicEntity entity) {
    entity.name = update.name();
  }
}
