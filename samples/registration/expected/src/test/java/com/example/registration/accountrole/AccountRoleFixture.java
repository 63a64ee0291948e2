package com.example.registration.accountrole;

import com.example.registration.account.AccountFixture;
import com.example.registration.role.RoleFixture;
import com.example.registration.testing.Db;
import java.util.LinkedHashMap;
import java.util.Map;

/** Valid rows of {@code account_role} and valid bodies for it. */
public final class AccountRoleFixture {
  private AccountRoleFixture() {}

  /** Inserts a row with the parents it needs and returns all of its columns. */
  public static Map<String, Object> insert(Db db) {
    return insert(db, Map.of());
  }

  /** Inserts a row that has the given columns. */
  public static Map<String, Object> insert(Db db, Map<String, Object> given) {
    return db.insert("account_role", row(db, given));
  }

  /** The columns of a row: those that are given, and valid values for the others. */
  public static Map<String, Object> row(Db db, Map<String, Object> given) {
    Map<String, Object> row = new LinkedHashMap<>(given);
    row.computeIfAbsent("account_id", column -> AccountFixture.insert(db).get("id"));
    row.computeIfAbsent("role_id", column -> RoleFixture.insert(db).get("id"));
    row.putIfAbsent("granted_at", "2024-01-02T10:00:00Z");
    row.putIfAbsent("granted_by", "granted by 1");
    return row;
  }

  /** A body that creates a row, with the parents it needs. */
  public static Map<String, Object> create(Db db) {
    Map<String, Object> body = update(db);
    body.put("accountId", AccountFixture.insert(db).get("id"));
    body.put("roleId", RoleFixture.insert(db).get("id"));
    return body;
  }

  /** A body that replaces all that can be changed. */
  public static Map<String, Object> update(Db db) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("grantedAt", "2024-01-03T10:00:00Z");
    body.put("grantedBy", "granted by 2");
    return body;
  }
}
