package com.example.noticeboard.notice;

import com.example.noticeboard.testing.Db;
import com.example.noticeboard.topic.TopicFixture;
import java.util.LinkedHashMap;
import java.util.Map;

/** Valid rows of {@code notice} and valid bodies for it. */
public final class NoticeFixture {
  private NoticeFixture() {}

  /** Inserts a row with the parents it needs and returns all of its columns. */
  public static Map<String, Object> insert(Db db) {
    return insert(db, Map.of());
  }

  /** Inserts a row that has the given columns. */
  public static Map<String, Object> insert(Db db, Map<String, Object> given) {
    return db.insert("notice", row(db, given));
  }

  /** The columns of a row: those that are given, and valid values for the others. */
  public static Map<String, Object> row(Db db, Map<String, Object> given) {
    Map<String, Object> row = new LinkedHashMap<>(given);
    row.putIfAbsent("title", "title 1");
    row.putIfAbsent("text", "text 1");
    row.putIfAbsent("until", "2024-01-02");
    row.computeIfAbsent("topic_id", column -> TopicFixture.insert(db).get("id"));
    return row;
  }

  /** A body that creates a row, with the parents it needs. */
  public static Map<String, Object> create(Db db) {
    return update(db);
  }

  /** A body that replaces all that can be changed. */
  public static Map<String, Object> update(Db db) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("title", "title 2");
    body.put("text", "text 2");
    body.put("until", "2024-01-03");
    body.put("topicId", TopicFixture.insert(db).get("id"));
    return body;
  }
}
