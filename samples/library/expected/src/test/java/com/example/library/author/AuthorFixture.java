package com.example.library.author;

import com.example.library.testing.Db;
import java.util.LinkedHashMap;
import java.util.Map;

/** Valid rows of {@code author} and valid bodies for it. */
public final class AuthorFixture {
  private AuthorFixture() {}

  /** Inserts a row with the parents it needs and returns all of its columns. */
  public static Map<String, Object> insert(Db db) {
    return insert(db, Map.of());
  }

  /** Inserts a row that has the given columns. */
  public static Map<String, Object> insert(Db db, Map<String, Object> given) {
    return db.insert("author", row(db, given));
  }

  /** The columns of a row: those that are given, and valid values for the others. */
  public static Map<String, Object> row(Db db, Map<String, Object> given) {
    Map<String, Object> row = new LinkedHashMap<>(given);
    row.putIfAbsent("name", "name 1");
    row.putIfAbsent("born", 1);
    row.putIfAbsent("biography", "biography 1");
    return row;
  }

  /** A valid {@code AuthorData}, with the rows it refers to. */
  public static Map<String, Object> authorData(Db db) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", "name 2");
    body.put("born", 2);
    body.put("biography", "biography 2");
    return body;
  }
}
