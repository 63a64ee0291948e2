package com.example.helpdesk.label;

import com.example.helpdesk.testing.Db;
import java.util.LinkedHashMap;
import java.util.Map;

/** Valid rows of {@code label} and valid bodies for it. */
public final class LabelFixture {
  private LabelFixture() {}

  /** Inserts a row with the parents it needs and returns all of its columns. */
  public static Map<String, Object> insert(Db db) {
    return insert(db, Map.of());
  }

  /** Inserts a row that has the given columns. */
  public static Map<String, Object> insert(Db db, Map<String, Object> given) {
    return db.insert("label", row(db, given));
  }

  /** The columns of a row: those that are given, and valid values for the others. */
  public static Map<String, Object> row(Db db, Map<String, Object> given) {
    Map<String, Object> row = new LinkedHashMap<>(given);
    row.putIfAbsent("name", db.unique(12, "abcdefghijklmnopqrstuvwxyz"));
    row.putIfAbsent("colour", "#aaaaaa");
    return row;
  }

  /** A valid {@code NewLabel}, with the rows it refers to. */
  public static Map<String, Object> newLabel(Db db) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", db.unique(12, "abcdefghijklmnopqrstuvwxyz"));
    body.put("colour", "#aaaaaa");
    return body;
  }
}
