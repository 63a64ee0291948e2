package com.example.library.book;

import com.example.library.author.AuthorFixture;
import com.example.library.testing.Db;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Valid rows of {@code book} and valid bodies for it. */
public final class BookFixture {
  private BookFixture() {}

  /** Inserts a row with the parents it needs and returns all of its columns. */
  public static Map<String, Object> insert(Db db) {
    return insert(db, Map.of());
  }

  /** Inserts a row that has the given columns. */
  public static Map<String, Object> insert(Db db, Map<String, Object> given) {
    return db.insert("book", row(db, given));
  }

  /** The columns of a row: those that are given, and valid values for the others. */
  public static Map<String, Object> row(Db db, Map<String, Object> given) {
    Map<String, Object> row = new LinkedHashMap<>(given);
    row.putIfAbsent("title", "title 1");
    row.putIfAbsent("isbn", "9781111111111");
    row.putIfAbsent("genre", "FICTION");
    row.putIfAbsent("published", "2024-01-02");
    row.putIfAbsent("keywords", "{\"keywords 1\"}");
    row.putIfAbsent("edition", "{\"publisher\": \"publisher 1\"}");
    row.computeIfAbsent("author_id", column -> AuthorFixture.insert(db).get("id"));
    return row;
  }

  /** A valid {@code NewBook}, with the rows it refers to. */
  public static Map<String, Object> newBook(Db db) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("title", "title 2");
    body.put("isbn", "9781111111111");
    body.put("genre", "NON_FICTION");
    body.put("published", "2024-01-03");
    body.put("keywords", List.of("keywords 2"));
    body.put("edition", Map.of("publisher", "publisher 1"));
    body.put("authorId", AuthorFixture.insert(db).get("id"));
    return body;
  }
}
