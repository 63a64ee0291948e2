package com.example.donations.donation;

import com.example.donations.campaign.CampaignFixture;
import com.example.donations.testing.Db;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Valid rows of {@code donation} and valid bodies for it. */
public final class DonationFixture {
  private DonationFixture() {}

  /** Inserts a row with the parents it needs and returns all of its columns. */
  public static Map<String, Object> insert(Db db) {
    return insert(db, Map.of());
  }

  /** Inserts a row that has the given columns. */
  public static Map<String, Object> insert(Db db, Map<String, Object> given) {
    return db.insert("donation", row(db, given));
  }

  /** The columns of a row: those that are given, and valid values for the others. */
  public static Map<String, Object> row(Db db, Map<String, Object> given) {
    Map<String, Object> row = new LinkedHashMap<>(given);
    row.putIfAbsent("donor", "donor 1");
    row.putIfAbsent("amount", new BigDecimal("1.00"));
    row.putIfAbsent("given_at", "2024-01-02T10:00:00Z");
    row.computeIfAbsent("campaign_id", column -> CampaignFixture.insert(db).get("id"));
    return row;
  }

  /** A body that creates a row, with the parents it needs. */
  public static Map<String, Object> create(Db db) {
    return update(db);
  }

  /** A body that replaces all that can be changed. */
  public static Map<String, Object> update(Db db) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("donor", "donor 2");
    body.put("amount", new BigDecimal("2.00"));
    body.put("givenAt", "2024-01-03T10:00:00Z");
    body.put("campaignId", CampaignFixture.insert(db).get("id"));
    return body;
  }
}
