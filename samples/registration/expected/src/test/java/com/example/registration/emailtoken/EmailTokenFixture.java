package com.example.registration.emailtoken;

import com.example.registration.account.AccountFixture;
import com.example.registration.testing.Db;
import java.util.LinkedHashMap;
import java.util.Map;

/** Valid rows of {@code email_token} and valid bodies for it. */
public final class EmailTokenFixture {
  private EmailTokenFixture() {}

  /** Inserts a row with the parents it needs and returns all of its columns. */
  public static Map<String, Object> insert(Db db) {
    return insert(db, Map.of());
  }

  /** Inserts a row that has the given columns. */
  public static Map<String, Object> insert(Db db, Map<String, Object> given) {
    return db.insert("email_token", row(db, given));
  }

  /** The columns of a row: those that are given, and valid values for the others. */
  public static Map<String, Object> row(Db db, Map<String, Object> given) {
    Map<String, Object> row = new LinkedHashMap<>(given);
    row.computeIfAbsent("account_id", column -> AccountFixture.mine(db));
    row.putIfAbsent("purpose", "verify-email");
    row.putIfAbsent(
        "token_hash",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" + db.unique(12, "0123456789"));
    row.putIfAbsent("expires_at", "2124-01-02T10:00:00Z");
    row.putIfAbsent("used_at", "2024-01-02T10:00:00Z");
    return row;
  }

  /** A body that replaces all that can be changed. */
  public static Map<String, Object> update(Db db) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("purpose", "reset-password");
    body.put("expiresAt", "2124-01-04T10:00:00Z");
    body.put("usedAt", "2024-01-03T10:00:00Z");
    return body;
  }
}
