package com.example.library.loan;

import com.example.library.book.BookFixture;
import com.example.library.member.MemberFixture;
import com.example.library.testing.Db;
import java.util.LinkedHashMap;
import java.util.Map;

/** Valid rows of {@code loan} and valid bodies for it. */
public final class LoanFixture {
  private LoanFixture() {}

  /** Inserts a row with the parents it needs and returns all of its columns. */
  public static Map<String, Object> insert(Db db) {
    return insert(db, Map.of());
  }

  /** Inserts a row that has the given columns. */
  public static Map<String, Object> insert(Db db, Map<String, Object> given) {
    return db.insert("loan", row(db, given));
  }

  /** The columns of a row: those that are given, and valid values for the others. */
  public static Map<String, Object> row(Db db, Map<String, Object> given) {
    Map<String, Object> row = new LinkedHashMap<>(given);
    row.putIfAbsent("due", "2024-01-02");
    row.computeIfAbsent("book_id", column -> BookFixture.insert(db).get("id"));
    row.computeIfAbsent("member_id", column -> MemberFixture.insert(db).get("id"));
    return row;
  }

  /** A valid {@code NewLoan}, with the rows it refers to. */
  public static Map<String, Object> newLoan(Db db) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("bookId", BookFixture.insert(db).get("id"));
    body.put("memberId", MemberFixture.insert(db).get("id"));
    body.put("due", "2024-01-03");
    return body;
  }
}
