package com.example.library.member;

import com.example.library.testing.Db;
import java.util.LinkedHashMap;
import java.util.Map;

/** Valid rows of {@code member} and valid bodies for it. */
public final class MemberFixture {
  private MemberFixture() {}

  /** Inserts a row with the parents it needs and returns all of its columns. */
  public static Map<String, Object> insert(Db db) {
    return insert(db, Map.of());
  }

  /** Inserts a row that has the given columns. */
  public static Map<String, Object> insert(Db db, Map<String, Object> given) {
    return db.insert("member", row(db, given));
  }

  /** The columns of a row: those that are given, and valid values for the others. */
  public static Map<String, Object> row(Db db, Map<String, Object> given) {
    Map<String, Object> row = new LinkedHashMap<>(given);
    row.putIfAbsent("name", "name 1");
    row.putIfAbsent("email", "user1@example.com");
    row.putIfAbsent("address", "{\"street\": \"street 1\", \"town\": \"town 1\"}");
    return row;
  }

  /** A valid {@code NewMember}, with the rows it refers to. */
  public static Map<String, Object> newMember(Db db) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", "name 2");
    body.put("email", "user2@example.com");
    body.put("address", Map.of("street", "street 1", "town", "town 1"));
    return body;
  }
}
