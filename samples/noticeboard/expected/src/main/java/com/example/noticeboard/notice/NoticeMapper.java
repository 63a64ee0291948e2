package com.example.noticeboard.notice;

/** Translates between rows of {@code notice} and what travels. */
public final class NoticeMapper {
  private NoticeMapper() {}

  public static Notice toNotice(NoticeEntity entity) {
    return new Notice(
        entity.id,
        entity.title,
        entity.text,
        entity.until,
        entity.createdAt,
        entity.createdBy,
        entity.topic.id);
  }

  public static NoticeUpdate toNoticeUpdate(NoticeEntity entity) {
    return new NoticeUpdate(entity.title, entity.text, entity.until, entity.topic.id);
  }

  public static void apply(NoticeCreate create, NoticeEntity entity) {
    entity.title = create.title();
    entity.text = create.text();
    entity.until = create.until();
  }

  public static void apply(NoticeUpdate update, NoticeEntity entity) {
    entity.title = update.title();
    entity.text = update.text();
    entity.until = update.until();
  }
}
