package com.example.noticeboard.topic;

import com.example.noticeboard.testing.Db;
import java.util.LinkedHashMap;
import java.util.Map;

/** Valid rows of {@code topic} and valid bodies for it. */
public final class TopicFixture {
  private TopicFixture() {}

  /** Inserts a row with the parents it needs and returns all of its columns. */
  public static Map<String, Object> insert(Db db) {
    return insert(db, Map.of());
  }

  /** Inserts a row that has the given columns. */
  public static Map<String, Object> insert(Db db, Map<String, Object> given) {
    return db.insert("topic", row(db, given));
  }

  /** The columns of a row: those that are given, and valid values for the others. */
  public static Map<String, Object> row(Db db, Map<String, Object> given) {
    Map<String, Object> row = new LinkedHashMap<>(given);
    row.putIfAbsent("name", "name-" + db.unique());
    return row;
  }

  /** A body that creates a row, with the parents it needs. */
  public static Map<String, Object> create(Db db) {
    return update(db);
  }

  /** A body that replaces all that can be changed. */
  public static Map<String, Object> update(Db db) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", "name-" + db.unique());
    return body;
  }
}
