package com.example.donations.campaign;

import com.example.donations.testing.Db;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Valid rows of {@code campaign} and valid bodies for it. */
public final class CampaignFixture {
  private CampaignFixture() {}

  /** Inserts a row with the parents it needs and returns all of its columns. */
  public static Map<String, Object> insert(Db db) {
    return insert(db, Map.of());
  }

  /** Inserts a row that has the given columns. */
  public static Map<String, Object> insert(Db db, Map<String, Object> given) {
    return db.insert("campaign", row(db, given));
  }

  /** The columns of a row: those that are given, and valid values for the others. */
  public static Map<String, Object> row(Db db, Map<String, Object> given) {
    Map<String, Object> row = new LinkedHashMap<>(given);
    row.putIfAbsent("title", "title-" + db.unique());
    row.putIfAbsent("goal", new BigDecimal("1.00"));
    row.putIfAbsent("webhook_secret_hash", "webhook secret hash 1");
    return row;
  }

  /** A body that creates a row, with the parents it needs. */
  public static Map<String, Object> create(Db db) {
    return update(db);
  }

  /** A body that replaces all that can be changed. */
  public static Map<String, Object> update(Db db) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("title", "title-" + db.unique());
    body.put("goal", new BigDecimal("2.00"));
    return body;
  }
}
