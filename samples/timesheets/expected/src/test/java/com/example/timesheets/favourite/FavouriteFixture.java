package com.example.timesheets.favourite;

import com.example.timesheets.person.PersonFixture;
import com.example.timesheets.project.ProjectFixture;
import com.example.timesheets.testing.Db;
import java.util.LinkedHashMap;
import java.util.Map;

/** Valid rows of {@code favourite} and valid bodies for it. */
public final class FavouriteFixture {
  private FavouriteFixture() {}

  /** Inserts a row with the parents it needs and returns all of its columns. */
  public static Map<String, Object> insert(Db db) {
    return insert(db, Map.of());
  }

  /** Inserts a row that has the given columns. */
  public static Map<String, Object> insert(Db db, Map<String, Object> given) {
    return db.insert("favourite", row(db, given));
  }

  /** The columns of a row: those that are given, and valid values for the others. */
  public static Map<String, Object> row(Db db, Map<String, Object> given) {
    Map<String, Object> row = new LinkedHashMap<>(given);
    row.computeIfAbsent("person_id", column -> PersonFixture.mine(db));
    row.computeIfAbsent("project_id", column -> ProjectFixture.insert(db).get("id"));
    row.putIfAbsent("position", 1);
    return row;
  }

  /** A body that creates a row, with the parents it needs. */
  public static Map<String, Object> create(Db db) {
    Map<String, Object> body = update(db);
    body.put("projectId", ProjectFixture.insert(db).get("id"));
    return body;
  }

  /** A body that replaces all that can be changed. */
  public static Map<String, Object> update(Db db) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("position", 2);
    return body;
  }
}
